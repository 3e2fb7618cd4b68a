"""The districts of a town as its maps draw them, read once for each state of the content."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from .borders import MultiPolygon
from .models import District
from .neighbours import touching
from .outlines import area_of
from .remembered import remembered


@dataclass(frozen=True, slots=True)
class DistrictOutline:
    """A district with its outline in WGS 84."""

    key: UUID
    code: str
    name: str
    area: MultiPolygon


@dataclass(frozen=True, slots=True)
class TownOutlines:
    """All districts of a municipality that have an outline, by their code, and which of them touch."""

    districts: tuple[DistrictOutline, ...]
    touching: dict[UUID, frozenset[UUID]]

    def around(self, own: Collection[UUID]) -> frozenset[UUID]:
        """The districts next to these, these left out."""
        beside = frozenset().union(*(self.touching.get(key, frozenset()) for key in own))
        return beside - frozenset(own)


def outlines_of(municipality_id: UUID) -> TownOutlines:
    """The outlines of a town; reading them and comparing their borders takes a while, so that is remembered."""
    return remembered(("outlines", municipality_id), lambda: _read(municipality_id))


def _read(municipality_id: UUID) -> TownOutlines:
    drawn = District.objects.filter(municipality=municipality_id, outline__isnull=False).order_by("code")
    districts = tuple(
        DistrictOutline(each.pk, each.code, each.name, area)
        for each in drawn
        if (area := area_of(each.outline))
    )
    return TownOutlines(districts, touching({each.key: each.area for each in districts}))
