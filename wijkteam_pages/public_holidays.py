"""The public holidays of the Netherlands, as the days on which a municipality has to say what it does."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import holidays

_SATURDAY = 5


@lru_cache(maxsize=16)
def _of_year(year: int) -> tuple[tuple[date, str], ...]:
    # The optional ones too: Good Friday is open here and closed there, 5 May is free every fifth year.
    known = holidays.country_holidays("NL", years=year, language="nl", categories=("public", "optional"))
    return tuple(sorted(known.items()))


@lru_cache(maxsize=16)
def _by_law_in(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=year, language="nl"))


def public_holidays(first: date, last: date) -> list[tuple[date, str]]:
    """The holidays on a Monday to a Friday from `first` to `last`, both included, each with its Dutch name."""
    years = range(first.year, last.year + 1)
    return [
        (day, name)
        for year in years
        for day, name in _of_year(year)
        if first <= day <= last and day.weekday() < _SATURDAY
    ]


def is_free_by_itself(day: date) -> bool:
    """Whether nearly everybody has that day off: a weekend, or a holiday that the law on terms knows."""
    return day.weekday() >= _SATURDAY or day in _by_law_in(day.year)
