"""Which areas lie next to each other, worked out from their outlines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise
from typing import TypeVar

from .borders import MultiPolygon, Point

Key = TypeVar("Key")
Edge = tuple[Point, Point]


def touching(areas: Mapping[Key, MultiPolygon]) -> dict[Key, frozenset[Key]]:
    """The neighbours of each area: those that share a stretch of border with it, a corner is not enough.

    Statistics Netherlands draws a shared border through the same points on both sides, so it is a shared edge.
    """
    sides: dict[Edge, set[Key]] = {}
    for key, area in areas.items():
        for edge in _edges(area):
            sides.setdefault(edge, set()).add(key)
    found: dict[Key, set[Key]] = {key: set() for key in areas}
    for keys in sides.values():
        for one, other in combinations(keys, 2):
            found[one].add(other)
            found[other].add(one)
    return {key: frozenset(others) for key, others in found.items()}


def _edges(area: MultiPolygon) -> Iterator[Edge]:
    """Each piece of the outline, the same whichever way round the ring runs."""
    for polygon in area:
        for ring in polygon:
            for here, there in pairwise(ring):
                if here != there:
                    yield (here, there) if here < there else (there, here)
