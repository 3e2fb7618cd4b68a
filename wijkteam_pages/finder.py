"""Which team serves an address: the neighbourhood's own team, or else that of its district."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from .models import PostcodeRange, Team
from .postcodes import Postcode
from .remembered import remembered


@dataclass(frozen=True, slots=True)
class Place:
    """House numbers of one postcode that lie in one neighbourhood, and the teams that serve it."""

    first_number: int
    last_number: int
    team_ids: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known about one postcode."""

    places: tuple[Place, ...] = ()

    @property
    def is_known(self) -> bool:
        """Some address with this postcode lies in the town."""
        return bool(self.places)

    @property
    def needs_house_number(self) -> bool:
        """Neighbours with this postcode have different teams."""
        return len({place.team_ids for place in self.places}) > 1

    def team_ids(self, house_number: int | None = None) -> frozenset[UUID]:
        """The teams of that address. Where the number does not decide: all teams that it may be."""
        at_number = [
            place
            for place in self.places
            if house_number and place.first_number <= house_number <= place.last_number
        ]
        return frozenset().union(*(place.team_ids for place in at_number or self.places))


def find(postcode: Postcode) -> Finding:
    """All that is known about this postcode, in one statement; which team serves an area is remembered."""
    # By hand, since making this statement with the ORM takes longer than all the rest.
    statement = (
        f"SELECT first_number, last_number, neighbourhood_id FROM {PostcodeRange._meta.db_table}"  # noqa: S608
        " WHERE postcode = %s ORDER BY first_number"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [postcode])
        rows = cursor.fetchall()
    serving = teams_by_area([area for _first, _last, area in rows])
    return Finding(tuple(Place(first, last, serving[area]) for first, last, area in rows))


def teams_by_area(areas: Collection[Any]) -> dict[Any, frozenset[UUID]]:
    """The active teams of each neighbourhood (by its key as the database gives it): its own, or else its district's."""
    known: dict[Any, frozenset[UUID]] = remembered("teams by area", dict)
    for area in areas:
        if area not in known:
            serving = Team.objects.active()
            own = serving.filter(neighbourhoods=area)
            of_district = serving.filter(districts__neighbourhoods=area)
            known[area] = frozenset(own.values_list("pk", flat=True)) or frozenset(
                of_district.values_list("pk", flat=True)
            )
    return known


def teams_at(postcode: Postcode, house_number: int | None = None) -> list[Team]:
    """The teams of an address, by name; none where the postcode is not in the town or nobody serves it."""
    team_ids = find(postcode).team_ids(house_number)
    return list(Team.objects.filter(pk__in=team_ids)) if team_ids else []


def needs_house_number(postcode: Postcode) -> bool:
    """Whether neighbours with this postcode have different teams, so that a house number must be asked for."""
    return find(postcode).needs_house_number


def is_outside(postcode: Postcode) -> bool:
    """Whether this postcode is in no part of the town; a town that has no table of postcodes cannot tell."""
    return not find(postcode).is_known and PostcodeRange.objects.exists()
