"""Add, change and remove a walk-in session or the hours of a channel."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..hours_words import in_a_row, plain
from ..models import ChannelHours, Team, WalkInSession
from ..models.hours import Recurring
from .guard import TeamView
from .history import undo_url
from .recurring_forms import ChannelHoursForm, RecurringForm, SessionForm


class RecordFormView(TeamView):
    """A form for one record, new or not. Validate, save, say in full words what was understood."""

    template_name = "wijkteam_pages/admin/hours/form.html"
    form_class: ClassVar[type[RecurringForm]]

    def find(self) -> None:
        super().find()
        self.record = self.find_record()

    def find_record(self) -> Recurring:
        raise NotImplementedError

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(self.form_class(instance=self.record))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, instance=self.record)
        if not form.is_valid():
            return self.show(form, status=422)
        saved = form.save()
        note_first_check(self.team, self.today)
        words = in_a_row([str(record) for record in saved])
        undo = [messages.button(undo_url(saved[0], self.team), _("Undo"))] if len(saved) == 1 else []
        messages.success(request, _("Saved: %(hours)s.") % {"hours": plain(words)}, buttons=undo)
        return redirect(self.home)

    def show(self, form: RecurringForm, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            media=form.media,
            action_url=self.request.path,
            submit_button_label=_("Save"),
            submit_button_active_label=_("Saving…"),
            remove_url=self.remove_url(),
            back_url=self.home,
        )
        return self.render_to_response(context, status=status)

    def remove_url(self) -> str:
        return ""


class AddSessionView(RecordFormView):
    form_class = SessionForm

    def find_record(self) -> WalkInSession:
        return WalkInSession(team=self.team)

    def get_page_title(self) -> str:
        return _("New walk-in session")


class ChangeSessionView(RecordFormView):
    form_class = SessionForm

    def find_record(self) -> WalkInSession:
        return get_object_or_404(self.team.sessions.select_related("location"), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Change walk-in session")

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_session", args=[self.team.pk, self.record.pk])


class AddChannelHoursView(RecordFormView):
    form_class = ChannelHoursForm

    def find_record(self) -> ChannelHours:
        return ChannelHours(channel=get_object_or_404(self.team.channels, pk=self.kwargs["channel"]))

    def get_page_title(self) -> str:
        return _("New hours for %(channel)s") % {"channel": self.record.channel}


class ChangeChannelHoursView(RecordFormView):
    form_class = ChannelHoursForm

    def find_record(self) -> ChannelHours:
        hours = ChannelHours.objects.filter(channel__team=self.team).select_related("channel")
        return get_object_or_404(hours, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Change hours of %(channel)s") % {"channel": self.record.channel}

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_channel_hours", args=[self.team.pk, self.record.pk])


class RemoveRecordView(TeamView):
    """Ask once, then remove; the history can put it back."""

    template_name = "wijkteam_pages/admin/hours/remove.html"

    def find(self) -> None:
        super().find()
        self.record = get_object_or_404(self.records(), pk=self.kwargs["pk"])

    def records(self) -> Any:
        raise NotImplementedError

    def get_page_title(self) -> str:
        return _("Remove these hours?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(record=self.record, back_url=self.home))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        words, key = str(self.record), self.record.pk
        self.record.delete()
        self.record.pk = key
        undo = [messages.button(undo_url(self.record, self.team), _("Undo"))]
        messages.success(request, _("Removed: %(hours)s.") % {"hours": words}, buttons=undo)
        return redirect(self.home)


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
