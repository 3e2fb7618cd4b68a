"""The filters of the list of teams: links, each to the same list with one thing chosen or let go."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Locale

from ..free_text import other_language
from .choice import Choice, When
from .facets import Area, Areas, topics_by_mark

MOST_CHIPS = 40


@dataclass(frozen=True, slots=True)
class Option:
    """A link below the list's own address; what is chosen already leads back to the list without it."""

    text: str
    path: str
    is_chosen: bool = False
    icon: str = ""
    teams: int | None = None
    language: str = ""
    """That of the text, where it is not that of the page."""


@dataclass(frozen=True, slots=True)
class Options:
    """All filters that are offered; a kind that is not offered is empty."""

    when: list[Option]
    districts: list[Option]
    topics: list[Option]

    @property
    def chosen(self) -> list[Option]:
        """What holds now, in the order in which it is offered."""
        return [option for option in (*self.when, *self.districts, *self.topics) if option.is_chosen]


def options(choice: Choice, known: Areas, locale: Locale, *, is_large: bool) -> Options:
    """What can be chosen besides. Of many teams nobody is told which are open now: a district comes first."""
    choice = replace(choice, page=1)
    districts = known.districts_in(choice.municipality)
    few = not is_large and 1 < len(districts) <= MOST_CHIPS
    shown = [known.districts[choice.district]] if choice.district and not few else districts if few else []
    return Options(
        when=[] if is_large and not choice.when else _moments(choice),
        districts=[_district(choice, area) for area in shown],
        topics=_topics(choice, locale),
    )


def area_links(choice: Choice, found: list[Area]) -> list[Option]:
    """Where there are too many teams for one list: the areas that hold them. Of one topic they are not counted."""
    return [
        Option(each.name, _into(choice, each).path, teams=None if choice.topic else each.teams)
        for each in found
    ]


def _into(choice: Choice, area: Area) -> Choice:
    if area.code == area.municipality:
        return replace(choice, municipality=area.code, district="", page=1)
    return replace(choice, district=area.code, municipality="", page=1)


def _moments(choice: Choice) -> list[Option]:
    words = {When.NOW: pgettext("teams", "Open now"), When.TODAY: pgettext("teams", "Open today")}
    return [
        Option(text, replace(choice, when=None if choice.when is when else when).path, choice.when is when)
        for when, text in words.items()
    ]


def _district(choice: Choice, area: Area) -> Option:
    is_chosen = choice.district == area.code
    path = replace(choice, district="").path if is_chosen else _into(choice, area).path
    return Option(area.name, path, is_chosen)


def _topics(choice: Choice, locale: Locale) -> list[Option]:
    return [
        Option(
            topic.name,
            replace(choice, topic="" if choice.topic == mark else mark).path,
            choice.topic == mark,
            topic.icon,
            language=other_language(topic),
        )
        for mark, topic in topics_by_mark(locale).items()
    ]


def heading(choice: Choice) -> str:
    """Above the list."""
    return _("All teams") if choice.is_everything else _("Teams that fit")
