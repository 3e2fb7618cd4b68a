"""The municipality with its districts, their outlines, neighbourhoods, buildings and addresses."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from reference_site.demo.content import read
from reference_site.demo.identity import demo_id
from reference_site.demo.outlines import OUTLINES_FILE
from reference_site.demo.postcode_table import as_csv
from wijkteam_pages.district_import import replace_outlines
from wijkteam_pages.models import District, Location, Municipality, Neighbourhood, PostcodeRange
from wijkteam_pages.postcode_import import replace_postcodes


def is_there() -> bool:
    return Municipality.objects.filter(code=read("town")["municipality"]["code"]).exists()


def other_towns() -> list[str]:
    """The names of municipalities that are not Zandmeer."""
    return list(
        Municipality.objects.exclude(code=read("town")["municipality"]["code"]).values_list("name", flat=True)
    )


def load(today: date) -> None:
    """Makes the municipality, its areas and its buildings."""
    town = read("town")
    municipality = Municipality.objects.create(id=demo_id("municipality"), **town["municipality"])
    for entry in town["district"]:
        district = District.objects.create(
            id=demo_id("district", entry["key"]),
            municipality=municipality,
            code=entry["code"],
            name=entry["name"],
        )
        Neighbourhood.objects.bulk_create(
            Neighbourhood(id=demo_id("neighbourhood", area["code"]), district=district, **area)
            for area in entry["neighbourhoods"]
        )
    # As a town would do it: outlines and numbers of residents come from the file of CBS.
    replace_outlines(OUTLINES_FILE.read_bytes(), municipality=None, dry_run=False)
    _load_locations(municipality)


def _load_locations(municipality: Municipality) -> None:
    for entry in read("locations")["location"]:
        fields = {name: value for name, value in entry.items() if name not in ("key", "district")}
        Location.objects.create(
            id=demo_id("location", entry["key"]), municipality=municipality, city=municipality.name, **fields
        )


def has_postcodes() -> bool:
    return PostcodeRange.objects.exists()


def load_postcodes(today: date) -> None:
    """Imports the town's address table as the command `import_postcodes` would."""
    with TemporaryDirectory() as folder:
        table = Path(folder) / "pc6hnr_zandmeer.csv"
        table.write_text(as_csv(), encoding="utf-8")
        replace_postcodes(table, dry_run=False, progress=lambda read_so_far: None)
