"""For which days schedules are given: whole stretches between two clock changes, 52 weeks ahead at least.

HSDS knows a time zone as a number only, so a schedule ends where the clock changes. Days are counted in whole such
stretches: then the rows stay the same from day to day, and move on twice a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ..wall_clock import day_of, midnight

_CHANGES_IN = (3, 10)


@dataclass(frozen=True, slots=True)
class Horizon:
    """From the first day to the last, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} comes before {self.first}")


def horizon_of(today: date) -> Horizon:
    """The time between two clock changes that this day is in, and the next two."""
    changes = [
        _last_sunday(year, month) for year in range(today.year - 1, today.year + 3) for month in _CHANGES_IN
    ]
    passed = max(index for index, day in enumerate(changes) if day <= today)
    return Horizon(changes[passed], changes[passed + 3] - timedelta(days=1))


def _last_sunday(year: int, month: int) -> date:
    """The day on which clocks change in the European Union (Directive 2000/84/EC); both months have 31 days."""
    end = date(year, month, 31)
    return end - timedelta(days=end.isoweekday() % 7)


def begins(at: datetime) -> datetime:
    """The moment, in UTC, from which on the rows have the horizon that they have at this moment."""
    return midnight(horizon_of(day_of(at)).first)
