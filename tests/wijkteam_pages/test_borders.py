"""Outlines with fewer points whose neighbours still share every border."""

import math
import random
from itertools import pairwise

import pytest

from wijkteam_pages.borders import douglas_peucker, simplified

DEGREE = 111_195.0


def wobbly(a, b, seed):
    """A line from a to b of 60 points that wobbles a few metres."""
    chance = random.Random(seed)
    steps = [(a[0] + (b[0] - a[0]) * t / 60, a[1] + (b[1] - a[1]) * t / 60) for t in range(1, 60)]
    return [a, *((x + chance.uniform(-4e-5, 4e-5), y + chance.uniform(-4e-5, 4e-5)) for x, y in steps), b]


# Two squares side by side; b and e are the ends of the border that they share.
A, B, C, D, E, F = (5.00, 52.0), (5.01, 52.0), (5.02, 52.0), (5.02, 52.01), (5.01, 52.01), (5.00, 52.01)
SHARED = wobbly(B, E, "shared")
WEST = [[[A, B, *SHARED[1:], F, A]]]
EAST = [[[B, C, D, *reversed(SHARED)]]]


def edges(area):
    return {frozenset(edge) for polygon in area for ring in polygon for edge in pairwise(ring)}


def test_neighbours_keep_the_same_points_on_their_border():
    west, east = simplified([WEST, EAST], 2.0)
    shared = edges(west) & edges(east)
    assert len(SHARED) - 1 > len(shared) > 1
    assert {B, E} <= {point for edge in shared for point in edge}
    on_border = {edge for edge in edges(west) if all(abs(x - 5.01) < 1e-3 for x, _y in edge)}
    assert on_border == shared


def test_a_wobble_smaller_than_the_tolerance_becomes_a_straight_line():
    west, east = simplified([WEST, EAST], 50.0)
    assert frozenset((B, E)) in edges(west)
    assert frozenset((B, E)) in edges(east)


def test_rings_stay_closed():
    for tolerance in (1, 10, 100):
        for area in simplified([WEST, EAST], tolerance):
            assert all(ring[0] == ring[-1] and len(ring) > 3 for polygon in area for ring in polygon)


def test_an_island_keeps_its_shape():
    circle = [
        (5 + 0.01 * math.cos(t / 50 * math.tau), 52 + 0.006 * math.sin(t / 50 * math.tau)) for t in range(50)
    ]
    (island,) = simplified([[[[*circle, circle[0]]]]], 30.0)
    assert 6 < len(island[0][0]) < 51


def test_what_is_smaller_than_the_tolerance_is_left_out():
    pond = [(5.1, 52.1), (5.10001, 52.1), (5.10001, 52.10001), (5.1, 52.1)]
    west, _east, nothing = simplified([[*WEST, [pond]], EAST, [[pond]]], 20.0)
    assert len(west) == 1
    assert nothing == []


def test_a_hole_stays_and_a_tiny_one_goes():
    hole = [(5.002, 52.002), (5.006, 52.002), (5.006, 52.006), (5.002, 52.006), (5.002, 52.002)]
    pond = [(5.008, 52.008), (5.00801, 52.008), (5.00801, 52.00801), (5.008, 52.008)]
    ((rings,),) = simplified([[[WEST[0][0], hole, pond]]], 20.0)
    assert len(rings) == 2
    assert set(hole) == set(rings[1])


@pytest.mark.parametrize("tolerance", [1.0, 5.0, 20.0])
def test_no_point_is_farther_from_the_new_line_than_allowed(tolerance):
    line = wobbly((5.0, 52.0), (5.02, 52.013), "far")
    kept = douglas_peucker(line, tolerance)
    assert kept[0] == line[0]
    assert kept[-1] == line[-1]
    for point in line:
        at = max(i for i, other in enumerate(kept[:-1]) if line.index(other) <= line.index(point))
        assert distance(point, kept[at], kept[at + 1]) <= tolerance + 0.01


def distance(point, a, b):
    """Metres from a point to a segment, found by walking along it; 5 metres off for the length of a step."""
    scale = DEGREE * math.cos(math.radians(52)), DEGREE
    points = [
        (
            (a[0] + (b[0] - a[0]) * t / 400 - point[0]) * scale[0],
            (a[1] + (b[1] - a[1]) * t / 400 - point[1]) * scale[1],
        )
        for t in range(401)
    ]
    return min(math.hypot(*p) for p in points) - 5
