"""Close a day, and everything else that deviates: kind, form, preview in words, publish, remove."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import ScheduleException, Team
from .activity_preview import previews_in_town
from .exception_form import ExceptionForm, starting_from
from .exception_scope import Whom, whom_of_municipality, whom_of_team
from .form_view import ChangeView, present_or_past
from .guard import MunicipalityView, TeamView
from .history import history_of_municipality, history_of_team
from .preview import Preview, days_of, preview_of, with_sentences
from .removal import RemoveView
from .versions import version_of

Kind = ScheduleException.Kind


def kinds() -> list[tuple[str, str, str]]:
    """What can happen, in the words of who has to say so: the kind, what it is, when one needs it."""
    return [
        (Kind.CLOSED, _("Closed"), _("A day, or a part of it, nobody is there.")),
        (Kind.CHANGED, _("Other hours"), _("It goes on, at other hours.")),
        (Kind.EXTRA, _("An extra walk-in"), _("There is a walk-in that is not there usually.")),
        (Kind.MOVED, _("At another place"), _("It goes on, somewhere else.")),
        (Kind.OPEN, _("Open all the same"), _("All teams are closed, and you are not.")),
    ]


class ExceptionView(ChangeView):
    """The form of one kind of exception; without a kind first the question which."""

    template_name = "wijkteam_pages/admin/hours/exception.html"

    def find(self) -> None:
        super().find()
        if key := self.kwargs.get("pk"):
            posted = self.request.method == "POST"
            self.record = present_or_past(self.exceptions(), self.past(), key, posted)
        else:
            self.record = ScheduleException()

    def get_page_title(self) -> str:
        kind = self.request.POST.get("kind") or self.request.GET.get("kind") or self.record.kind
        name = next((name for key, name, _hint in kinds() if key == kind), _("Closed"))
        return _("Change: %(kind)s") % {"kind": name.lower()} if "pk" in self.kwargs else name

    def form(self, data: Any = None) -> ExceptionForm:
        initial = {} if data is not None else starting_from(self.request.GET.dict())
        return ExceptionForm(
            data,
            instance=self.record,
            whom=self.whom(),
            today=self.today,
            version=version_of(self.record),
            initial=initial,
        )

    def preview(self, form: ExceptionForm) -> list[Preview]:
        return preview_of(form.instance, self.teams_concerned(), form.steps())

    def show(self, form: ExceptionForm, preview: Any = None, status: int = 200, **more: Any) -> HttpResponse:
        overlap_url = self.url_of(form.overlap) if form.overlap else ""
        return super().show(form, preview, status, overlap_url=overlap_url, **more)

    def whom(self) -> Whom:
        raise NotImplementedError

    def url_of(self, record: ScheduleException) -> str:
        raise NotImplementedError


class TeamExceptionView(ExceptionView, TeamView):
    """For a team, one of its sessions or its walk-in at a place; for who may, for everybody at a place."""

    def past(self) -> Any:
        places = self.locations().values_list("pk", flat=True) if self.may_change_all else []
        return history_of_team(self.team, places)["afwijking"]

    @property
    def lacks_a_kind(self) -> bool:
        return (
            self.request.method == "GET"
            and "pk" not in self.kwargs
            and self.request.GET.get("kind") not in Kind.values
        )

    def get_page_title(self) -> str:
        return _("What happens?") if self.lacks_a_kind else super().get_page_title()

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.lacks_a_kind:
            return self.ask_the_kind(request)
        return super().get(request, **kwargs)

    def ask_the_kind(self, request: HttpRequest) -> HttpResponse:
        query = request.GET.copy()
        choices = []
        for kind, name, hint in kinds():
            query["kind"] = kind
            choices.append((f"?{query.urlencode()}", name, hint))
        self.template_name = "wijkteam_pages/admin/hours/kinds.html"
        context = self.get_context_data(choices=choices, back_url=self.home)
        return self.render_to_response(context)

    def whom(self) -> Whom:
        sessions = self.team.sessions.select_related("location")
        return whom_of_team(self.team, sessions, self.locations(), self.may_change_all)

    def teams_concerned(self) -> Any:
        if self.record.location_id and not self.record.team_id:
            return Team.objects.filter(sessions__location=self.record.location_id).distinct()
        return [self.team]

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_exception", args=[self.team.pk, self.record.pk])

    def url_of(self, record: ScheduleException) -> str:
        return reverse("wijkteam_hours:change_exception", args=[self.team.pk, record.pk])


class MunicipalityExceptionView(ExceptionView, MunicipalityView):
    """A closing for all teams; making one has a screen of its own."""

    def past(self) -> Any:
        return history_of_municipality(self.municipality)["afwijking"]

    def whom(self) -> Whom:
        return whom_of_municipality(self.municipality)

    def teams_concerned(self) -> Any:
        return self.municipality.teams.active()

    def preview(self, form: ExceptionForm) -> list[Preview]:
        previews = previews_in_town(self.municipality, days_of(form.instance), form.steps())
        return with_sentences(form.instance, previews)

    def remove_url(self) -> str:
        return reverse("wijkteam_hours:remove_for_all", args=[self.municipality.pk, self.record.pk])

    def url_of(self, record: ScheduleException) -> str:
        return reverse("wijkteam_hours:change_for_all", args=[self.municipality.pk, record.pk])


class RemoveExceptionView(RemoveView):
    """Ask once, then remove; the banner and the history can put it back."""

    def find(self) -> None:
        super().find()
        self.record = get_object_or_404(self.exceptions(), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Remove this exception?")


class RemoveTeamExceptionView(RemoveExceptionView, TeamView):
    """Of a team, one of its sessions or one of its places."""


class RemoveForAllView(RemoveExceptionView, MunicipalityView):
    """Of all teams at once."""
