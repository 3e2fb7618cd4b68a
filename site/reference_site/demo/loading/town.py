"""The municipality with its districts, their outlines, neighbourhoods and addresses."""

import json
from datetime import date

from reference_site.demo.content import read
from reference_site.demo.identity import demo_id
from reference_site.demo.outlines import OUTLINES_FILE
from reference_site.demo.postcode_table import rows
from wijkteam_pages.models import District, Location, Municipality, Neighbourhood, PostcodeRange
from wijkteam_pages.postcodes import house_ranges


def is_there() -> bool:
    return Municipality.objects.filter(code=read("town")["municipality"]["code"]).exists()


def load(today: date) -> None:
    """Makes the municipality, its areas and its buildings."""
    town = read("town")
    municipality = Municipality.objects.create(id=demo_id("municipality"), **town["municipality"])
    outlines = _outlines()
    for entry in town["district"]:
        district = District.objects.create(
            id=demo_id("district", entry["key"]),
            municipality=municipality,
            code=entry["code"],
            name=entry["name"],
            residents=entry["residents"],
            outline=outlines[entry["code"]],
        )
        Neighbourhood.objects.bulk_create(
            Neighbourhood(id=demo_id("neighbourhood", area["code"]), district=district, **area)
            for area in entry["neighbourhoods"]
        )
    _load_locations(municipality)


def _outlines() -> dict[str, object]:
    collection = json.loads(OUTLINES_FILE.read_text(encoding="utf-8"))
    return {feature["properties"]["wijkcode"]: feature["geometry"] for feature in collection["features"]}


def _load_locations(municipality: Municipality) -> None:
    for entry in read("locations")["location"]:
        fields = {name: value for name, value in entry.items() if name not in ("key", "district")}
        Location.objects.create(
            id=demo_id("location", entry["key"]), municipality=municipality, city=municipality.name, **fields
        )


def has_postcodes() -> bool:
    return PostcodeRange.objects.exists()


def load_postcodes(today: date) -> None:
    """Makes the ranges of house numbers from the town's address table."""
    areas = {area.code.removeprefix("BU"): area for area in Neighbourhood.objects.all()}
    numbers: dict[str, dict[str, list[int]]] = {}
    for postcode, number, area, _district, _municipality in rows():
        numbers.setdefault(postcode, {}).setdefault(area, []).append(number)
    PostcodeRange.objects.bulk_create(
        PostcodeRange(
            postcode=postcode,
            first_number=found.first,
            last_number=found.last,
            neighbourhood=areas[found.neighbourhood],
        )
        for postcode, by_area in numbers.items()
        for found in house_ranges(by_area)
    )
