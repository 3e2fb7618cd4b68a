"""What a worker does with a request. Each verb changes the request and writes what happened, or does neither."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models, transaction

from intake_forms.models import Event, Note, Submission, Transfer
from intake_forms.moves import after_taking, may_become
from wijkteam_pages.models import Membership, Team

Status, Outcome, Kind = Submission.Status, Submission.Outcome, Event.Kind


class Overtaken(Exception):
    """Somebody else changed the request since this worker opened it; nothing was done."""


class NotNow(Exception):
    """The request is in a state in which this cannot be done; nothing was done."""


def workers_of(team: Team, on: date) -> models.QuerySet[Any]:
    """Return the accounts that work for the team on that day, by name."""
    members = Membership.objects.active(on).filter(team=team).values("user")
    accounts = get_user_model().objects.filter(pk__in=members, is_active=True, is_superuser=False)
    return accounts.order_by("first_name", "last_name", "username")


def locked(*, pk: Any, worker: Any, version: int, on: date) -> Submission:
    """Return the request to change, locked until the end of the transaction.

    Raises Submission.DoesNotExist when it is not this worker's, Overtaken when it is no longer at `version`.
    """
    case = Submission.objects.for_user(worker, on).select_for_update().get(pk=pk)
    if case.version != version:
        raise Overtaken
    return case


def receive(*, case: Submission) -> Event:
    """Write the first line of a request's history, when it has come in."""
    return Event.objects.create(
        submission=case, kind=Kind.RECEIVED, at=case.received_at, status=case.status, version=case.version
    )


@transaction.atomic
def take(*, case: Submission, worker: Any, at: datetime) -> None:
    """The worker answers for the request from now on."""
    needs(case.is_open)
    give_to(case, worker)
    happened(case, Kind.TAKEN, worker, at)


@transaction.atomic
def assign(*, case: Submission, worker: Any, colleague: Any, at: datetime) -> None:
    """A colleague answers for the request from now on."""
    needs(case.is_open)
    give_to(case, colleague)
    happened(case, Kind.ASSIGNED, worker, at, colleague=colleague)


@transaction.atomic
def deputise(*, case: Submission, worker: Any, colleague: Any | None, at: datetime) -> None:
    """A colleague stands in when the worker is away; None for nobody."""
    needs(case.is_open and (colleague is None or colleague != case.owner))
    case.deputy = colleague
    happened(case, Kind.DEPUTISED, worker, at, colleague=colleague)


@transaction.atomic
def add_note(*, case: Submission, worker: Any, text: str, at: datetime) -> Note:
    """Keep what the worker wrote down."""
    happened(case, Kind.NOTED, worker, at)
    return Note.objects.create(submission=case, author=worker, written_at=at, version=case.version, text=text)


@transaction.atomic
def set_status(*, case: Submission, worker: Any, status: str, at: datetime) -> None:
    """Say whether the team or the resident is to move."""
    needs(status in Status.owned() and may_become(case.status, status))
    case.owner = case.owner or worker
    case.status = status
    happened(case, Kind.STATUS, worker, at)


@transaction.atomic
def close(*, case: Submission, worker: Any, outcome: str, at: datetime, text: str = "") -> None:
    """End the request with an outcome; one that goes to another organisation still waits for their word.

    What was offered to another team and not accepted yet is no longer on offer.
    """
    status = Status.HANDED_OVER if outcome == Outcome.HANDED_OVER else Status.CLOSED
    needs(may_become(case.status, status))
    if text:
        add_note(case=case, worker=worker, text=text, at=at)
    case.owner, case.status = case.owner or worker, status
    case.outcome, case.closed_at = outcome, at
    case.transfers.waiting().end(Transfer.State.WITHDRAWN, worker, at)
    happened(case, Kind.CLOSED, worker, at)


@transaction.atomic
def confirm_handover(*, case: Submission, worker: Any, at: datetime) -> None:
    """The other organisation said that it has the request; from now its retention period runs."""
    needs(case.status == Status.HANDED_OVER and case.handover_confirmed_at is None)
    case.handover_confirmed_at = at
    happened(case, Kind.CONFIRMED, worker, at)


@transaction.atomic
def reopen(*, case: Submission, worker: Any, at: datetime, text: str = "") -> None:
    """Begin again with a request that was done."""
    needs(may_become(case.status, Status.REOPENED))
    if text:
        add_note(case=case, worker=worker, text=text, at=at)
    case.status, case.outcome = Status.REOPENED, ""
    case.closed_at = case.handover_confirmed_at = None
    happened(case, Kind.REOPENED, worker, at)


def needs(possible: bool) -> None:
    """Raise NotNow when it cannot be done in the state that the request is in."""
    if not possible:
        raise NotNow


def give_to(case: Submission, owner: Any) -> None:
    """Make somebody answer for the request; not saved yet."""
    case.owner = owner
    if case.deputy == owner:
        case.deputy = None
    case.status = after_taking(case.status)


def happened(
    case: Submission,
    kind: Event.Kind,
    actor: Any,
    at: datetime,
    *,
    colleague: Any | None = None,
    team: Team | None = None,
    wmo_step: str = "",
) -> None:
    """Save the request as its next version, with a line in its history; no actor stands for the resident."""
    case.version += 1
    case.save(
        update_fields=[
            "status",
            "outcome",
            "team",
            "owner",
            "deputy",
            "closed_at",
            "handover_confirmed_at",
            "wmo_marked_on",
            "version",
        ]
    )
    Event.objects.create(
        submission=case,
        kind=kind,
        actor=actor,
        at=at,
        colleague=colleague,
        team=team,
        wmo_step=wmo_step,
        status=case.status,
        outcome=case.outcome,
        version=case.version,
    )
