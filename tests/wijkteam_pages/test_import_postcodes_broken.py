"""`import_postcodes` with a broken file: a clear sentence with the row, and nothing changed."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from tests.wijkteam_pages.test_import_postcodes import GOOD, HEADER, stored, town  # noqa: F401 - a fixture
from wijkteam_pages.models import District, Municipality, Neighbourhood, PostcodeRange

pytestmark = pytest.mark.django_db


@pytest.fixture
def refused(tmp_path):
    """Imports a broken table and returns what was said, after checking that nothing changed."""

    def refused(table, *options):
        file = tmp_path / "pc6hnr.csv"
        file.write_bytes(table if isinstance(table, bytes) else table.encode())
        before = stored(), Neighbourhood.objects.count(), District.objects.count()
        out = StringIO()
        with pytest.raises(CommandError) as caught, override("en"):
            call_command("import_postcodes", file, *options, stdout=out, stderr=out)
        assert (stored(), Neighbourhood.objects.count(), District.objects.count()) == before
        return out.getvalue() + str(caught.value)

    return refused


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (b"", "The file is empty."),
        (b"\n\n", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (GOOD.encode("utf-16"), "The file is in UTF-16."),
        (b"PK\x03\x04" + b"x" * 100, "This is a spreadsheet or an archive"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "This is a spreadsheet or an archive"),
        (b"\0" * 100, "This is a spreadsheet or an archive"),
        (GOOD.removeprefix(HEADER), "The column “pc6” is missing."),
        (GOOD.replace("Huisnummer", "Nummer"), "The column “huisnummer” is missing."),
        (GOOD.replace("Buurt2025", "Buurtnaam"), "The column “buurt” is missing."),
        ('{"type": "FeatureCollection"}', "The column “pc6” is missing."),
        ("😀" * 1000, "The column “pc6” is missing."),
        (HEADER, "The table holds no address in Zandmeer (GM9361)."),
        (GOOD.replace("9361", "0363"), "The table holds no address in Zandmeer (GM9361)."),
    ],
)
def test_a_file_that_is_no_such_table_says_what_it_is(refused, table, words):
    said = refused(table)
    assert words in said
    assert "Nothing was changed." in said


ROW_3 = "3210AB;3;93610100;936101;9361"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("3210A;3;93610100;936101;9361", "Row 4: “3210A” is not a postcode"),
        ("0210AB;3;93610100;936101;9361", "Row 4: “0210AB” is not a postcode"),
        ("3210SS;3;93610100;936101;9361", "Row 4: “3210SS” is not a postcode"),
        (";3;93610100;936101;9361", "Row 4: “” is not a postcode"),
        ("3210AB\0;3;93610100;936101;9361", "Row 4:"),
        ("3210AB;;93610100;936101;9361", "Row 4: “” is not a house number"),
        ("3210AB;0;93610100;936101;9361", "Row 4: “0” is not a house number"),
        ("3210AB;-3;93610100;936101;9361", "Row 4: “-3” is not a house number"),
        ("3210AB;3a;93610100;936101;9361", "Row 4: “3a” is not a house number"),
        ("3210AB;123456;93610100;936101;9361", "Row 4: “123456” is not a house number"),
        ("3210AB;٣;93610100;936101;9361", "Row 4: “٣” is not a house number"),
        ("3210AB;3;936101xx;936101;9361", "Row 4: “936101xx” is not a neighbourhood code"),
        ("3210AB;3;;936101;9361", "Row 4: “” is not a neighbourhood code"),
        ("3210AB;3;93610100;936102;9361", "Row 4: neighbourhood, district and municipality do not belong"),
        ("3210AB;3;93610100;936101;0363", "Row 4: neighbourhood, district and municipality do not belong"),
        ("3210AB;3;93610100", "Row 4: a column is missing"),
        ('"3210AB;3;93610100;936101;9361', "Row 4: a column is missing"),
        ("x" * 300_000, "Row 4: a column is missing"),
    ],
)
def test_a_wrong_row_is_named(refused, row, words):
    assert words in refused(GOOD.replace(ROW_3, row))


def test_a_dry_run_finds_the_same_mistakes(refused):
    assert "Row 4" in refused(GOOD.replace(ROW_3, "3210AB;0;93610100;936101;9361"), "--dry-run")


def test_the_first_twenty_mistakes_are_told_and_the_others_counted(refused):
    said = refused(GOOD + "3210AB;0;93610100;936101;9361\n" * 50)
    assert said.count("is not a house number") == 20
    assert "And 30 more mistakes." in said


def test_an_address_in_two_neighbourhoods_is_an_overlap(refused):
    said = refused(GOOD + "3210AC;12;93610200;936102;9361\n")
    assert "3210 AC 12 is in two neighbourhoods: BU93610101, BU93610200." in said


def test_wrong_rows_of_other_towns_do_not_matter(refused, tmp_path):
    file = tmp_path / "country.csv"
    file.write_text(GOOD + "1011AB;0;03630000;036300;0363\n1011;x;0363;0363;0363\n")
    call_command("import_postcodes", file, stdout=StringIO())
    assert PostcodeRange.objects.count() == 3


def test_every_known_municipality_must_be_in_the_table(refused):
    Municipality.objects.create(name="Veendorp", code="GM9362")
    assert "The table holds no address in Veendorp (GM9362)." in refused(GOOD)


def test_without_a_municipality_the_districts_come_first(refused, tmp_path):
    PostcodeRange.objects.all().delete()
    for model in (Neighbourhood, District):
        model.objects.all().delete()
    from wijkteam_pages.models import Team

    Team.objects.all().delete()
    Municipality.objects.all().delete()
    assert "Import the districts first" in refused(GOOD)
