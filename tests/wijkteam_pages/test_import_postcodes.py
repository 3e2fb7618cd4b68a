"""`import_postcodes`: a town's table of CBS, whole or not at all."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.finder import teams_at
from wijkteam_pages.models import District, Neighbourhood, PostcodeRange

pytestmark = pytest.mark.django_db

HEADER = "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\n"
GOOD = HEADER + "".join(
    [
        "1011AB;1;03630000;036300;0363\n",
        "3210AB;1;93610100;936101;9361\n",
        "3210AB;3;93610100;936101;9361\n",
        "3210AB;5;93610200;936102;9361\n",
        "3210AB;7;93610200;936102;9361\n",
        "3210AC;12;93610101;936101;9361\n",
    ]
)


@pytest.fixture(autouse=True)
def town():
    return zandmeer.build()


@pytest.fixture
def run(tmp_path):
    """Imports a table and returns what was said; in English, since the words are the catalogue's."""

    def run(table, *options):
        file = tmp_path / "pc6hnr.csv"
        file.write_bytes(table if isinstance(table, bytes) else table.encode())
        out = StringIO()
        with override("en"):
            call_command("import_postcodes", file, *options, stdout=out, stderr=out)
        return out.getvalue()

    return run


def stored():
    return list(
        PostcodeRange.objects.values_list("postcode", "first_number", "last_number", "neighbourhood__code")
    )


NEW = [
    ("3210AB", 1, 3, "BU93610100"),
    ("3210AB", 5, 7, "BU93610200"),
    ("3210AC", 12, 12, "BU93610101"),
]


def test_the_table_replaces_what_was_there(run):
    said = run(GOOD)
    assert stored() == NEW
    assert "5 addresses with 2 postcodes, kept as 3 ranges" in said
    assert [team.name for team in teams_at("3210AB", 7)] == ["Wijkteam Oost"]


def test_importing_twice_changes_nothing(run):
    run(GOOD)
    run(GOOD)
    assert stored() == NEW


def test_a_dry_run_tells_the_same_and_changes_nothing(run):
    before = stored()
    said = run(GOOD.replace("93610200;", "93610299;"), "--dry-run")
    assert "5 addresses" in said
    assert "BU93610299" in said
    assert stored() == before
    assert not Neighbourhood.objects.filter(code="BU93610299").exists()


def with_prefixes(table):
    return HEADER + "".join(
        "{};{};BU{};WK{};GM{}\n".format(*row.split(";")) for row in table.splitlines()[1:]
    )


def with_town_name(table):
    return "".join(f"{line};Zandmeer één\n" for line in table.splitlines())


WAYS = {
    "comma": GOOD.replace(";", ","),
    "tab": GOOD.replace(";", "\t"),
    "byte order mark": "\ufeff" + GOOD,
    "lines end as on Windows": GOOD.replace("\n", "\r\n"),
    "last line without its end": GOOD.rstrip("\n"),
    "another year": GOOD.replace("2025", "2019"),
    "no year": GOOD.replace("2025", ""),
    "capitals": GOOD.upper(),
    "space in the postcode": GOOD.replace("3210A", "3210 A"),
    "quotes": GOOD.replace("3210AB", '"3210AB"'),
    "small letters": GOOD.replace("AB;", "ab;"),
    "empty rows": GOOD + "\n\n;;;;\n",
    "prefixes": with_prefixes(GOOD),
    "UTF-8": with_town_name(GOOD),
    "Windows-1252": with_town_name(GOOD).encode("cp1252"),
    "not sorted": "\n".join([HEADER.strip(), *reversed(GOOD.splitlines()[1:])]),
    "every row twice": GOOD + GOOD.removeprefix(HEADER),
    "columns in another order": "\n".join(";".join(reversed(row.split(";"))) for row in GOOD.splitlines()),
    "without district and municipality": "\n".join(row.rsplit(";", 2)[0] for row in GOOD.splitlines()),
}


@pytest.mark.parametrize("table", WAYS.values(), ids=WAYS)
def test_the_ways_in_which_the_table_comes_are_all_read(run, table):
    run(table)
    assert stored() == NEW


def test_letters_in_codes_are_read(run, town):
    District.objects.create(municipality=town.town, code="WK9361AF", name="Nieuw")
    run(GOOD.replace("93610101;936101", "9361AF01;9361AF"))
    assert stored()[-1] == ("3210AC", 12, 12, "BU9361AF01")


def test_zeros_that_a_spreadsheet_took_away_come_back(run, town):
    town.town.code = "GM0061"
    town.town.save()
    for area in Neighbourhood.objects.all():
        area.code = area.code.replace("9361", "0061")
        area.save()
    run(GOOD.replace("9361", "61"))
    assert stored()[0] == ("3210AB", 1, 3, "BU00610100")


def test_unknown_neighbourhoods_and_districts_are_made_and_told(run):
    said = run(GOOD.replace("93610101;936101", "93610901;936109"))
    area = Neighbourhood.objects.get(code="BU93610901")
    assert (area.name, area.district.code, area.district.name) == ("BU93610901", "WK936109", "WK936109")
    assert "New districts, under their code until somebody names them: WK936109." in said
    assert "New neighbourhoods, under their code until somebody names them: BU93610901." in said


def test_neighbourhoods_without_a_postcode_are_told(run, town):
    Neighbourhood.objects.create(district=town.oost, code="BU93610209", name="Bedrijventerrein")
    assert "Neighbourhoods without a postcode: Bedrijventerrein (BU93610209)." in run(GOOD)


def test_progress_is_told_for_a_large_table(run):
    rows = "".join(f"3210AB;{number};93610100;936101;9361\n" for number in range(1, 60_000))
    said = run(HEADER + rows)
    assert "100 % read" in said
    assert stored() == [("3210AB", 1, 59_999, "BU93610100")]


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    for path, words in ((tmp_path / "none.csv", "There is no file"), (tmp_path, "is a folder")):
        with pytest.raises(CommandError, match=words), override("en"):
            call_command("import_postcodes", path)
