"""A map of districts as a small SVG: no script, no style, no request to anybody."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from .borders import METRES_PER_DEGREE, MultiPolygon, Point, simplified
from .label_places import Box, Label, Pixel, label_in

WIDTH = 800  # units; on a screen the map is about half as many pixels wide
TALLEST = 760
MARGIN = 16
LABEL_SIZES = (30, 26, 22)
MOST_BYTES = 6_000  # of lines; with names, pins and words the drawing stays below 8 KB
FINEST = 1.5  # units that a line may be off
PIN = "m0 0c-6-16-20-26-20-42a20 20 0 0 1 40 0c0 16-14 26-20 42z"
PIN_WIDTH, PIN_HEIGHT = 44, 66


@dataclass(frozen=True, slots=True)
class DrawnDistrict:
    """A district to draw; those that the team serves stand out. With a `url` it is a link, read out as `link_name`."""

    name: str
    area: MultiPolygon
    is_served: bool
    url: str = ""
    link_name: str = ""


@dataclass(frozen=True, slots=True)
class Projection:
    """From degrees to units: east and north to scale in the middle of the map, which is enough for a town."""

    west: float
    north: float
    units_per_degree: float  # of latitude
    squeeze: float  # a degree of longitude is that much shorter
    height: int

    @classmethod
    def around(cls, points: Sequence[Point]) -> Projection:
        """The largest that fits."""
        west, east = min(x for x, _y in points), max(x for x, _y in points)
        south, north = min(y for _x, y in points), max(y for _x, y in points)
        squeeze = math.cos(math.radians((south + north) / 2))
        across = max((east - west) * squeeze, 1e-9)
        up = max(north - south, 1e-9)
        scale = min((WIDTH - 2 * MARGIN) / across, (TALLEST - 2 * MARGIN) / up)
        aside = (WIDTH - across * scale) / 2 / scale / squeeze
        return cls(west - aside, north + MARGIN / scale, scale, squeeze, round(up * scale) + 2 * MARGIN)

    def __call__(self, point: Point) -> Pixel:
        x = (point[0] - self.west) * self.squeeze * self.units_per_degree
        return round(x), round((self.north - point[1]) * self.units_per_degree)

    def metres(self, units: float) -> float:
        return units / self.units_per_degree * METRES_PER_DEGREE


def draw(
    districts: Sequence[DrawnDistrict], pins: Sequence[Point], title: str, description: str, key: str
) -> str:
    """The map as SVG. `key` makes the ids in it unique on a page. Nothing to draw gives an empty text."""
    points = [point for d in districts for polygon in d.area for ring in polygon for point in ring]
    if not points:
        return ""
    project = Projection.around(points)
    rings = lines_that_fit([district.area for district in districts], project)
    places = [pin for pin in map(project, pins) if 0 <= pin[0] <= WIDTH and 0 <= pin[1] <= project.height]
    # Those that are served come last, so that their border lies on top.
    order = sorted(range(len(districts)), key=lambda at: districts[at].is_served)
    shapes = "".join(shape(rings[at], districts[at]) for at in order)
    labels = "".join(map(text, labels_of(districts, rings, places)))
    # What is in an image is no link to a screen reader; a group keeps its links.
    role = "group" if any(district.url for district in districts) else "img"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {project.height}" role="{role}"'
        f' aria-labelledby="{key}-title {key}-text">'
        f'<title id="{key}-title">{escape(title)}</title><desc id="{key}-text">{escape(description)}</desc>'
        f"{shapes}{labels}{''.join(pin_at(place) for place in places)}</svg>"
    )


def lines_that_fit(areas: Sequence[MultiPolygon], project: Projection) -> list[list[list[Pixel]]]:
    """The rings of each area in units, as fine as the number of bytes allows."""
    tolerance = FINEST
    while True:
        thin = simplified(areas, project.metres(tolerance))
        rings = [[_on_grid(ring, project) for polygon in area for ring in polygon] for area in thin]
        if tolerance > WIDTH or sum(len(path(each)) for each in rings) <= MOST_BYTES:
            return [[ring for ring in each if len(ring) > 3] for each in rings]
        tolerance *= 1.5


def labels_of(
    districts: Sequence[DrawnDistrict], rings: Sequence[Sequence[Sequence[Pixel]]], pins: Sequence[Pixel]
) -> list[Label]:
    """The names that fit, first of the districts that are served; none on top of a pin or of another name."""
    taken = [Box(x - PIN_WIDTH / 2, y - PIN_HEIGHT, x + PIN_WIDTH / 2, y + 4) for x, y in pins]
    found = []
    for district, shape_of in sorted(
        zip(districts, rings, strict=True), key=lambda pair: not pair[0].is_served
    ):
        label = label_in(shape_of, district.name, LABEL_SIZES, taken) if shape_of else None
        if label is not None:
            found.append(label)
            taken.append(label.box)
    return found


def path(rings: Sequence[Sequence[Pixel]]) -> str:
    """The rings as path data, each step from the last point: half as long as absolute numbers."""
    data = ""
    for ring in rings:
        x, y = ring[0]
        data += f"M{x} {y}l"
        for next_x, next_y in ring[1:-1]:
            data += f"{next_x - x} {next_y - y} "
            x, y = next_x, next_y
        data = data.rstrip().replace(" -", "-") + "z"
    return data


def shape(rings: Sequence[Sequence[Pixel]], district: DrawnDistrict) -> str:
    """One district; a lake in it stays open."""
    if not rings:
        return ""
    served = " wijkteam-map__district--served" if district.is_served else ""
    drawn = f'<path class="wijkteam-map__district{served}" fill-rule="evenodd" d="{path(rings)}"/>'
    if not district.url:
        return drawn
    name = escape(district.link_name or district.name)
    return f'<a class="wijkteam-map__link" href="{escape(district.url)}" aria-label="{name}">{drawn}</a>'


def text(label: Label) -> str:
    """A name with a halo, so that it can be read on any line."""
    spans = "".join(
        f'<tspan x="{label.x}" y="{baseline}">{escape(line)}</tspan>' for line, baseline in label.baselines()
    )
    return (
        f'<text class="wijkteam-map__label" font-size="{label.size}" text-anchor="middle" paint-order="stroke"'
        f' stroke="#fff" stroke-width="7" stroke-linejoin="round">{spans}</text>'
    )


def pin_at(place: Pixel) -> str:
    """A pin with its point at the place."""
    x, y = place
    return (
        f'<g transform="translate({x} {y})"><path class="wijkteam-map__pin" d="{PIN}"/>'
        '<circle cy="-42" r="7" fill="#fff"/></g>'
    )


def _on_grid(ring: Sequence[Point], project: Projection) -> list[Pixel]:
    """The ring in whole units, without the points that fall together."""
    units: list[Pixel] = []
    for unit in map(project, ring):
        if not units or unit != units[-1]:
            units.append(unit)
    return units
