"""The districts of Zandmeer: believable, tidy, and nobody's real town."""

import json
from itertools import combinations, pairwise

from reference_site.demo.content import read
from reference_site.demo.outlines import OUTLINES_FILE, as_text, draw

WEST, SOUTH, EAST, NORTH = 5.2, 52.7, 5.5, 52.9  # open water


def rings():
    drawn = json.loads(OUTLINES_FILE.read_text(encoding="utf-8"))
    return {
        feature["properties"]["wijknaam"]: [tuple(point) for point in feature["geometry"]["coordinates"][0]]
        for feature in drawn["features"]
    }


def sides(ring):
    return {frozenset(side) for side in pairwise(ring)}


def test_the_file_is_what_the_drawing_makes():
    assert OUTLINES_FILE.read_text(encoding="utf-8") == as_text(draw())


def test_there_are_six_districts_with_closed_outlines_in_open_water():
    assert sorted(rings()) == ["Centrum", "Havenkwartier", "Noord", "Oost", "West", "Zuid"]
    for ring in rings().values():
        assert ring[0] == ring[-1]
        assert all(WEST < east < EAST and SOUTH < north < NORTH for east, north in ring)


def test_neighbours_share_each_vertex_of_their_border():
    shared = [sides(one) & sides(other) for one, other in combinations(rings().values(), 2)]
    borders = [len(common) for common in shared if common]
    assert borders == [16] * 9  # a piece that one side drew alone would be missing here


def test_no_outline_crosses_itself():
    for name, ring in rings().items():
        lines = list(pairwise(ring))
        crossing = [(one, other) for one, other in combinations(lines, 2) if cross(one, other)]
        assert crossing == [], name


def cross(one, other):
    """Whether two lines cross at a point inside both."""
    (a, b), (c, d) = one, other
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def test_each_building_stands_in_its_own_district():
    names = {district["key"]: district["name"] for district in read("town")["district"]}
    for location in read("locations")["location"]:
        spot = (location["longitude"], location["latitude"])
        inside = [name for name, ring in rings().items() if contains(ring, spot)]
        assert inside == [names[location["district"]]], location["name"]


def contains(ring, spot):
    """Whether a line to the east from the spot meets the ring an odd number of times."""
    met = 0
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > spot[1]) != (y2 > spot[1]):
            met += spot[0] < (x2 - x1) * (spot[1] - y1) / (y2 - y1) + x1
    return met % 2 == 1
