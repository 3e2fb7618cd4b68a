"""Close a day, and everything else that deviates: form, preview in words, publish, remove."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..models import ScheduleException, Team
from .exception_form import ExceptionForm, starting_from, whom_of_municipality, whom_of_team
from .guard import HoursView, MunicipalityView, TeamView
from .history import undo_url
from .preview import in_short, preview_of


class ExceptionView(HoursView):
    """The form, and on its first POST the same form under a preview; the second POST publishes."""

    template_name = "wijkteam_pages/admin/hours/exception.html"

    def find(self) -> None:
        super().find()
        key = self.kwargs.get("pk")
        self.record = get_object_or_404(self.exceptions(), pk=key) if key else ScheduleException()

    def get_page_title(self) -> str:
        return _("Change exception") if "pk" in self.kwargs else _("Close a day, or other hours")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        initial = {} if "pk" in kwargs else starting_from(request.GET.dict())
        return self.show(ExceptionForm(instance=self.record, whom=self.whom(), initial=initial))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = ExceptionForm(request.POST, instance=self.record, whom=self.whom())
        if not form.is_valid():
            return self.show(form, status=422)
        if "publish" not in request.POST:
            return self.show(form, preview=preview_of(self.record, self.teams_concerned()))
        saved = form.save()
        undo = [messages.button(undo_url(saved, getattr(self, "team", None)), _("Undo"))]
        messages.success(request, _("On the site now: %(exception)s.") % {"exception": saved}, buttons=undo)
        return redirect(self.home)

    def show(self, form: ExceptionForm, preview: Any = None, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            media=form.media,
            preview=preview,
            changes=in_short(preview) if preview and any(each.sentences for each in preview) else "",
            action_url=self.request.path,
            back_url=self.home,
            remove_url=self.remove_url() if "pk" in self.kwargs else "",
        )
        return self.render_to_response(context, status=status)


class TeamExceptionView(ExceptionView, TeamView):
    """For a team, one of its sessions or one of its places."""

    def whom(self) -> list[tuple[str, Any]]:
        sessions = self.team.sessions.select_related("location")
        return whom_of_team(self.team, sessions, self.locations(), self.may_change_all)

    def teams_concerned(self) -> Any:
        if self.record.location_id and not self.record.team_id:
            return Team.objects.filter(sessions__location=self.record.location_id).distinct()
        return [self.team]

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_exception", args=[self.team.pk, self.record.pk])


class MunicipalityExceptionView(ExceptionView, MunicipalityView):
    """For all teams at once."""

    def whom(self) -> list[tuple[str, Any]]:
        return whom_of_municipality(self.municipality)

    def teams_concerned(self) -> Any:
        return self.municipality.teams.active()

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_for_all", args=[self.municipality.pk, self.record.pk])


class RemoveExceptionView(HoursView):
    """Ask once, then remove; the history can put it back."""

    template_name = "wijkteam_pages/admin/hours/remove.html"

    def find(self) -> None:
        super().find()
        self.record = get_object_or_404(self.exceptions(), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Remove this exception?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(record=self.record, back_url=self.home))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        words, key = str(self.record), self.record.pk
        self.record.delete()
        self.record.pk = key
        undo = [messages.button(undo_url(self.record, getattr(self, "team", None)), _("Undo"))]
        messages.success(request, _("Removed: %(hours)s.") % {"hours": words}, buttons=undo)
        return redirect(self.home)


class RemoveTeamExceptionView(RemoveExceptionView, TeamView):
    """Of a team, one of its sessions or one of its places."""


class RemoveForAllView(RemoveExceptionView, MunicipalityView):
    """Of all teams at once."""
