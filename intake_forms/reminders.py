"""Reminding those who answer for a request: a reference and a link, once for each reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from intake_forms.models import Submission
from intake_forms.resident_moves import open_question
from intake_forms.retention import day_of
from intake_forms.town_calendar import HORIZON, days_off_around
from intake_forms.working_days import IsHoliday, half_way, working_days_between
from wijkteam_pages.extension import DueTask
from wijkteam_pages.models import Membership, OutboxMessage
from wijkteam_pages.outbox import post

SUBJECTS: Mapping[str, str | Promise] = {
    "untaken": _("Nobody has taken this request yet: %(reference)s"),
    "soon": _("Answer this request soon: %(reference)s"),
    "silent": _("No answer came to your question: %(reference)s"),
    "late": _("This request is late: %(reference)s"),
}


@dataclass(frozen=True, slots=True)
class Reminder:
    """One mail that is due: why, about which request, to whom."""

    reason: str
    case: Submission
    to: Any
    term: date

    @property
    def key(self) -> str:
        """The same reason is given once; a term that was set anew is a new reason."""
        return f"remind:{self.reason}:{self.case.pk}:{self.term}:{self.to.pk}"


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works for a team today. Without a coordinator everybody is told: a request waits for somebody."""

    workers: Mapping[Any, Any]
    coordinators: tuple[Any, ...]

    @classmethod
    def of(cls, team: Any, on: date) -> Crew:
        members = Membership.objects.active(on).filter(
            team=team, user__is_active=True, user__is_superuser=False
        )
        found = list(members.select_related("user"))
        workers = {one.user_id: one.user for one in found}
        leading = tuple(one.user for one in found if one.role == Membership.Role.COORDINATOR)
        return cls(workers, leading or tuple(workers.values()))

    def answering_for(self, case: Submission) -> list[Any]:
        """Return the owner and the deputy, as far as they still work here."""
        return [self.workers[pk] for pk in (case.owner_id, case.deputy_id) if pk in self.workers]


def remind(now: datetime) -> str:
    """Post what is due and was not posted before; on a day off nobody is reminded. Says in words what it did."""
    due = [one for one in _due(day_of(now)) if one.to.email]
    known = set(OutboxMessage.objects.filter(key__in=[one.key for one in due]).values_list("key", flat=True))
    fresh = [one for one in due if one.key not in known]
    with translation.override(settings.LANGUAGE_CODE):
        for reminder in fresh:
            _post(reminder)
    return ngettext("%(count)d reminder", "%(count)d reminders", len(fresh)) % {"count": len(fresh)}


def due_task() -> DueTask:
    """Return what run_due does."""
    return DueTask(name="intake_forms.reminders", run=remind)


def _due(today: date) -> Iterator[Reminder]:
    crews: dict[Any, Crew] = {}
    calendars: dict[Any, IsHoliday] = {}
    for case in Submission.objects.open().defer("answers").select_related("team"):
        town = case.team.municipality_id
        if town not in calendars:
            calendars[town] = days_off_around(town, [today - HORIZON, today + HORIZON])
        if case.team_id not in crews:
            crews[case.team_id] = Crew.of(case.team, today)
        if not calendars[town](today):
            yield from _about(case, crews[case.team_id], today, calendars[town])


def _about(case: Submission, crew: Crew, today: date, is_day_off: IsHoliday) -> Iterator[Reminder]:
    answering = crew.answering_for(case)
    reason = reason_for(case, today, is_day_off, is_taken=bool(answering))
    told = answering or crew.coordinators
    if reason:
        yield from (Reminder(reason, case, user, case.answer_by) for user in told)
    question = open_question(case) if case.status == Submission.Status.WAITING else None
    if question and question.reply_by and question.reply_by < today:
        yield from (Reminder("silent", case, user, question.reply_by) for user in told)


def reason_for(case: Any, today: date, is_day_off: IsHoliday, *, is_taken: bool) -> str:
    """Return why to remind today, or ''. Untaken: from half the term. Taken: from a working day before."""
    if case.answer_by < today:
        return "late"
    if not is_taken:
        middle = half_way(day_of(case.received_at), case.answer_by, is_day_off)
        return "untaken" if today >= middle else ""
    return "soon" if working_days_between(today, case.answer_by, is_day_off) <= 1 else ""


def _post(reminder: Reminder) -> None:
    subject = str(SUBJECTS[reminder.reason]) % {"reference": reminder.case.reference}
    address = reverse("intake_desk:case", args=[reminder.case.pk])
    link = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{address}"
    post(to=reminder.to.email, subject=subject, text=f"{subject}\n\n{link}", key=reminder.key, at_once=False)
