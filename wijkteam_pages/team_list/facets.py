"""What there is to choose from: the areas in which a team works, and the topics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from wagtail.models import Locale

from ..models import District, Team, Topic
from ..remembered import remembered
from ..team_profile import all_topics


@dataclass(frozen=True, slots=True)
class Area:
    """A district or municipality by its CBS code, with the number of teams that work in it."""

    code: str
    name: str
    teams: int
    key: UUID
    municipality: str
    """The code of the municipality that it lies in, or its own."""


@dataclass(frozen=True, slots=True)
class Areas:
    """All municipalities and districts in which a team works."""

    municipalities: dict[str, Area]
    districts: dict[str, Area]

    def districts_in(self, municipality: str) -> list[Area]:
        """The districts of one municipality, or of all where none is named."""
        return [each for each in self.districts.values() if municipality in ("", each.municipality)]


def areas() -> Areas:
    """The areas, by code and in order of their names; remembered until content changes."""
    return remembered("areas of teams", _read)


def mark_of(topic: Topic) -> str:
    """What stands for a topic in an address, the same in every language; it does not tell which topic it is."""
    return topic.translation_key.hex[:8]


def topics_by_mark(locale: Locale) -> dict[str, Topic]:
    """All topics by that mark."""
    return {mark_of(topic): topic for topic in all_topics(locale)}


def _read() -> Areas:
    served = _districts_served()
    teams = Team.objects.active().values_list(
        "pk", "municipality_id", "municipality__code", "municipality__name"
    )
    of_town: dict[tuple, set[UUID]] = {}
    for pk, key, code, name in teams:
        of_town.setdefault((name, code, key), set()).add(pk)
    districts = District.objects.filter(pk__in=served).order_by("name", "code")
    named = districts.values_list("pk", "code", "name", "municipality__code")
    return Areas(
        {code: Area(code, name, len(pks), key, code) for (name, code, key), pks in sorted(of_town.items())},
        {code: Area(code, name, len(served[pk]), pk, town) for pk, code, name, town in named},
    )


def _districts_served() -> dict[UUID, set[UUID]]:
    """The active teams of each district, also of those that have one neighbourhood of it only."""
    whole = Team.districts.through.objects.filter(team__is_active=True)
    part = Team.neighbourhoods.through.objects.filter(team__is_active=True)
    pairs: Iterable[tuple[UUID, UUID]] = [
        *whole.values_list("district", "team"),
        *part.values_list("neighbourhood__district", "team"),
    ]
    served: dict[UUID, set[UUID]] = {}
    for district, team in pairs:
        served.setdefault(district, set()).add(team)
    return served
