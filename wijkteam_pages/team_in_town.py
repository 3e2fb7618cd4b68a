"""Who works next to a team."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from .models import Team
from .remembered import remembered
from .shell import Link
from .team_pages import pages_of_teams
from .town_outlines import outlines_of

MOST_OTHERS = 6


@dataclass(frozen=True, slots=True)
class TeamInTown:
    """The teams next door, or else some others of the town."""

    teams: tuple[Link, ...]
    are_next_door: bool


def place_of_team(team: Team, language: str, request: HttpRequest) -> TeamInTown:
    """The team's place in the town; it depends on nothing but the content, so it is remembered."""
    key = ("in town", request.get_host(), team.pk, language)
    return remembered(key, lambda: _look_around(team, language, request))


def _look_around(team: Team, language: str, request: HttpRequest) -> TeamInTown:
    next_door = teams_next_door(team, set(team.districts.values_list("pk", flat=True)))
    teams = next_door or _others(team)
    pages = pages_of_teams([each.pk for each in teams], language)
    links = tuple(Link(each.name, pages[each.pk].get_url(request)) for each in teams if each.pk in pages)
    return TeamInTown(links, bool(next_door))


def teams_next_door(team: Team, own: Collection[UUID]) -> list[Team]:
    """The active teams whose districts touch this team's districts, or that work in one of them too."""
    around = {*own, *outlines_of(team.municipality_id).around(own)}
    neighbours: Iterable[Team] = Team.objects.active().serving(around).exclude(pk=team.pk)
    return list(neighbours)


def _others(team: Team) -> list[Team]:
    others = Team.objects.active().filter(municipality=team.municipality_id).exclude(pk=team.pk)
    return list(others[:MOST_OTHERS])
