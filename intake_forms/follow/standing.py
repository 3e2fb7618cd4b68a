"""How far a request is, in plain words, and what its resident can do now; no answer and no name is among it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ..models import Message, Submission
from ..resident_moves import may_be_rated, open_question
from ..retention import deletion_day

Status = Submission.Status


@dataclass(frozen=True, slots=True)
class Told:
    """One line of what went to and fro; only what the team wrote has words here."""

    kind: str
    at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the page of a request shows."""

    state: str
    reference: str
    team: str
    answer_by: date | None
    is_late: bool
    question: Message | None
    messages: tuple[Told, ...]
    deletion_day: date | None
    may_write: bool
    may_rate: bool


def standing_of(case: Submission, today: date) -> Standing:
    """Read it; this opens the messages and leaves the answers sealed."""
    question = open_question(case) if case.is_open else None
    # An open question has a place of its own on the page.
    written = [one for one in case.messages.order_by("-version") if one != question]
    messages = tuple(_told(one) for one in written)
    answered = any(one.kind == Message.Kind.ANSWER for one in messages)
    awaited = case.is_open and not answered and not question
    return Standing(
        state=_state(case, question),
        reference=case.reference,
        team=case.team.name,
        answer_by=case.answer_by if awaited and today <= case.answer_by else None,
        is_late=awaited and today > case.answer_by,
        question=question,
        messages=messages,
        deletion_day=deletion_day(case),
        may_write=case.is_open and not case.suspicion,
        may_rate=may_be_rated(case) and not case.suspicion,
    )


def _state(case: Submission, question: Message | None) -> str:
    """One of received, busy, asked, waiting, passed_on, withdrawn and done."""
    if case.status == Status.CLOSED:
        return "withdrawn" if case.outcome == Submission.Outcome.WITHDRAWN else "done"
    if question:
        return "asked"
    return {
        Status.NEW: "received",
        Status.WAITING: "waiting",
        Status.HANDED_OVER: "passed_on",
    }.get(Status(case.status), "busy")


def _told(message: Message) -> Told:
    own = message.kind not in Message.Kind.of_the_team()
    # What a resident wrote is not shown again: somebody else may be looking.
    return Told(message.kind, message.written_at, "" if own else message.text)
