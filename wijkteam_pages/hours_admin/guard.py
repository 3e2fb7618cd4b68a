"""The one way into the hours: what a user may not change does not exist for them, by any method."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..models import Location, Municipality, Publication, ScheduleException, Team
from .published_by import PublishedBy


class HoursView(PublishedBy, WagtailAdminTemplateMixin, View):
    """Base of every view of the hours; it exists only for those who may change the hours of some team."""

    header_icon = "time"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.now = timezone.now()
        self.today = timezone.localdate(self.now)
        self.teams = Team.objects.changeable_by(request.user, self.today)
        self.may_change_all = request.user.is_active and request.user.has_perm("wijkteam_pages.change_team")
        self.find()

    def find(self) -> None:
        """Fetch what the view is about, or raise Http404."""
        if not self.teams.exists():
            raise Http404

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        own = {"url": reverse("wijkteam_hours:teams"), "label": _("Hours")}
        return [*self.breadcrumbs_items, own, *self.path(), {"url": "", "label": self.get_page_title()}]

    def path(self) -> list[dict[str, str]]:
        """The steps between the list of teams and this view."""
        return []


class TeamView(HoursView):
    """Base of every view of one team's hours."""

    def find(self) -> None:
        self.team = get_object_or_404(self.teams.select_related("municipality"), pk=self.kwargs["team"])
        self.home = reverse("wijkteam_hours:team", args=[self.team.pk])

    def concerned(self) -> dict[str, Any]:
        return {"teams": [self.team]}

    def recent(self) -> QuerySet[Publication]:
        return super().recent().filter(Q(teams=self.team) | Q(municipality=self.team.municipality))

    def path(self) -> list[dict[str, str]]:
        return [{"url": self.home, "label": self.team.name}]

    def get_page_subtitle(self) -> str:
        return self.team.name

    def locations(self) -> QuerySet[Location]:
        """The places where the team holds its walk-in."""
        return Location.objects.filter(sessions__team=self.team).distinct()

    def exceptions(self) -> QuerySet[ScheduleException]:
        """The exceptions that the user may change: of the team and its sessions, here and there or everywhere.

        What closes a place for everybody concerns other teams too: only who may change those gets it.
        """
        scope = Q(team=self.team) | Q(session__team=self.team)
        if self.may_change_all:
            scope |= self.of_places()
        return ScheduleException.objects.filter(scope).select_related(
            "team", "session__location", "location", "to_location"
        )

    def of_places(self) -> Q:
        """What holds at one of the team's places for every team."""
        return Q(team__isnull=True, location__in=self.locations())


class MunicipalityView(HoursView):
    """Base of every view of what holds for all teams of a municipality: for communications only."""

    def find(self) -> None:
        if not self.may_change_all:
            raise Http404
        self.municipality = get_object_or_404(Municipality, pk=self.kwargs["municipality"])
        self.home = reverse("wijkteam_hours:municipality", args=[self.municipality.pk])

    def concerned(self) -> dict[str, Any]:
        return {"municipality": self.municipality}

    def recent(self) -> QuerySet[Publication]:
        return super().recent().filter(municipality=self.municipality)

    def path(self) -> list[dict[str, str]]:
        return [{"url": self.home, "label": _("All teams")}]

    def get_page_subtitle(self) -> str:
        return _("All teams")

    def exceptions(self) -> QuerySet[ScheduleException]:
        return ScheduleException.objects.filter(municipality=self.municipality).select_related("to_location")
