"""What the pages show of a team's records: one team in full, or all teams with their status."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from wagtail.models import Locale, Page

from .models import ContactChannel, District, Faq, Location, Team, TeamMember
from .opening import TeamHours, hours_of, schedules_for
from .shell import localised
from .status import Status
from .team_pages import pages_of_teams
from .wall_clock import day_of, midnight


@dataclass(frozen=True, slots=True)
class TeamProfile:
    """One team, as its page shows it."""

    team: Team
    hours: TeamHours
    channels: list[ContactChannel]
    locations: list[Location]
    members: list[TeamMember]
    faqs: list[Faq]
    districts: list[District]


@dataclass(frozen=True, slots=True)
class ListedTeam:
    """One team in a list: its page, its status now, and where it can be found."""

    team: Team
    page: Page
    status: Status
    locations: list[Location]


def profile_of(team: Team, locale: Locale) -> TeamProfile:
    """Everything about a team, in a fixed number of queries; texts in `locale` or else in the main language."""
    hours = hours_of(team)
    return TeamProfile(
        team=team,
        hours=hours,
        channels=sorted(team.channels.all(), key=in_fixed_order),
        locations=places_of(hours),
        members=list(team.members.select_related("photo")),
        faqs=faqs_of(team, locale),
        districts=list(team.districts.all()),
    )


def in_fixed_order(channel: ContactChannel) -> int:
    """Come by, call, WhatsApp, e-mail: the order of every page."""
    return ContactChannel.Kind.values.index(channel.kind)


def places_of(hours: TeamHours) -> list[Location]:
    """The buildings where the team can be found, the one with most sessions first."""
    sessions = [session for session in hours.sessions.values() if session.location_id]
    places = {session.location_id: session.location for session in sessions}
    often = [session.location_id for session in sessions]
    return sorted(places.values(), key=lambda place: (-often.count(place.pk), place.name))


def faqs_of(team: Team, locale: Locale) -> list[Faq]:
    """The questions that all teams share and those of this team, in one query.

    `Team.faqs` names records of the main language; their translations share the translation key.
    """
    own = Faq.objects.filter(teams=team).values("translation_key")
    shared = Faq.objects.filter(for_all_teams=True)
    return localised(shared | Faq.objects.filter(translation_key__in=own), locale)


def listed_teams(teams: Iterable[Team], language: str, at: datetime) -> list[ListedTeam]:
    """The teams that have a page, with their status at that moment; the queries do not grow with the teams."""
    teams = list(teams)
    hours = schedules_for(teams)
    pages = pages_of_teams([team.pk for team in teams], language or settings.LANGUAGE_CODE)
    return [
        ListedTeam(team, pages[team.pk], hours[team.pk].walk_in.status(at), places_of(hours[team.pk]))
        for team in teams
        if team.pk in pages
    ]


def stays_true_until(statuses: Iterable[Status], at: datetime) -> datetime:
    """The first moment at which one of the statuses changes; midnight at the latest, when “today” moves on."""
    tomorrow = midnight(day_of(at) + timedelta(days=1))
    return min([tomorrow, *(status.stays_true_until for status in statuses if status.stays_true_until)])


def neighbouring_teams(team: Team, language: str) -> dict[UUID, Page]:
    """The pages of the other active teams of the municipality."""
    others = Team.objects.active().filter(municipality=team.municipality_id).exclude(pk=team.pk)
    return pages_of_teams(list(others.values_list("pk", flat=True)), language)
