"""The public holidays of the Netherlands, as the days on which a municipality has to say what it does."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

_SATURDAY = 5


@lru_cache(maxsize=32)
def _of_year(year: int, *categories: str) -> tuple[tuple[date, str], ...]:
    # Imported when somebody asks: it brings every country along, and who only shows pages never asks.
    from holidays import country_holidays

    known = country_holidays("NL", years=year, language="nl", categories=categories)
    return tuple(sorted(known.items()))


def public_holidays(first: date, last: date) -> list[tuple[date, str]]:
    """The holidays on a Monday to a Friday from `first` to `last`, both included, each with its Dutch name."""
    years = range(first.year, last.year + 1)
    return [
        (day, name)
        for year in years
        # The optional ones too: Good Friday is open here and closed there, 5 May is free every fifth year.
        for day, name in _of_year(year, "public", "optional")
        if first <= day <= last and day.weekday() < _SATURDAY
    ]


def is_public_holiday(day: date) -> bool:
    """By the law on terms (Algemene termijnenwet), as the holidays package lists them."""
    return day in dict(_of_year(day.year, "public"))


def is_free_by_itself(day: date) -> bool:
    """Whether nearly everybody has that day off: a weekend, or a holiday that the law on terms knows."""
    return day.weekday() >= _SATURDAY or is_public_holiday(day)
