"""The list of teams as somebody sees it: all of them, those that fit a choice, or first the areas of many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.core.paginator import Page, Paginator
from wagtail.models import Locale

from ..models import Team
from ..models.team import TeamQuerySet
from ..remembered import remembered_while
from .choice import PAGE, Choice, When
from .facets import Area, Areas, areas, topics_by_mark
from .listed_teams import ListedTeam, first_to_open, listed_teams, stays_true_until
from .options import Option, Options, area_links, heading, options

MANY = 60
"""With more teams than this, a list goes by district, and then by pages."""
A_PAGE = 30
MOST_AREAS = 400


@dataclass(frozen=True, slots=True)
class Screen:
    """What the template shows; all of it stays true until `stays_true_until`."""

    choice: Choice
    heading: str
    options: Options
    teams: list[ListedTeam]
    areas: list[Option]
    page: Page
    opens_first: ListedTeam | None
    stays_true_until: datetime

    @property
    def asks_for_an_area(self) -> bool:
        """Which of many teams are open can only be said once a district is chosen."""
        return self.choice.when is not None and bool(self.areas)

    @property
    def pages_path(self) -> str:
        """The path to which the number of a page is added."""
        return f"{self.first_path}{PAGE}/"

    @property
    def first_path(self) -> str:
        """The path of the first page."""
        return replace(self.choice, page=1).path


def screen_now(choice: Choice, locale: Locale, at: datetime) -> Screen | None:
    """What visitors see, worked out when one of the statuses changes; None when the choice names what is not there."""

    def made() -> tuple[Screen | None, datetime]:
        found = screen(choice, locale, at)
        return found, found.stays_true_until if found else at

    return remembered_while(("list of teams", choice, locale.pk), at, made)


def screen(choice: Choice, locale: Locale, at: datetime) -> Screen | None:
    """The same, worked out now."""
    known = areas()
    scope = _scope(choice, known, locale)
    if scope is None:
        return None
    shown, page = _page_of(scope, choice)
    if page is None:
        return None
    is_large = page.paginator.count > MANY
    if is_large and choice.when:
        shown = []
    listed = listed_teams(shown, locale.language_code, at)
    fitting = [each for each in listed if _fits(each, choice.when)]
    return Screen(
        choice=choice,
        heading=heading(choice),
        options=options(choice, known, locale, is_large=is_large),
        teams=fitting,
        areas=area_links(choice, _areas_of(choice, known)) if is_large and choice.page == 1 else [],
        page=page,
        opens_first=None if fitting else first_to_open(listed),
        stays_true_until=stays_true_until([each.status for each in listed], at),
    )


def _page_of(scope: TeamQuerySet, choice: Choice) -> tuple[list[Team], Page | None]:
    """The teams of the page that was asked for, in one query where all fit on one; None where there is no such page."""
    teams = list(scope[: MANY + 1])
    is_large = len(teams) > MANY
    total = scope.count() if is_large else len(teams)
    pages = Paginator(range(total), A_PAGE if is_large else MANY)
    if choice.page > pages.num_pages:
        return [], None
    page = pages.page(choice.page)
    if is_large:
        teams = list(scope[(choice.page - 1) * A_PAGE : choice.page * A_PAGE])
    return teams, page


def _scope(choice: Choice, known: Areas, locale: Locale) -> TeamQuerySet | None:
    """The teams among which is looked, whenever they are open."""
    teams = Team.objects.active()
    if choice.municipality:
        if choice.municipality not in known.municipalities:
            return None
        teams = teams.filter(municipality=known.municipalities[choice.municipality].key)
    if choice.district:
        if choice.district not in known.districts:
            return None
        teams = teams.serving([known.districts[choice.district].key])
    if choice.topic:
        topic = topics_by_mark(locale).get(choice.topic)
        return teams.helping_with(topic.translation_key) if topic else None
    return teams


def _fits(listed: ListedTeam, when: When | None) -> bool:
    return when is None or (listed.status.is_open if when is When.NOW else listed.opens_today)


def _areas_of(choice: Choice, known: Areas) -> list[Area]:
    """The municipalities where there are several, else the districts; none inside a district."""
    if choice.district:
        return []
    towns = list(known.municipalities.values())
    found = towns if len(towns) > 1 and not choice.municipality else known.districts_in(choice.municipality)
    return found if len(found) <= MOST_AREAS else []
