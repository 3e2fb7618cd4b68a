"""The list of teams, and everything about one team's hours on one screen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from ..holiday_decisions import undecided_holidays
from ..hours_words import rhythm_in_words
from ..models import ChannelHours, Municipality, ScheduleException
from ..opening import hours_of, schedules_for
from ..team_opening import StatusShown
from ..team_pages import pages_of_teams
from ..team_profile import in_fixed_order
from .closing_views import A_YEAR
from .guard import HoursView, MunicipalityView, TeamView
from .planned import planned_of
from .remark_views import OpenRemarks

A_PAGE = 60
"""So many teams are on one screen; of more, the list has pages and is searched by name."""
LONGEST_NAME = 100


class TeamsView(HoursView):
    """The teams whose hours the user may change, each with its status now; of many a page at a time, and by name."""

    template_name = "wijkteam_pages/admin/hours/teams.html"

    def get_page_title(self) -> str:
        return _("Hours")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest) -> HttpResponse:
        named = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_NAME]
        teams = self.teams.active()
        page = Paginator(teams.filter(name__icontains=named), A_PAGE).get_page(request.GET.get("p"))
        hours = schedules_for(page.object_list, self.today)
        shown = [(team, StatusShown.of(hours[team.pk].walk_in.status(self.now))) for team in page.object_list]
        municipalities = Municipality.objects.all() if self.may_change_all else []
        context = self.get_context_data(
            shown=shown,
            municipalities=municipalities,
            page=page,
            named=named,
            is_large=teams.count() > A_PAGE,
        )
        return self.render_to_response(context)


class TeamHoursView(TeamView):
    """Sessions, channels, exceptions and what is asked next."""

    template_name = "wijkteam_pages/admin/hours/team.html"

    def get_page_title(self) -> str:
        return self.team.name

    def get_page_subtitle(self) -> str:
        return ""

    def path(self) -> list[dict[str, str]]:
        return []

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        hours = hours_of(self.team, self.today)
        return self.render_to_response(
            self.get_context_data(
                team=self.team,
                status=StatusShown.of(hours.walk_in.status(self.now)),
                sessions=[
                    (each, self.rhythm(each)) for each in self.team.sessions.select_related("location")
                ],
                channels=[(each, self.hours_of(each)) for each in self.channels()],
                exceptions=self.exceptions().filter(last_day__gte=self.today),
                shared=self.shared().filter(last_day__gte=self.today),
                planned=planned_of(self.team, self.today),
                page=pages_of_teams([self.team.pk], settings.LANGUAGE_CODE).get(self.team.pk),
                today=self.today,
                tomorrow=self.today + timedelta(days=1),
                remarks=OpenRemarks.of(self.team),
            )
        )

    def shared(self) -> QuerySet[ScheduleException]:
        """What holds for the team too and is for others to change: of all teams, of a place for everybody."""
        wider = Q(municipality=self.team.municipality_id) | self.of_places()
        found = ScheduleException.objects.filter(wider).select_related("location")
        return found.exclude(pk__in=self.exceptions().values("pk"))

    def channels(self) -> list[Any]:
        return sorted(self.team.channels.prefetch_related("hours"), key=in_fixed_order)

    def hours_of(self, channel: Any) -> list[tuple[ChannelHours, Any]]:
        return [(each, self.rhythm(each)) for each in channel.hours.all()]

    def rhythm(self, record: Any) -> Any:
        return rhythm_in_words(record.recurrence, None, self.today)


class MunicipalityHoursView(MunicipalityView):
    """What holds for all teams: closing days, and the holidays that nobody decided on."""

    template_name = "wijkteam_pages/admin/hours/municipality.html"

    def get_page_title(self) -> str:
        return _("All teams")

    def get_page_subtitle(self) -> str:
        return ""

    def path(self) -> list[dict[str, str]]:
        return []

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(
            self.get_context_data(
                municipality=self.municipality,
                exceptions=self.exceptions().filter(last_day__gte=self.today),
                suggestions=undecided_holidays(self.municipality.pk, self.today, self.today + A_YEAR),
                years=[self.today.year, self.today.year + 1],
            )
        )
