"""Which team serves an address: the neighbourhood's own team, or else that of its district."""

from dataclasses import dataclass
from uuid import UUID

from .models import PostcodeRange, Team
from .postcodes import Postcode


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


# One statement answers all: the ranges by the index, the teams by their foreign keys.
_COLUMNS = (
    "first_number",
    "last_number",
    "neighbourhood_id",
    "neighbourhood__teams__id",
    "neighbourhood__teams__is_active",
    "neighbourhood__district__teams__id",
    "neighbourhood__district__teams__is_active",
)


def find(postcode: Postcode) -> Finding:
    """All that is known about this postcode, in one query."""
    own: dict[tuple[int, int], set[UUID]] = {}
    of_district: dict[tuple[int, int], set[UUID]] = {}
    rows = PostcodeRange.objects.filter(postcode=postcode).order_by("first_number").values_list(*_COLUMNS)
    for first, last, _area, team, active, district_team, district_active in rows:
        own.setdefault((first, last), set()).update({team} if team and active else ())
        of_district.setdefault((first, last), set()).update(
            {district_team} if district_team and district_active else ()
        )
    return Finding(tuple(Place(*numbers, frozenset(own[numbers] or of_district[numbers])) for numbers in own))


def teams_at(postcode: Postcode, house_number: int | None = None) -> list[Team]:
    """The teams of an address, by name; none where the postcode is not in the town or nobody serves it."""
    team_ids = find(postcode).team_ids(house_number)
    return list(Team.objects.filter(pk__in=team_ids)) if team_ids else []


def needs_house_number(postcode: Postcode) -> bool:
    """Whether neighbours with this postcode have different teams, so that a house number must be asked for."""
    return find(postcode).needs_house_number
