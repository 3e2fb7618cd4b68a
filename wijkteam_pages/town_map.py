"""The town's map on the list of teams: each district a link to its team, and the same in words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail.models import Page

from .drawing import DrawnDistrict, draw
from .models import Team
from .remembered import remembered
from .shell import Link
from .team_list.choice import Choice
from .team_list.facets import Area, areas
from .team_pages import pages_of_teams
from .town_outlines import DistrictOutline, outlines_of

MOST_DISTRICTS = 60


@dataclass(frozen=True, slots=True)
class MappedDistrict:
    """A district with the teams that work there; the link of the whole leads to its one team, or to its list."""

    name: str
    url: str
    teams: tuple[Link, ...]
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class TownMap:
    """The map as SVG and the same facts as rows."""

    svg: SafeString
    districts: tuple[MappedDistrict, ...]


def map_of_town(page: Page, choice: Choice, request: HttpRequest) -> TownMap | None:
    """The map around a list of teams; none for a choice that is not about a place, or for several towns at once."""
    if choice.topic or choice.when or choice.page > 1:
        return None
    town = _town_of(choice)
    if town is None:
        return None
    key = ("town map", request.get_host(), page.pk, choice)
    return remembered(key, lambda: _drawn(page, town, choice, request))


def _town_of(choice: Choice) -> Area | None:
    known = areas()
    if choice.district:
        return known.municipalities.get(known.districts[choice.district].municipality)
    if choice.municipality:
        return known.municipalities[choice.municipality]
    return next(iter(known.municipalities.values())) if len(known.municipalities) == 1 else None


def _drawn(page: Page, town: Area, choice: Choice, request: HttpRequest) -> TownMap | None:
    outlines = outlines_of(town.key).districts
    if not 1 < len(outlines) <= MOST_DISTRICTS:
        return None
    links = _links(page, [each.key for each in outlines], request)
    rows = tuple(_mapped(each, links.get(each.key, ()), page, choice, request) for each in outlines)
    svg = draw(
        [
            DrawnDistrict(each.name, each.area, row.is_chosen, row.url, _name_of(row))
            for each, row in zip(outlines, rows, strict=True)
        ],
        [],
        title=_("Map of %(town)s") % {"town": town.name},
        description=_("Each district leads to its team. The list beside the map says the same."),
        key="town",
    )
    return TownMap(mark_safe(svg), tuple(row for row in rows if row.teams))  # noqa: S308 - drawn here, all escaped


def _mapped(
    outline: DistrictOutline, teams: tuple[Link, ...], page: Page, choice: Choice, request: HttpRequest
) -> MappedDistrict:
    list_url = page.get_url(request) + Choice(district=outline.code).path
    url = teams[0].url if len(teams) == 1 else list_url if teams else ""
    return MappedDistrict(outline.name, url, teams, outline.code == choice.district)


def _name_of(row: MappedDistrict) -> str:
    """What a voice says of the link."""
    teams = get_text_list([link.title for link in row.teams], _("and"))
    return _("%(district)s: %(teams)s") % {"district": row.name, "teams": teams}


def _links(page: Page, districts: list[UUID], request: HttpRequest) -> dict[UUID, tuple[Link, ...]]:
    """The pages of the active teams of each district, by name."""
    teams = Team.objects.active().serving(districts).prefetch_related("districts", "neighbourhoods")
    pages = pages_of_teams([team.pk for team in teams], page.locale.language_code)
    links: dict[UUID, tuple[Link, ...]] = {}
    for team in teams:
        if team.pk in pages:
            link = Link(team.name, pages[team.pk].get_url(request))
            served = {each.pk for each in team.districts.all()}
            served.update(each.district_id for each in team.neighbourhoods.all())
            for key in served:
                links[key] = (*links.get(key, ()), link)
    return links
