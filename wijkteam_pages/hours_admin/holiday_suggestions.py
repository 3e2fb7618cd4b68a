"""Public holidays of the coming year, as suggestions: no holiday closes a session by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from holidays.countries import Netherlands

_AHEAD = timedelta(days=365)


def suggested_holidays(today: date, taken: Iterable[tuple[date, date]]) -> list[tuple[date, str]]:
    """The working days of the coming year that are a holiday and that no closing covers yet, with their names."""
    closed = list(taken)
    last = today + _AHEAD
    known = Netherlands(years=range(today.year, last.year + 1), language="nl")
    return [
        (day, name)
        for day, name in sorted(known.items())
        if today <= day <= last
        and day.weekday() < 5
        and not any(first <= day <= until for first, until in closed)
    ]
