"""Working days: Monday to Friday without the public holidays of the Netherlands."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

import holidays

IsHoliday = Callable[[date], bool]


@lru_cache(maxsize=16)
def _of_year(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=year))


def is_public_holiday(day: date) -> bool:
    """By the law on terms (Algemene termijnenwet), as the holidays package lists them."""
    return day in _of_year(day.year)


def working_days_after(day: date, count: int, is_holiday: IsHoliday = is_public_holiday) -> date:
    """The `count`-th working day after `day`; the day itself never counts. Raises ValueError below 1."""
    if count < 1:
        raise ValueError("an answer takes at least one working day")
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5 and not is_holiday(day)
    return day
