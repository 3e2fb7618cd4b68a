"""What counts as a postcode and a house number, and how numbers become ranges."""

import contextlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_pages.postcodes import (
    HouseRange,
    Problem,
    Unreadable,
    house_ranges,
    overlaps,
    parse_house_number,
    parse_postcode,
    written,
)


@pytest.mark.parametrize(
    "typed",
    [
        "3210AB",
        "3210ab",
        " 3210 AB ",
        "3210  ab",
        "3210-AB",
        "3210.ab",
        "3210\u00a0AB",
        "３２１０ ＡＢ",
        "٣٢١٠ab",
        "3210\tab\n",
    ],
)
def test_a_postcode_may_be_typed_in_any_usual_way(typed):
    assert parse_postcode(typed) == "3210AB"


@pytest.mark.parametrize("typed", ["", "   ", "\u00a0", "\n"])
def test_nothing_typed_is_said_to_be_missing(typed):
    with pytest.raises(Unreadable) as caught:
        parse_postcode(typed)
    assert caught.value.problem is Problem.MISSING


def test_four_digits_alone_lack_their_letters():
    with pytest.raises(Unreadable) as caught:
        parse_postcode("3210")
    assert caught.value.problem is Problem.LETTERS_MISSING


WRONG = ["0210AB", "321AB", "3210A", "3210ABC", "3210A1", "AB3210", "3210SS", "3210SA", "3210SD", "３２１"]
HOSTILE = ["\0", "3210AB\0", "😀😀😀😀AB", "'; DROP TABLE", "3210ÄB", "x" * 10_000, "3210AB" * 10_000]


@pytest.mark.parametrize("typed", [*WRONG, *HOSTILE])
def test_anything_else_is_no_postcode(typed):
    with pytest.raises(Unreadable) as caught:
        parse_postcode(typed)
    assert caught.value.problem is Problem.NO_POSTCODE


@given(st.text(max_size=60))
def test_no_text_makes_it_stumble(typed):
    for parse in (parse_postcode, parse_house_number):
        with contextlib.suppress(Unreadable):
            parse(typed)


@pytest.mark.parametrize(
    "typed", ["12", " 12 ", "12a", "12 A", "12-3", "12 bis", "12-3 hoog", "12/2", "0012", "12A-2"]
)
def test_a_house_number_may_have_an_addition(typed):
    assert parse_house_number(typed) == 12


@pytest.mark.parametrize("typed", ["0", "-1", "a12", "1234567", "twelve", "12\0", "1" * 10_000, "😀"])
def test_what_does_not_begin_with_a_number_is_no_house_number(typed):
    with pytest.raises(Unreadable):
        parse_house_number(typed)


def test_a_postcode_is_shown_as_on_an_envelope():
    assert written(parse_postcode("3210ab")) == "3210 AB"


def test_a_postcode_in_one_neighbourhood_is_one_range():
    assert list(house_ranges({"BU93610100": [40, 2, 12, 2]})) == [HouseRange(2, 40, "BU93610100")]


def test_a_range_ends_where_another_neighbourhood_begins():
    assert list(house_ranges({"A": [1, 3, 5, 21], "B": [7, 9]})) == [
        HouseRange(1, 5, "A"),
        HouseRange(7, 9, "B"),
        HouseRange(21, 21, "A"),
    ]


def test_a_number_in_two_neighbourhoods_is_an_overlap():
    assert overlaps({"A": [1, 3, 5], "B": [5, 7]}) == [(5, ("A", "B"))]
    assert overlaps({"A": [1, 3, 5, 5]}) == []


@pytest.mark.parametrize(("first", "last"), [(0, 3), (5, 3), (1, 100_000), (-2, -1)])
def test_an_impossible_range_cannot_be_made(first, last):
    with pytest.raises(ValueError, match="no range of house numbers"):
        HouseRange(first, last, "A")


@given(st.dictionaries(st.integers(1, 60), st.sampled_from("ABC"), min_size=1))
def test_the_ranges_give_every_number_back_to_its_own_neighbourhood(owner_of):
    numbers = {code: [n for n, owner in owner_of.items() if owner == code] for code in set(owner_of.values())}
    ranges = list(house_ranges(numbers))
    assert all(a.last < b.first for a, b in pairwise(ranges))
    for number, owner in owner_of.items():
        assert [r.neighbourhood for r in ranges if r.first <= number <= r.last] == [owner]
