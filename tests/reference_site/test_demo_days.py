"""Days said as rules, so that the demo is right on any day of any year."""

from datetime import date

import pytest
from reference_site.demo.days import day, minutes, period

ADVENT = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("rule", "today", "expected"),
    [
        ("25 december", ADVENT, date(2026, 12, 25)),
        ("25 december", date(2026, 12, 26), date(2027, 12, 25)),
        ("easter + 39", ADVENT, date(2027, 5, 6)),  # Ascension Day
        ("easter - 48", ADVENT, date(2027, 2, 8)),  # carnival Monday
        ("easter + 1", date(2027, 3, 30), date(2028, 4, 17)),
        ("5 may of a fifth year", ADVENT, date(2030, 5, 5)),
        ("5 may of a fifth year", date(2030, 5, 6), date(2035, 5, 5)),
        ("today - 14", ADVENT, date(2026, 11, 8)),
    ],
)
def test_a_rule_gives_the_next_day_that_fits(rule, today, expected):
    assert day(rule, today) == expected


def test_a_period_that_runs_today_began_before_today():
    assert period(["25 december", "26 december"], date(2026, 12, 26)) == (
        date(2026, 12, 25),
        date(2026, 12, 26),
    )
    assert period(["easter + 39", "easter + 40"], date(2027, 5, 7)) == (date(2027, 5, 6), date(2027, 5, 7))
    assert period(["today - 14", "today + 28"], ADVENT) == (date(2026, 11, 8), date(2026, 12, 20))


@pytest.mark.parametrize("rule", ["", "tomorrow", "easter +1", "31 brumaire", "today + x"])
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(ValueError, match="no rule for a day"):
        day(rule, ADVENT)


def test_clock_times_become_minutes():
    assert [minutes("00:00"), minutes("13:30"), minutes("24:00")] == [0, 810, 1440]
