"""The address table of Zandmeer, in the form that Statistics Netherlands publishes."""

from collections import defaultdict

from reference_site.demo.content import read
from reference_site.demo.postcode_table import as_csv, rows

from wijkteam_pages.postcodes import parse_postcode


def test_it_is_the_same_table_each_time():
    assert as_csv() == as_csv()
    assert as_csv().startswith("PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\r\n3210AA;")


def test_it_holds_a_few_thousand_addresses_that_each_occur_once():
    addresses = [(postcode, number) for postcode, number, *_areas in rows()]
    assert 3_000 < len(addresses) < 10_000
    assert len(set(addresses)) == len(addresses)
    assert {postcode[:4] for postcode, _number in addresses} == {
        "3210",
        "3211",
        "3212",
        "3213",
        "3214",
        "3215",
    }
    assert all(parse_postcode(postcode) == postcode for postcode, _number in addresses)


def test_one_postcode_lies_in_two_districts_with_the_low_numbers_first():
    areas = defaultdict(lambda: defaultdict(list))
    for postcode, number, neighbourhood, *_rest in rows():
        areas[postcode][neighbourhood].append(number)
    shared = {postcode: found for postcode, found in areas.items() if len(found) > 1}
    assert list(shared) == ["3214KS"]
    low, high = shared["3214KS"].values()
    assert max(low) < min(high)


def test_every_building_has_a_postcode_that_occurs():
    known = {postcode for postcode, *_rest in rows()}
    assert {location["postcode"].replace(" ", "") for location in read("locations")["location"]} <= known
