"""What a resident does with their own request after it was sent: answer, add, withdraw, say whether it helped."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from .casework import NotNow, happened, needs
from .models import Event, Message, Submission
from .moves import may_become
from .notices import tell_who_answers

Status, Outcome = Submission.Status, Submission.Outcome


@transaction.atomic
def reply(*, pk: Any, text: str, at: datetime) -> None:
    """Answer the team's question; the request is theirs again. Raises NotNow when no question is open."""
    case = _locked(pk)
    needs(case.is_open and open_question(case) is not None)
    if case.status == Status.WAITING:
        case.status = Status.IN_PROGRESS
    _write(case, Message.Kind.REPLY, Event.Kind.REPLIED, text, at)


@transaction.atomic
def correct(*, pk: Any, text: str, at: datetime) -> None:
    """Add something, or put it right. Raises NotNow when the request is done."""
    case = _locked(pk)
    needs(case.is_open)
    _write(case, Message.Kind.CORRECTION, Event.Kind.CORRECTED, text, at)


@transaction.atomic
def withdraw(*, pk: Any, at: datetime) -> None:
    """End the request; from now its retention runs. Raises NotNow when it was done already."""
    case = _locked(pk)
    needs(case.is_open and may_become(case.status, Status.CLOSED))
    case.status, case.outcome, case.closed_at = Status.CLOSED, Outcome.WITHDRAWN, at
    happened(case, Event.Kind.WITHDRAWN, None, at)
    tell_who_answers(case, at)


@transaction.atomic
def rate(*, pk: Any, text: str, at: datetime) -> None:
    """Say whether it helped, once. Raises NotNow before the end or a second time."""
    case = _locked(pk)
    needs(may_be_rated(case))
    _write(case, Message.Kind.FEEDBACK, Event.Kind.RATED, text, at)


def open_question(case: Submission) -> Message | None:
    """Return the question that waits for the resident's answer."""
    return Message.objects.filter(submission=case).open_questions().order_by("-version").first()


def may_be_rated(case: Submission) -> bool:
    """Whether the request is done by the team, and nothing was said of it yet."""
    rated = Message.objects.filter(submission=case, kind=Message.Kind.FEEDBACK)
    return case.is_done and case.outcome != Outcome.WITHDRAWN and not rated.exists()


def _locked(pk: Any) -> Submission:
    """A request that came in as a person's, and that a code was given for."""
    followed = Submission.objects.select_for_update().filter(pk=pk, can_be_followed=True, suspicion="")
    if case := followed.first():
        return case
    raise NotNow


def _write(
    case: Submission,
    kind: Message.Kind,
    event: Event.Kind,
    text: str,
    at: datetime,
) -> None:
    happened(case, event, None, at)
    Message.objects.create(submission=case, kind=kind, written_at=at, version=case.version, text=text)
    if case.is_open:
        tell_who_answers(case, at)
