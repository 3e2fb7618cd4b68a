"""Draws the districts of Zandmeer, somewhere in open water, so that it is nobody's real town.

Borders are drawn once and used by the districts on both sides, so neighbours share each vertex. The result is kept in
`content/districts.geojson`; draw it again with `python -m reference_site.demo.outlines`.
"""

import itertools
import json
import math
import random
from collections.abc import Iterator
from pathlib import Path

from reference_site.demo.content import CONTENT, read

Point = tuple[float, float]

OUTLINES_FILE: Path = CONTENT / "districts.geojson"

# South-west corner of the drawing (longitude, latitude) in the middle of a lake, and what a kilometre is there.
ORIGIN: Point = (5.25, 52.76)
DEGREES_LATITUDE = 1 / 111.2
DEGREES_LONGITUDE = 1 / (111.2 * math.cos(math.radians(ORIGIN[1])))

# Where borders meet, in kilometres east and north of the origin. The river runs A-K-L-M-N-F.
CORNERS: dict[str, Point] = {
    "A": (0.4, 2.1),
    "B": (0.7, 4.4),
    "C": (2.6, 4.8),
    "D": (4.8, 4.7),
    "E": (6.7, 4.2),
    "F": (6.9, 2.5),
    "G": (6.6, 0.3),
    "H": (4.1, 0.1),
    "I": (1.8, 0.15),
    "J": (0.5, 0.4),
    "K": (2.1, 2.3),
    "L": (3.5, 2.25),
    "M": (4.4, 2.55),
    "N": (5.3, 2.75),
}

# Each district counterclockwise, as RFC 7946 asks of an outer ring.
CORNERS_OF = {
    "noord": "AKLCB",
    "havenkwartier": "LMNDC",
    "oost": "NFED",
    "west": "JIKA",
    "centrum": "IHMLK",
    "zuid": "HGFNM",
}

HALVINGS = 4
ROUGHNESS = 0.085


def border(start: str, end: str) -> list[Point]:
    """The border between two corners, both included; the same line whichever way it is walked."""
    first, last = sorted((start, end))
    chance = random.Random(f"Zandmeer {first}{last}")  # noqa: S311 - scenery, not security
    line = [CORNERS[first], CORNERS[last]]
    for _ in range(HALVINGS):
        line = list(_halved(line, chance))
    return line if start == first else line[::-1]


def _halved(line: list[Point], chance: random.Random) -> Iterator[Point]:
    """The same line with a point more in each piece, pushed a little aside."""
    for (x1, y1), (x2, y2) in itertools.pairwise(line):
        push = chance.uniform(-ROUGHNESS, ROUGHNESS)
        yield x1, y1
        yield (x1 + x2) / 2 - (y2 - y1) * push, (y1 + y2) / 2 + (x2 - x1) * push
    yield line[-1]


def ring(corners: str) -> list[list[float]]:
    """The closed outline along these corners, as longitude and latitude with five decimals (about a metre)."""
    walk: list[Point] = []
    for start, end in zip(corners, corners[1:] + corners[0], strict=True):
        walk += border(start, end)[:-1]
    walk.append(walk[0])
    return [
        [round(ORIGIN[0] + x * DEGREES_LONGITUDE, 5), round(ORIGIN[1] + y * DEGREES_LATITUDE, 5)]
        for x, y in walk
    ]


def draw() -> dict[str, object]:
    """All districts as a GeoJSON FeatureCollection in WGS 84, with the property names that PDOK uses."""
    town = read("town")
    return {
        "type": "FeatureCollection",
        "name": "wijken_zandmeer",
        "features": [
            {
                "type": "Feature",
                "properties": {
                    "wijkcode": district["code"],
                    "wijknaam": district["name"],
                    "gemeentecode": town["municipality"]["code"],
                    "gemeentenaam": town["municipality"]["name"],
                    "aantal_inwoners": district["residents"],
                },
                "geometry": {"type": "Polygon", "coordinates": [ring(CORNERS_OF[district["key"]])]},
            }
            for district in town["district"]
        ],
    }


def as_text(collection: dict[str, object]) -> str:
    """One line a feature, so that a change reads well in a diff."""
    features = collection["features"]
    assert isinstance(features, list)  # noqa: S101 - narrows the type
    head = {key: value for key, value in collection.items() if key != "features"}
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    return json.dumps(head)[:-1] + ', "features": [\n' + lines + "\n]}\n"


if __name__ == "__main__":
    OUTLINES_FILE.write_text(as_text(draw()), encoding="utf-8")
