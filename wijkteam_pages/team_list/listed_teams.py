"""Teams in a list, each with its status now, in a number of queries that does not grow with the teams."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page

from ..models import ContactChannel, Location, Team
from ..opening import TeamHours, hours_shown
from ..remembered import remembered_while
from ..status import Nearness, State, Status
from ..team_opening import StatusShown
from ..team_pages import pages_shown
from ..team_profile import places_of
from ..wall_clock import day_of, midnight


@dataclass(frozen=True, slots=True)
class ListedTeam:
    """One team in a list: its page if it has one, its status now, where it is, and its telephone where asked for."""

    team: Team
    page: Page | None
    status: Status
    shown: StatusShown
    """The same in words."""
    locations: list[Location]
    phone: str = ""

    @property
    def opens_today(self) -> bool:
        """Somebody can still go there today."""
        later = self.status.opens is not None and self.status.nearness is Nearness.TODAY
        return self.status.is_open or later or self.status.state is State.OTHER_HOURS


def listed_teams(teams: Iterable[Team], language: str, at: datetime) -> list[ListedTeam]:
    """The teams that have a page, with their status at that moment."""
    return [listed for listed in with_status(teams, language, at) if listed.page]


def with_status(teams: Iterable[Team], language: str, at: datetime) -> list[ListedTeam]:
    """The same, also of teams that have no page."""
    teams = list(teams)
    hours = hours_shown(teams, day_of(at))
    pages = pages_shown([team.pk for team in teams], language or settings.LANGUAGE_CODE)
    return [
        ListedTeam(team, pages.get(team.pk), *status_now(hours[team.pk], at), places_of(hours[team.pk]))
        for team in teams
    ]


def status_now(hours: TeamHours, at: datetime) -> tuple[Status, StatusShown]:
    """The status of a team and its words, worked out when it changes."""

    def made() -> tuple[tuple[Status, StatusShown], datetime]:
        status = hours.walk_in.status(at)
        return (status, StatusShown.of(status)), stays_true_until([status], at)

    return remembered_while(("status", hours.team_id, get_language()), at, made)


def with_phones(listed: Iterable[ListedTeam]) -> list[ListedTeam]:
    """The same with a number to call, for who has to choose between teams."""
    listed = list(listed)
    numbers = ContactChannel.objects.filter(
        team__in=[each.team for each in listed], kind=ContactChannel.Kind.PHONE
    )
    phones: dict[UUID, str] = dict(numbers.values_list("team", "value"))
    return [replace(each, phone=phones.get(each.team.pk, "")) for each in listed]


def first_to_open(teams: Iterable[ListedTeam]) -> ListedTeam | None:
    """Of teams that are all closed, the one whose door opens first."""
    moments = {opens_at: listed for listed in teams if (opens_at := _opens_at(listed.status))}
    return moments[min(moments)] if moments else None


def _opens_at(status: Status) -> datetime | None:
    # "Other hours today" is true until they begin.
    return status.opens.instant() if status.opens else status.stays_true_until if status.today else None


def stays_true_until(statuses: Iterable[Status], at: datetime) -> datetime:
    """The first moment at which one of the statuses changes; midnight at the latest, when “today” moves on."""
    tomorrow = midnight(day_of(at) + timedelta(days=1))
    return min([tomorrow, *(status.stays_true_until for status in statuses if status.stays_true_until)])
