"""Sending a form: from a draft to a submission, once, whatever is clicked or breaks."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import formats, timezone, translation
from wagtail.models import Locale

from wijkteam_pages.models import Topic

from .casework import receive
from .journey import Journey, Line, Walk
from .models.draft import Draft
from .models.submission import Submission
from .notices import tell_the_team
from .parking import is_safe_on_paper
from .routing import route
from .town_calendar import days_off_from
from .uploads.run_files import hand_over
from .working_days import working_days_after


class RunEnded(Exception):
    """The draft is gone and was not sent: its time was over, or its owner left."""


class NotFinished(Exception):
    """Something that is asked has no answer yet; nothing was sent."""


@transaction.atomic
def send(*, draft: Draft, now: datetime, suspicion: str = "") -> Submission:
    """Make the submission of a draft, post the notice to its team and delete the draft.

    A suspect goes to the team's spam box, and nobody gets a notice.
    Sending the same run again gives the same submission. Raises RunEnded, NotFinished, NobodyToSendTo.
    """
    if sent := Submission.objects.filter(run_id=draft.pk).first():
        return sent
    locked = Draft.objects.select_for_update().filter(pk=draft.pk).first()
    if locked is None:
        return _sent_meanwhile(draft.pk)
    if not locked.is_live(now):
        raise RunEnded
    submission = _submission(locked, now)
    submission.suspicion = suspicion
    submission.save(force_insert=True)
    hand_over(locked, submission)
    receive(case=submission)
    if not suspicion:
        tell_the_team(submission, now)
    locked.delete()
    return submission


def _sent_meanwhile(run_id: UUID) -> Submission:
    """Somebody else held the row: on PostgreSQL its submission is to be seen only now."""
    if sent := Submission.objects.filter(run_id=run_id).first():
        return sent
    raise RunEnded


def _submission(draft: Draft, now: datetime) -> Submission:
    journey = Journey.from_data(draft.form["journeys"][draft.language])
    walk = journey.walk(draft.filled_in["answers"])
    if walk.unfinished(draft.filled_in["passed"]):
        raise NotFinished
    today = timezone.localdate(now)
    with translation.override(draft.language):
        answers = [_as_asked(line) for line in walk.lines(say_date)]
    submission = Submission(
        run_id=draft.pk,
        kind=draft.form["kind"],
        form_page_key=draft.form_key,
        form_version=draft.form_version,
        form_title=draft.form["title"],
        language=draft.language,
        topic=_topic(walk),
        says_unsafe=walk.says_unsafe,
        can_be_followed=is_safe_on_paper(draft.form["kind"], walk),
        received_at=now,
        answers=answers,
    )
    submission.team = route(submission).team
    submission.answer_by = working_days_after(
        today, draft.form["working_days"], days_off_from(submission.team.municipality_id, today)
    )
    return submission


def say_date(day: date) -> str:
    """A day in the words of the active language: 31 december 2026."""
    return formats.date_format(day, "j E Y")


def _as_asked(line: Line) -> dict[str, Any]:
    question = line.question
    return {
        "key": question.key,
        "question": question.label,
        "kind": question.kind,
        "value": line.answer,
        "text": line.text,
    }


def _topic(walk: Walk) -> Topic | None:
    kinds = {q.key: q.kind for step in walk.steps for q in step.questions}
    key = next(
        (walk.counted[key] for key, kind in kinds.items() if kind == "topic" and key in walk.counted), None
    )
    return Topic.objects.filter(key=key, locale=Locale.get_default()).first() if key else None
