"""An address says what somebody chose to see, and nothing else says the same."""

from datetime import date

import pytest

from wijkteam_pages.activities.choice import Choice, Span

TUESDAY = date(2026, 11, 24)
pytestmark = pytest.mark.sqlite


@pytest.mark.parametrize(
    "address",
    [
        "week/nu/wijk/wk936101/",
        "week/nu/onderwerp/growing-older/gratis/",
        "week/2026-w49/",
        "week/2026-w53/gratis/",
        "maand/nu/",
        "maand/2027-01/wijk/wk936101/onderwerp/money/gratis/",
    ],
)
def test_an_address_is_read_and_written_the_same(address):
    assert Choice.read(address).address == address


@pytest.mark.parametrize(
    "address",
    [
        "week/nu/",
        "week/2027-w53/",
        "week/2026-12/",
        "maand/2026-w10/",
        "maand/2026-13/",
        "week/2026-w49",
        "week/",
    ],
)
def test_what_is_no_address_of_ours_is_none(address):
    assert Choice.read(address) is None


def test_this_week_of_everything_needs_no_address():
    assert Choice().address == ""


def test_the_week_across_new_year_is_one_week():
    week = Choice.read("week/2026-w53/")
    assert week.period(TUESDAY) == (date(2026, 12, 28), date(2027, 1, 3))
    assert week.next(TUESDAY).address == "week/2027-w01/"
    assert week.next(TUESDAY).previous(TUESDAY) == week


def test_december_is_followed_by_january_and_january_by_its_28_days():
    december = Choice(Span.MONTH, date(2026, 12, 1))
    assert december.period(TUESDAY) == (date(2026, 12, 1), date(2026, 12, 31))
    assert december.next(TUESDAY).next(TUESDAY).period(TUESDAY) == (date(2027, 2, 1), date(2027, 2, 28))


def test_back_to_the_present_leads_to_the_address_without_a_date():
    assert Choice().previous(TUESDAY) is None
    assert Choice.read("week/2026-w49/").previous(TUESDAY) == Choice()


def test_what_is_over_or_half_a_year_away_is_out_of_reach():
    assert not Choice.read("week/2026-w47/").is_within_reach(TUESDAY)
    assert not Choice.read("maand/2027-07/").is_within_reach(TUESDAY)
    assert Choice.read("maand/2027-05/").next(TUESDAY) is None
