"""By which day somebody hears from us."""

from datetime import date

import pytest

from intake_forms.working_days import working_days_after


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 18), 3, date(2026, 11, 23)),  # Wednesday: Thursday, Friday, Monday
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # Saturday
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas and a weekend lie between
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # New Year's Day is a Friday
        (date(2026, 4, 24), 1, date(2026, 4, 28)),  # King's Day is a Monday
    ],
)
def test_weekends_and_holidays_do_not_count(day: date, count: int, expected: date) -> None:
    assert working_days_after(day, count) == expected


def test_an_answer_takes_at_least_a_day() -> None:
    with pytest.raises(ValueError, match="at least one"):
        working_days_after(date(2026, 11, 20), 0)
