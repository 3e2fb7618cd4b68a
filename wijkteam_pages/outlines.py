"""District outlines as municipalities have them: GeoJSON from CBS or PDOK, in WGS 84 or on the national grid."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .borders import MultiPolygon, Point
from .rd_new import to_wgs84

DECIMALS = 5  # one metre
# The European Netherlands with a margin: longitude and latitude in degrees.
WEST, SOUTH, EAST, NORTH = 3.0, 50.6, 7.4, 53.8

CODE_NAMES = ("wijkcode", "statcode", "wk_code")
NAME_NAMES = ("wijknaam", "statnaam", "wk_naam")
_CODE = re.compile(r"WK[0-9]{4}[0-9A-Z]{2}")


class Fault(StrEnum):
    """What can be wrong with a file of outlines; the edge turns it into a sentence."""

    NOT_TEXT = "not text"
    NOT_JSON = "not JSON"
    NOT_GEOJSON = "no FeatureCollection"
    NO_FEATURES = "no features"
    UNKNOWN_GRID = "coordinates of another grid"
    NO_CODE = "no district code"
    WRONG_CODE = "not a district code"
    TWICE = "a code that came before"
    NO_NAME = "no name"
    NO_AREA = "no polygon"
    NOT_A_NUMBER = "a coordinate that is no number"
    TOO_FEW_POINTS = "a ring of fewer than four points"
    NOT_CLOSED = "a ring that does not end where it began"
    SWAPPED = "latitude before longitude"
    ELSEWHERE = "outside the Netherlands"


class Unusable(ValueError):
    """Why a file, or one feature of it (counted from 1), cannot be used."""

    def __init__(self, fault: Fault, feature: int = 0, value: str = "") -> None:
        super().__init__(f"{fault}: {value}" if value else str(fault))
        self.fault, self.feature, self.value = fault, feature, value


@dataclass(frozen=True, slots=True)
class Outline:
    """One district as the file draws it, in WGS 84."""

    code: str
    name: str
    area: MultiPolygon
    municipality_name: str = ""
    residents: int | None = None

    @property
    def municipality_code(self) -> str:
        """The first four characters of a district's code are its municipality's."""
        return f"GM{self.code[2:6]}"


def read_outlines(data: bytes) -> Iterator[Outline | Unusable]:
    """Each district of the file, or why it cannot be used. Raises Unusable when it is no file of outlines at all."""
    features = _features(data)
    on_grid = _is_on_national_grid(features)
    seen: set[str] = set()
    for number, feature in enumerate(features["features"], 1):
        try:
            outline = _outline(feature, on_grid)
            if outline is None:
                continue
            if outline.code in seen:
                raise Unusable(Fault.TWICE, value=outline.code)
        except Unusable as unusable:
            unusable.feature = number
            yield unusable
        else:
            seen.add(outline.code)
            yield outline


def geometry(area: MultiPolygon) -> dict[str, Any]:
    """The area as a GeoJSON geometry."""
    return {
        "type": "MultiPolygon",
        "coordinates": [[[list(p) for p in ring] for ring in rings] for rings in area],
    }


def area_of(geometry: Mapping[str, Any] | None) -> list[list[list[Point]]]:
    """The polygons of a GeoJSON geometry that was stored by `geometry`; none where there is none."""
    if not geometry:
        return []
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[[(float(p[0]), float(p[1])) for p in ring] for ring in rings] for rings in polygons]


def _features(data: bytes) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable(Fault.NOT_TEXT) from None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise Unusable(Fault.NOT_JSON) from None
    if not isinstance(found, dict) or not isinstance(found.get("features"), list):
        raise Unusable(Fault.NOT_GEOJSON)
    if not found["features"]:
        raise Unusable(Fault.NO_FEATURES)
    return found


def _is_on_national_grid(features: Mapping[str, Any]) -> bool:
    """By what the file says, or else by the size of its numbers: metres are never below 180."""
    named = re.findall(r"(?:EPSG:+|CRS)([0-9]+)", json.dumps(features.get("crs") or ""))
    if named:
        if named[-1] not in ("28992", "7415", "4326", "4258", "84"):
            raise Unusable(Fault.UNKNOWN_GRID, value=named[-1])
        return named[-1] in ("28992", "7415")
    first = re.search(
        r"\[\s*(-?[0-9.]+)", json.dumps([_raw_coordinates(f) for f in features["features"][:20]])
    )
    return first is not None and abs(float(first[1])) > 180


def _raw_coordinates(feature: Any) -> Any:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    return geometry.get("coordinates") if isinstance(geometry, dict) else None


def _outline(feature: Any, on_grid: bool) -> Outline | None:
    """One feature; none for the open water that CBS keeps apart under the same code."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    known = {str(k).lower(): v for k, v in properties.items()} if isinstance(properties, dict) else {}
    if str(known.get("water", "")).upper() in ("JA", "B"):
        return None
    code = _text(known, CODE_NAMES).upper()
    if not code:
        raise Unusable(Fault.NO_CODE)
    if not _CODE.fullmatch(code):
        raise Unusable(Fault.WRONG_CODE, value=code[:20])
    name = _text(known, NAME_NAMES)
    if not name:
        raise Unusable(Fault.NO_NAME, value=code)
    residents = known.get("aantal_inwoners", known.get("aantalinwoners"))
    # CBS writes -99997 and the like where it keeps a number secret.
    counted = residents if isinstance(residents, int) and residents >= 0 else None
    try:
        area = _area(feature.get("geometry"), on_grid)
    except Unusable as unusable:
        unusable.value = code
        raise
    return Outline(code, name[:100], area, _text(known, ("gemeentenaam", "gm_naam"))[:100], counted)


def _text(properties: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((str(properties[n]).replace("\0", "").strip() for n in names if properties.get(n)), "")


def _area(geometry: Any, on_grid: bool) -> MultiPolygon:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    polygons = (
        geometry.get("coordinates")
        if kind == "MultiPolygon"
        else [geometry.get("coordinates")]
        if kind
        else []
    )
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(polygons, list) or not any(polygons):
        raise Unusable(Fault.NO_AREA)
    area = []
    for polygon in polygons:
        if not isinstance(polygon, list) or not polygon:
            raise Unusable(Fault.NO_AREA)
        area.append([_ring(ring, on_grid) for ring in polygon])
    return area


def _ring(positions: Any, on_grid: bool) -> list[Point]:
    if not isinstance(positions, list) or len(positions) < 4:
        raise Unusable(Fault.TOO_FEW_POINTS)
    if positions[0] != positions[-1]:
        raise Unusable(Fault.NOT_CLOSED)
    points: list[Point] = []
    for position in positions:
        point = _point(position, on_grid)
        if not points or point != points[-1]:
            points.append(point)
    if len(points) < 4:
        raise Unusable(Fault.TOO_FEW_POINTS)
    return points


def _point(position: Any, on_grid: bool) -> Point:
    numbers = position[:2] if isinstance(position, list) else ()
    if len(numbers) != 2 or not all(isinstance(n, int | float) and math.isfinite(n) for n in numbers):
        raise Unusable(Fault.NOT_A_NUMBER)
    x, y = numbers
    longitude, latitude = to_wgs84(x, y) if on_grid else (x, y)
    if WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH:
        return round(longitude, DECIMALS), round(latitude, DECIMALS)
    swapped = WEST <= latitude <= EAST and SOUTH <= longitude <= NORTH
    raise Unusable(Fault.SWAPPED if swapped else Fault.ELSEWHERE)
