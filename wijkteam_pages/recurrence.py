"""On which days something comes back: weekly, every n weeks, or the nth weekday of a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateutil.rrule import DAILY, MONTHLY, rrule
from dateutil.rrule import weekday as rrule_weekday

from .stretch import ImpossibleHours

LAST = -1
_ORDINALS = frozenset({1, 2, 3, 4, 5, LAST})
_MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule for days: `weekday` counts from Monday, 0; both ends of the period count.

    `anchor` is one day on which it is sure to happen; a fortnight is counted from there, in both directions and on
    across New Year. `nth` is 1 to 5, or -1 for the last of the month.
    """

    weekday: int
    every_weeks: int = 1
    anchor: date | None = None
    nth: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise ImpossibleHours("no_weekday", f"{self.weekday} is no day of the week")
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ImpossibleHours("period_ends_before_it_begins", "the period ends before it begins")
        self._check_weeks()
        self._check_nth()

    def _check_weeks(self) -> None:
        if not 1 <= self.every_weeks <= _MOST_WEEKS:
            raise ImpossibleHours("no_number_of_weeks", f"every {self.every_weeks} weeks is no rhythm")
        if self.every_weeks > 1 and self.anchor is None:
            raise ImpossibleHours("no_anchor", f"every {self.every_weeks} weeks, but counted from when?")
        if self.anchor is not None and self.anchor.weekday() != self.weekday:
            raise ImpossibleHours("anchor_on_other_weekday", f"{self.anchor} is another day of the week")

    def _check_nth(self) -> None:
        if self.nth is None:
            return
        if self.nth not in _ORDINALS:
            raise ImpossibleHours("no_nth", f"a month has no {self.nth}th weekday")
        if self.every_weeks > 1:
            raise ImpossibleHours("nth_and_weeks", "either the nth of the month or every n weeks")

    @property
    def is_weekly(self) -> bool:
        """Every week, so that no words about its rhythm are needed."""
        return self.every_weeks == 1 and self.nth is None

    @property
    def only_on(self) -> date | None:
        """The one day that its period leaves, for what happens once."""
        return self.valid_from if self.valid_from == self.valid_until else None

    def period_within(self, first: date, last: date) -> tuple[date, date] | None:
        """The days of a window, both ends included, on which the rule counts at all."""
        first = max(first, self.valid_from) if self.valid_from else first
        last = min(last, self.valid_until) if self.valid_until else last
        return (first, last) if first <= last else None

    def dates(self, first: date, last: date) -> tuple[date, ...]:
        """The days, in order, from `first` to `last`, both included."""
        period = self.period_within(first, last)
        return _dates(self, *period) if period else ()

    def _start(self, first: date) -> date:
        """The first day not before `first` that is in step with the weekday, or with the anchor."""
        step = 7 * self.every_weeks
        if self.anchor:
            return first + timedelta(days=(self.anchor - first).days % step)
        return first + timedelta(days=(self.weekday - first.weekday()) % step)


@lru_cache(maxsize=4096)
def _dates(rule: Recurrence, first: date, last: date) -> tuple[date, ...]:
    # The start is put near the window: a rule that runs on from an anchor years ago is twenty times as slow.
    until = datetime.combine(last, time())
    if rule.nth is not None:
        start, which = datetime.combine(first, time()), rrule_weekday(rule.weekday, rule.nth)
        return tuple(day.date() for day in rrule(MONTHLY, byweekday=which, dtstart=start, until=until))
    # WEEKLY gives the same days from this start; counting days is a third quicker.
    start = datetime.combine(rule._start(first), time())
    return tuple(
        day.date() for day in rrule(DAILY, interval=7 * rule.every_weeks, dtstart=start, until=until)
    )
