"""Fewer points for the same outlines, in such a way that neighbours still share their border exactly.

A border between two areas is simplified once: what is decided is which points stay, and every ring that has such a
point keeps it. Simplified one by one, two neighbours would drift apart and leave slivers and double lines.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]  # longitude, latitude in degrees
Ring = Sequence[Point]
Polygon = Sequence[Ring]
MultiPolygon = Sequence[Polygon]

METRES_PER_DEGREE = 111_195.0


def simplified(areas: Sequence[MultiPolygon], tolerance: float) -> list[list[list[list[Point]]]]:
    """The areas with the points that matter at `tolerance` metres. A ring that vanishes is left out."""
    rings = [ring for area in areas for polygon in area for ring in polygon]
    kept = points_that_matter(rings, tolerance)
    thin = [[[thinned(ring, kept) for ring in polygon] for polygon in area] for area in areas]
    return [[[ring for ring in polygon if ring] for polygon in area if polygon[0]] for area in thin]


def thinned(ring: Ring, kept: set[Point]) -> list[Point]:
    """The ring with only the kept points, closed; empty when no area is left."""
    points = [point for point in ring[:-1] if point in kept]
    return [*points, points[0]] if len(points) > 2 else []


def points_that_matter(rings: Iterable[Ring], tolerance: float) -> set[Point]:
    """The points that any of these rings needs to stay within `tolerance` metres of its line."""
    rings = [ring for ring in rings if len(ring) > 3]
    corners = junctions(rings)
    kept: set[Point] = set()
    for ring in rings:
        for arc in arcs(ring, corners):
            kept.update(douglas_peucker(arc, tolerance))
    return kept


def junctions(rings: Iterable[Ring]) -> set[Point]:
    """The points where a border begins or ends: more than two points are next to it, over all rings."""
    beside: dict[Point, set[Point]] = {}
    for ring in rings:
        for here, there in pairwise(ring):
            if here != there:
                beside.setdefault(here, set()).add(there)
                beside.setdefault(there, set()).add(here)
    return {point for point, others in beside.items() if len(others) > 2}


def arcs(ring: Ring, corners: set[Point]) -> Iterator[list[Point]]:
    """The ring in pieces from junction to junction, each in one direction whichever ring it comes from."""
    open_ring = list(ring[:-1])
    ends = [at for at, point in enumerate(open_ring) if point in corners]
    if len(ends) < 2:  # an island, or one that touches others at one point: cut where everybody would cut
        start = ends[0] if ends else open_ring.index(min(open_ring))
        farthest = max(range(len(open_ring)), key=lambda at: _distance(open_ring[start], open_ring[at]))
        ends = sorted({start, farthest})
    for begin, end in zip(ends, [*ends[1:], ends[0] + len(open_ring)], strict=True):
        arc = [open_ring[at % len(open_ring)] for at in range(begin, end + 1)]
        yield arc if arc[0] <= arc[-1] else arc[::-1]


def douglas_peucker(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The points of the line that are needed to stay within `tolerance` metres of it, its ends included.

    D. Douglas and T. Peucker, 1973; with a stack, since a coastline would be too deep for recursion.
    """
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        farthest, distance = first, 0.0
        for at in range(first + 1, last):
            away = _distance_to_segment(line[at], line[first], line[last])
            if away > distance:
                farthest, distance = at, away
        if distance > tolerance:
            keep.add(farthest)
            stack += [(first, farthest), (farthest, last)]
    return [line[at] for at in sorted(keep)]


def _metres(a: Point, b: Point) -> Point:
    """East and north from a to b; the earth is flat over the width of a town."""
    east = (b[0] - a[0]) * METRES_PER_DEGREE * math.cos(math.radians(a[1]))
    return east, (b[1] - a[1]) * METRES_PER_DEGREE


def _distance(a: Point, b: Point) -> float:
    return math.hypot(*_metres(a, b))


def _distance_to_segment(point: Point, a: Point, b: Point) -> float:
    """Metres from the point to the nearest point of the segment from a to b."""
    px, py = _metres(a, point)
    bx, by = _metres(a, b)
    length_squared = bx * bx + by * by
    along = min(1.0, max(0.0, (px * bx + py * by) / length_squared)) if length_squared else 0.0
    return math.hypot(px - along * bx, py - along * by)
