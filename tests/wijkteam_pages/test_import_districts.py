"""`import_districts`: GeoJSON as municipalities have it."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from wijkteam_pages.models import District, Municipality

pytestmark = pytest.mark.django_db

# Real data for trying the project, which is no part of it: beside the checkout where somebody put it.
REAL = Path(__file__).parents[3] / "shared" / "data" / "alkmaar_wijken_2024.geojson"


def square(x, y, size=0.01):
    return [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]


def feature(code="WK936101", name="Noord", at=(5.2, 52.7), **properties):
    return {
        "type": "Feature",
        "properties": {"wijkcode": code, "wijknaam": name, "gemeentenaam": "Zandmeer", **properties},
        "geometry": {"type": "Polygon", "coordinates": [square(*at)]},
    }


def collection(*features, **members):
    return {"type": "FeatureCollection", "features": list(features), **members}


TOWN = collection(feature(), feature("WK936102", "Oost", (5.21, 52.7), aantal_inwoners=4820))


@pytest.fixture
def run(tmp_path):
    """Imports a file and returns what was said."""

    def run(content, *options):
        file = tmp_path / "wijken.geojson"
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        out = StringIO()
        with override("en"):
            try:
                call_command("import_districts", file, *options, stdout=out, stderr=out)
            except CommandError as error:
                assert not District.objects.exists()
                out.write(f"REFUSED {error}")
        return out.getvalue()

    return run


def test_the_districts_and_their_municipality_are_added(run):
    said = run(TOWN)
    assert "New municipalities: Zandmeer (GM9361)." in said
    assert "New districts: Noord (WK936101), Oost (WK936102)." in said
    oost = District.objects.get(code="WK936102")
    assert (oost.name, oost.municipality.name, oost.residents) == ("Oost", "Zandmeer", 4820)
    assert oost.outline["coordinates"][0][0][0] == [5.21, 52.7]


def test_a_second_file_renews_names_and_keeps_who_they_are(run):
    run(TOWN)
    before = District.objects.get(code="WK936101").pk
    said = run(collection(feature(name="Noordrand")))
    assert District.objects.get(pk=before).name == "Noordrand"
    assert "Renewed districts: Noordrand (WK936101)." in said
    assert "they stay: Oost (WK936102)." in said


def test_a_dry_run_tells_and_changes_nothing(run):
    assert "New districts: Noord" in run(TOWN, "--dry-run")
    assert not Municipality.objects.exists()


def test_the_names_that_cbs_uses_are_read(run):
    one = feature()
    one["properties"] = {"statcode": "WK936101", "statnaam": "Noord"}
    run(collection(one))
    assert District.objects.get().municipality.code == "GM9361"


@pytest.mark.parametrize("crs", [{"properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, None])
def test_the_national_grid_is_read_whether_the_file_says_so_or_not(run, crs):
    one = feature()
    one["geometry"]["coordinates"] = [square(155_000, 463_000, 1000)]
    run(collection(one, **({"crs": crs} if crs else {})))
    ring = District.objects.get().outline["coordinates"][0][0]
    assert ring[0] == pytest.approx([5.38721, 52.15517], abs=1e-5)


def test_holes_islands_heights_and_a_byte_order_mark_are_read(run):
    one = feature()
    hole = [[x, y, 3.0] for x, y in square(5.203, 52.703, 0.004)]
    one["geometry"] = {
        "type": "MultiPolygon",
        "coordinates": [[square(5.2, 52.7), hole], [square(5.25, 52.7)]],
    }
    run(b"\xef\xbb\xbf" + json.dumps(collection(one)).encode())
    assert [len(rings) for rings in District.objects.get().outline["coordinates"]] == [2, 1]


def test_open_water_under_the_same_code_and_secret_numbers_are_left_out(run):
    run(collection(feature(aantal_inwoners=-99997), feature(at=(5.3, 52.7), water="JA")))
    assert District.objects.get().residents is None


def test_of_a_file_for_the_whole_country_the_known_municipality_is_taken(run):
    Municipality.objects.create(name="Zandmeer", code="GM9361")
    run(collection(feature(), feature("WK036300", "Elders", gemeentenaam="Elders")))
    assert [district.code for district in District.objects.all()] == ["WK936101"]


@pytest.mark.parametrize("wanted", ["GM9361", "9361", "gm9361"])
def test_a_municipality_may_be_named(run, wanted):
    run(collection(feature(), feature("WK036300", "Elders")), "--municipality", wanted)
    assert [district.code for district in District.objects.all()] == ["WK936101"]


def changed(**members):
    one = feature()
    one.update(members)
    return collection(one)


def with_ring(ring):
    return changed(geometry={"type": "Polygon", "coordinates": [ring]})


BROKEN = {
    "empty": (b"", "not a GeoJSON file"),
    "not text": (b"\xff\xfe\x00{", "not a text file"),
    "an archive": (b"PK\x03\x04\x80", "not a text file"),
    "cut off": (json.dumps(TOWN).encode()[:200], "cut off"),
    "a list": ([], "no list of features"),
    "deep": (b"[" * 100_000, "not a GeoJSON file"),
    "another kind": ({"type": "Topology"}, "no list of features"),
    "no features": (collection(), "no district in the file"),
    "another grid": (collection(feature(), crs={"properties": {"name": "EPSG:3857"}}), "EPSG:3857"),
    "a feature that is none": (collection("😀"), "Feature 1: there is no wijkcode"),
    "no properties": (changed(properties=None), "Feature 1: there is no wijkcode"),
    "a municipality": (collection(feature("GM9361")), "Feature 1: “GM9361” is not a district code"),
    "a NUL": (collection(feature("WK93\0")), "Feature 1: “WK93” is not a district code"),
    "no name": (collection(feature(name="")), "Feature 1: district WK936101 has no wijknaam"),
    "twice": (collection(feature(), feature()), "Feature 2: district WK936101 is in the file twice"),
    "no geometry": (changed(geometry=None), "has no outline"),
    "a point": (changed(geometry={"type": "Point", "coordinates": [5, 52]}), "has no outline"),
    "no polygons": (changed(geometry={"type": "MultiPolygon", "coordinates": []}), "has no outline"),
    "coordinates that are text": (with_ring([["5", "52"]] * 4), "a coordinate that is not a number"),
    "coordinates that are nothing": (with_ring([[None, None]] * 4), "a coordinate that is not a number"),
    "infinity": (with_ring([[float("inf"), 52]] * 4), "a coordinate that is not a number"),
    "three points": (with_ring(square(5.2, 52.7)[:3]), "fewer than four points"),
    "one point four times": (with_ring([[5.2, 52.7]] * 4), "fewer than four points"),
    "not closed": (with_ring(square(5.2, 52.7)[:4]), "does not end where it begins"),
    "swapped": (with_ring([[y, x] for x, y in square(5.2, 52.7)]), "has latitude before longitude"),
    "in the ocean": (with_ring(square(0, 0)), "is outside the Netherlands"),
    "several municipalities": (
        collection(feature(), feature("WK036300", "Elders")),
        "The file holds several municipalities (GM0363, GM9361)",
    ),
}


@pytest.mark.parametrize(("content", "words"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_in_words(run, content, words):
    said = run(content)
    assert "REFUSED" in said
    assert words in said


def test_one_wrong_district_keeps_the_others_out_too(run):
    assert "Nothing was changed." in run(collection(feature(), changed(geometry=None)["features"][0]))


def test_a_municipality_that_is_not_in_the_file_is_told(run):
    assert "no district of that municipality" in run(TOWN, "--municipality", "GM0363")


@pytest.mark.skipif(
    not REAL.exists(), reason=f"the real districts of Alkmaar are not on this machine ({REAL})"
)
def test_the_real_districts_of_alkmaar_are_imported(run):
    run(REAL.read_bytes())
    assert District.objects.filter(municipality__name="Alkmaar").count() == 8
    huge = District.objects.get(name="West")
    assert huge.residents == 12_830
    assert sum(len(ring) for rings in huge.outline["coordinates"] for ring in rings) < 200
