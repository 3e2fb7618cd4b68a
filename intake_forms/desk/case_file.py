"""All that a case page shows, read at once: whoever holds a case file has been logged as its reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from intake_forms.contact import is_contact
from intake_forms.desk.history import Moment, history_of
from intake_forms.models import Submission, Upload


@dataclass(frozen=True, slots=True)
class Line:
    """A question as it was asked, with its answer; `phone` is a number that can be called from here."""

    question: str
    text: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One request, opened. Contact details have no text unless they were revealed."""

    case: Submission
    answers: tuple[Line, ...]
    contact: tuple[Line, ...]
    uploads: tuple[Upload, ...]
    history: tuple[Moment, ...]
    revealed: bool

    @classmethod
    def read(cls, case: Submission, *, revealed: bool) -> CaseFile:
        """Open the seals of the request and its notes."""
        given = [answer for answer in case.answers if answer.get("text")]
        return cls(
            case=case,
            answers=tuple(_line(answer) for answer in given if is_text(answer)),
            contact=tuple(_line(answer, covered=not revealed) for answer in given if is_contact(answer)),
            uploads=tuple(case.uploads.all()),
            history=history_of(case),
            revealed=revealed,
        )

    def since(self, version: int) -> tuple[Moment, ...]:
        """Return what was done after the request had this version, the latest first."""
        return tuple(moment for moment in self.history if moment.version > version)


def is_text(answer: Mapping[str, Any]) -> bool:
    """Whether the answer is shown among the answers: contact details and files have places of their own."""
    return not is_contact(answer) and answer.get("kind") != "upload"


def _line(answer: Mapping[str, Any], *, covered: bool = False) -> Line:
    question = str(answer.get("question", ""))
    if covered:
        return Line(question, "")
    value = answer.get("value")
    phone = (
        value.get("phone") if isinstance(value, Mapping) else value if answer.get("kind") == "phone" else ""
    )
    return Line(question, str(answer["text"]), str(phone or ""))
