"""The addresses of Zandmeer as the table that Statistics Netherlands publishes: one row an address."""

import csv
import io
import random
from collections.abc import Iterator
from itertools import islice, product

from reference_site.demo.content import read

YEAR = 2025
# Letters of a postcode by neighbourhood: each starts its own series, 26 × 26 for the district in all.
FIRST_LETTERS = ("ABCD", "HIJ", "PRT", "XYZ")
SECOND_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
NEVER_USED = {"SA", "SD", "SS"}
POSTCODES_A_NEIGHBOURHOOD = 14
NUMBERS_A_POSTCODE = (14, 34)

Row = tuple[str, int, str, str, str]


def rows() -> Iterator[Row]:
    """Postcode, house number, and the codes of neighbourhood, district and municipality, as CBS orders them."""
    town = read("town")
    chance = random.Random("Zandmeer")  # noqa: S311 - scenery, not security
    special = {
        entry["postcode"] for entry in town["postcode_on_a_border"] + town["postcode_without_addresses"]
    }
    for district in town["district"]:
        for place, neighbourhood in enumerate(district["neighbourhoods"]):
            for postcode in _postcodes(district["postcode_digits"], place, special):
                for number in _numbers(chance):
                    yield _row(postcode, number, neighbourhood["code"])
    for border in town["postcode_on_a_border"]:
        low, high = border["neighbourhoods"]
        for number in range(2, 2 * border["last_number_of_the_first"], 2):
            yield _row(
                border["postcode"], number, low if number <= border["last_number_of_the_first"] else high
            )


def _postcodes(digits: int, place: int, special: set[str]) -> Iterator[str]:
    letters = ("".join(pair) for pair in product(FIRST_LETTERS[place], SECOND_LETTERS))
    usable = (f"{digits}{pair}" for pair in letters if pair not in NEVER_USED)
    return islice((code for code in usable if code not in special), POSTCODES_A_NEIGHBOURHOOD)


def _numbers(chance: random.Random) -> range:
    """One side of a street: even or odd numbers."""
    first = chance.choice((1, 2)) + 2 * chance.randrange(20)
    return range(first, first + 2 * chance.randint(*NUMBERS_A_POSTCODE), 2)


def _row(postcode: str, number: int, neighbourhood: str) -> Row:
    area = neighbourhood.removeprefix("BU")
    return postcode, number, area, area[:6], area[:4]


def as_csv() -> str:
    """The table with its header, as `import_postcodes` reads it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["PC6", "Huisnummer", f"Buurt{YEAR}", f"Wijk{YEAR}", f"Gemeente{YEAR}"])
    writer.writerows(rows())
    return text.getvalue()
