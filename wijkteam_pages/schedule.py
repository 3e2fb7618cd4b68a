"""When something is open: sessions, what deviates from them, and when somebody last checked them.

All times are wall-clock times in Europe/Amsterdam; a moment is any datetime with a time zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import chain, islice

from .deviation import DayPlan, Deviation, plan_day
from .occurrence import Occurrence, Session
from .status import Status, status_of
from .wall_clock import day_of, position_of

NEAR_DAYS = 7
HORIZON_DAYS = 300
"""How far ahead a next opening is looked for: within it a date without a year is clear."""
_SPANS = (35, HORIZON_DAYS)


@dataclass(frozen=True)
class Schedule:
    """The hours of a team's walk-in, or of one contact channel."""

    sessions: tuple[Session, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    checked_on: date | None = None

    @cached_property
    def names_places(self) -> bool:
        """Whether there is more than one place, so that an answer has to say which."""
        places = {session.place.key for session in self.sessions if session.place}
        return len(places | {each.place.key for each in self.deviations if each.place}) > 1

    def status(self, at: datetime) -> Status:
        """What a resident wants to know at this moment, and until when that answer stays true."""
        return status_of(self, at)

    def occurrences(self, first: date, last: date) -> tuple[Occurrence, ...]:
        """Each time that it really is open from `first` to `last`, both included, in order."""
        return tuple(occurrence for plan in self.plans(first, last) for occurrence in plan.actual)

    def coming(self, at: datetime, count: int) -> tuple[Occurrence, ...]:
        """The next occurrences that are not over yet; fewer when there are no more within the horizon."""
        position = position_of(at)
        return tuple(islice((each for each in self._ahead(at) if each.closes.position > position), count))

    def next_opening(self, at: datetime) -> Occurrence | None:
        """The first occurrence that has not begun yet, within the horizon."""
        position = position_of(at)
        return next((each for each in self._ahead(at) if each.opens.position > position), None)

    def _ahead(self, at: datetime) -> Iterator[Occurrence]:
        today = day_of(at)
        near = self.plans(today, today + timedelta(days=NEAR_DAYS))
        return (each for plan in chain(near, self.plans_beyond(today)) for each in plan.actual)

    def plans(self, first: date, last: date) -> Iterator[DayPlan]:
        """The days from `first` to `last` on which something takes place or was to take place, in order."""
        usual = self._usual(first, last)
        covered = self._covered(first, last)
        for day in sorted(usual.keys() | covered.keys()):
            those = tuple(usual.get(day, ()))
            plan = plan_day(day, those, covered[day]) if day in covered else DayPlan(day, those, those)
            if self._has_hours_at_night:
                plan = replace(plan, usual=_on_the_clock(plan.usual), actual=_on_the_clock(plan.actual))
            if plan.usual or plan.actual or plan.closings:
                yield plan

    def _covered(self, first: date, last: date) -> dict[date, list[Deviation]]:
        """The days of a window that something may deviate on, each with what does."""
        covered: dict[date, list[Deviation]] = {}
        for deviation in self.deviations:
            for day in _days(max(first, deviation.first_day), min(last, deviation.last_day)):
                covered.setdefault(day, []).append(deviation)
        return covered

    def plans_beyond(self, today: date) -> Iterator[DayPlan]:
        """The same from the eighth day after today to the horizon, worked out no further than is asked for."""
        first = today + timedelta(days=NEAR_DAYS + 1)
        for span in _SPANS:
            last = today + timedelta(days=span)
            yield from self.plans(first, last)
            first = last + timedelta(days=1)

    def _usual(self, first: date, last: date) -> dict[date, list[Occurrence]]:
        """What the rules say, by day; within a day in order."""
        by_day: dict[date, list[Occurrence]] = {}
        for session in self._sessions_in_order:
            for day in session.recurrence.dates(first, last):
                by_day.setdefault(day, []).append(
                    Occurrence(day, session.stretch, session.place, session, session.stretch)
                )
        return by_day

    @cached_property
    def _sessions_in_order(self) -> list[Session]:
        return sorted(self.sessions, key=lambda each: (each.stretch, each.place.name if each.place else ""))

    @cached_property
    def _has_hours_at_night(self) -> bool:
        """Whether anything begins or ends in the hour that the clock skips once a year."""
        parts = [each.stretch for each in self.sessions] + [
            each.part for each in self.deviations if each.part
        ]
        return any(120 <= end <= 180 for part in parts for end in (part.opens, part.closes))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=count) for count in range((last - first).days + 1))


def _on_the_clock(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Those of which the clock shows at least a moment: not what falls in the hour that is skipped."""
    return tuple(each for each in occurrences if each.opens.instant() < each.closes.instant())
