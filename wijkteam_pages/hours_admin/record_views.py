"""Add, change and remove a walk-in session or the hours of a channel."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import ChannelHours, Team, WalkInSession
from ..models.hours import Recurring
from ..opening import TeamHours
from .day_words import channel_week, walk_in_week
from .doubtful import warnings_about
from .form_view import ChangeView, present_or_past
from .guard import TeamView
from .history import history_of_team
from .preview import Preview, compared_weeks
from .recurring_forms import ChannelHoursForm, RecurringForm, SessionForm
from .removal import RemoveView
from .versions import version_of


class RecordFormView(ChangeView, TeamView):
    """A form for one record, new or not."""

    form_class: ClassVar[type[RecurringForm]]

    def find(self) -> None:
        super().find()
        self.record = self.find_record()

    def find_record(self) -> Recurring:
        raise NotImplementedError

    def present_or_past(self, present: Any, kind: str) -> Any:
        past = history_of_team(self.team)[kind]
        return present_or_past(present, past, self.kwargs["pk"], self.request.method == "POST")

    def form(self, data: Any = None) -> RecurringForm:
        return self.form_class(data, instance=self.record, today=self.today, version=version_of(self.record))

    def preview(self, form: RecurringForm) -> list[Preview]:
        return compared_weeks([self.team], form.looked_at, form.steps(), self.week)

    def week(self, hours: TeamHours, on: date) -> dict[int, Any]:
        """What the preview compares."""
        raise NotImplementedError

    def show(self, form: RecurringForm, preview: Any = None, status: int = 200, **more: Any) -> Any:
        said = self.said_with(form) if preview is not None else {}
        return super().show(form, preview, status, **said, **more)

    def said_with(self, form: RecurringForm) -> dict[str, Any]:
        """What a preview says besides: doubts, and when the change begins."""
        begins = form.begins_later
        until = begins - timedelta(days=1) if begins else None
        return {"warnings": warnings_about(form.records, self.today), "begins": begins, "until": until}

    def after(self, form: RecurringForm) -> None:
        note_first_check(self.team, self.today)


class SessionView(RecordFormView):
    """A moment at which people may walk in."""

    form_class = SessionForm

    def week(self, hours: TeamHours, on: date) -> dict[int, Any]:
        return walk_in_week(hours, on)


class AddSessionView(SessionView):
    def find_record(self) -> WalkInSession:
        return WalkInSession(team=self.team)

    def get_page_title(self) -> str:
        return _("New walk-in session")


class ChangeSessionView(SessionView):
    def find_record(self) -> WalkInSession:
        return self.present_or_past(self.team.sessions.select_related("location"), "inloop")

    def get_page_title(self) -> str:
        return _("Change walk-in session")

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_session", args=[self.team.pk, self.record.pk])


class ChannelHoursView(RecordFormView):
    """When somebody answers at a channel."""

    form_class = ChannelHoursForm

    def week(self, hours: TeamHours, on: date) -> dict[int, Any]:
        return channel_week(hours, self.record.channel_id, on)


class AddChannelHoursView(ChannelHoursView):
    def find_record(self) -> ChannelHours:
        return ChannelHours(channel=get_object_or_404(self.team.channels, pk=self.kwargs["channel"]))

    def get_page_title(self) -> str:
        return _("New hours for %(channel)s") % {"channel": self.record.channel}


class ChangeChannelHoursView(ChannelHoursView):
    def find_record(self) -> ChannelHours:
        hours = ChannelHours.objects.filter(channel__team=self.team).select_related("channel")
        return self.present_or_past(hours, "kanaal")

    def get_page_title(self) -> str:
        return _("Change hours of %(channel)s") % {"channel": self.record.channel}

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_channel_hours", args=[self.team.pk, self.record.pk])


class RemoveRecordView(RemoveView, TeamView):
    """Of a team's usual hours."""

    def find(self) -> None:
        super().find()
        self.record = get_object_or_404(self.records(), pk=self.kwargs["pk"])

    def records(self) -> Any:
        raise NotImplementedError

    def get_page_title(self) -> str:
        return _("Remove these hours?")


class RemoveSessionView(RemoveRecordView):
    def records(self) -> Any:
        return self.team.sessions.select_related("location")


class RemoveChannelHoursView(RemoveRecordView):
    def records(self) -> Any:
        return ChannelHours.objects.filter(channel__team=self.team)


def note_first_check(team: Team, today: Any) -> None:
    """Who writes down the first hours of a team has looked at them: from then on they count as checked."""
    if team.hours_checked_on is None:
        team.hours_checked_on = today
        team.save(update_fields=["hours_checked_on"])
