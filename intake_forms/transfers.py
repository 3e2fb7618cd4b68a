"""Offering a request to another team, and what becomes of the offer.

Until the other team accepts, the request stays with its own: they answer for it, and its term runs on. Whoever is
asked learns what it is about, and reads it only once it is theirs (ADR 17).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from intake_forms.casework import give_to, happened, needs
from intake_forms.models import Event, Note, Submission, Transfer
from intake_forms.notices import tell_of_offer
from wijkteam_pages.models import District, PostcodeRange, Team
from wijkteam_pages.postcodes import parse_house_number

Kind, State = Event.Kind, Transfer.State


@transaction.atomic
def offer(*, case: Submission, worker: Any, team: Team, text: str, at: datetime) -> Transfer:
    """Ask another team to take the request over, with the reason for it."""
    needs(case.is_open and team.pk != case.team_id and not case.transfers.waiting().exists())
    happened(case, Kind.OFFERED, worker, at, team=team)
    _keep_words(case, worker, text, at)
    made = Transfer.objects.create(
        submission=case,
        from_team=case.team,
        to_team=team,
        district=district_of(case),
        offered_by=worker,
        offered_at=at,
    )
    tell_of_offer(made, at)
    return made


@transaction.atomic
def withdraw(*, case: Submission, worker: Any, at: datetime) -> None:
    """The request is no longer on offer."""
    offered = case.transfers.waiting().select_related("to_team").first()
    needs(offered is not None)
    _end(case, offered, State.WITHDRAWN, worker, at)
    happened(case, Kind.RECALLED, worker, at, team=offered.to_team)


def locked_offer(*, pk: Any, worker: Any, on: date) -> Transfer:
    """Return the offer of a request to the worker's team, the request locked until the end of the transaction.

    Raises Transfer.DoesNotExist when there is nothing to answer (any more).
    """
    Submission.objects.offered_to(worker, on).defer("answers").select_for_update().filter(pk=pk).first()
    return Transfer.objects.to_answer_by(worker, on).get(submission=pk)


@transaction.atomic
def accept(*, offered: Transfer, worker: Any, at: datetime) -> None:
    """The request is the other team's from now on, and this worker answers for it; its term stays as it was."""
    case = offered.submission
    case.team, case.deputy = offered.to_team, None
    give_to(case, worker)
    _end(case, offered, State.ACCEPTED, worker, at)
    happened(case, Kind.ACCEPTED, worker, at, team=offered.to_team)


@transaction.atomic
def decline(*, offered: Transfer, worker: Any, text: str, at: datetime) -> None:
    """The request stays where it is; the team that offered it reads why."""
    case = offered.submission
    _end(case, offered, State.DECLINED, worker, at)
    happened(case, Kind.DECLINED, worker, at, team=offered.to_team)
    _keep_words(case, worker, text, at)


def district_of(case: Submission) -> District | None:
    """Return the district of the address that the resident gave, or None."""
    for answer in case.answers:
        if answer["kind"] == "postcode" and answer["value"]:
            return _district_at(answer["value"])
    return None


def _district_at(address: dict[str, str]) -> District | None:
    ranges = PostcodeRange.objects.filter(postcode=address["postcode"])
    number = parse_house_number(address["house_number"]) if address.get("house_number") else None
    if number:
        ranges = ranges.filter(first_number__lte=number, last_number__gte=number)
    found = District.objects.filter(neighbourhoods__in=ranges.values("neighbourhood")).distinct()
    return found[0] if len(found) == 1 else None  # where the address does not decide, nothing is said


def _keep_words(case: Submission, worker: Any, text: str, at: datetime) -> None:
    """At the version of the event, so that the history shows them with it."""
    Note.objects.create(submission=case, author=worker, written_at=at, version=case.version, text=text)


def _end(case: Submission, offered: Transfer, state: State, worker: Any, at: datetime) -> None:
    case.transfers.filter(pk=offered.pk).end(state, worker, at)
