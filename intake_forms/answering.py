"""What a worker writes to a resident: kept sealed, told in the history, mailed about only where that is safe."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone, translation

from intake_forms.actions import say_date
from intake_forms.casework import happened, needs
from intake_forms.models import Event, Message, StandardText, Submission
from intake_forms.moves import after_taking
from intake_forms.placeholders import filled
from intake_forms.resident_mail import tell_the_resident
from intake_forms.town_calendar import days_off_from
from intake_forms.working_days import working_days_after
from wijkteam_pages.models import ContactChannel, OrganisationSettings

DAYS_TO_ANSWER = 5
EVENTS = {Message.Kind.ANSWER: Event.Kind.ANSWERED, Message.Kind.QUESTION: Event.Kind.ASKED}


def reply_day(case: Submission, on: date) -> date:
    """Return the day by which a question that is asked on that day is to be answered: the fifth working day after."""
    return working_days_after(on, DAYS_TO_ANSWER, days_off_from(case.team.municipality_id, on))


@transaction.atomic
def write(*, case: Submission, worker: Any, kind: str, text: str, at: datetime) -> Message:
    """Send the resident an answer, or a question for which the request waits."""
    asks = kind == Message.Kind.QUESTION
    needs(case.can_be_followed and (case.is_open or not asks))
    if case.is_open:
        case.owner = case.owner or worker
        case.status = Submission.Status.WAITING if asks else after_taking(case.status)
        if case.deputy == case.owner:
            case.deputy = None
    happened(case, EVENTS[Message.Kind(kind)], worker, at)
    message = Message.objects.create(
        submission=case,
        kind=kind,
        author=worker,
        written_at=at,
        version=case.version,
        text=text,
        reply_by=reply_day(case, timezone.localdate(at)) if asks else None,
    )
    tell_the_resident(case, message)
    return message


def begun_with(standard: StandardText, case: Submission, kind: str, on: date) -> str:
    """Return a standard text with what it leaves open filled in, in the language of the text."""
    day = reply_day(case, on) if kind == Message.Kind.QUESTION else case.answer_by
    with translation.override(standard.language):
        facts = {
            "nummer": case.reference,
            "team": case.team.name,
            "telefoon": _phone_of(case),
            "datum": say_date(day),
        }
    return filled(standard.text, facts)


def _phone_of(case: Submission) -> str:
    phones = case.team.channels.filter(kind=ContactChannel.Kind.PHONE).values_list("value", flat=True)
    organisation = OrganisationSettings.objects.first()
    return phones.first() or (organisation.phone if organisation else "")
