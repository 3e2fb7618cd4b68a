"""A schedule as HSDS says it: rules without exceptions, so each rule ends where something differs.

An entry is a run of days of one session without a gap, at the same hours under the same offset from UTC. Whoever
expands an entry by RFC 5545 gets exactly the days on which it is open, and no list of exceptions is needed:

* a day on which it is closed lies between two entries,
* a day with other hours, at another place or closed for a part of it is an entry of its own (or two),
* an extra moment is an entry; days in a row with the same hours are one,
* a clock change ends an entry, since opens_at and closes_at carry their offset.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from ..deviation import Deviation
from ..occurrence import Occurrence, Place, Session
from ..recurrence import Recurrence
from ..schedule import Schedule
from ..wall_clock import AMSTERDAM, WallTime
from .horizon import Horizon

WEEKLY, MONTHLY = "WEEKLY", "MONTHLY"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Hours(NamedTuple):
    """From when to when, as a clock with its offset shows it; what runs have in common."""

    opens_at: str
    closes_at: str
    offset: float
    place: Place | None
    deviation: Deviation | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule: `freq`, `interval` and `byday` from the first day to the last, both of which it is open on.

    `closes_at` that is not after `opens_at` is on the next day: until midnight.
    """

    session: Session | None
    first: date
    last: date
    freq: str
    interval: int
    byday: str
    hours: Hours

    @property
    def place_key(self) -> Hashable:
        return self.hours.place.key if self.hours.place else None

    @property
    def name(self) -> tuple[object, ...]:
        """What tells it from the other entries of a schedule, and stays as long as it begins where it began."""
        session = self.session.key if self.session else "extra"
        return session, self.place_key, self.first, self.hours.opens_at, self.hours.closes_at


def timetable(schedule: Schedule, horizon: Horizon) -> tuple[Entry, ...]:
    """All that takes place within the horizon, in order of the first day and the hour."""
    by_session: dict[Session | None, list[Occurrence]] = {}
    for occurrence in schedule.occurrences(horizon.first, horizon.last):
        by_session.setdefault(occurrence.session, []).append(occurrence)
    entries = [
        entry
        for session, occurrences in by_session.items()
        for entry in (_of_session(session, occurrences, horizon) if session else _extra(occurrences))
    ]
    return tuple(sorted(entries, key=lambda each: (each.first, each.hours.opens_at, str(each.name))))


def _of_session(session: Session, occurrences: Iterable[Occurrence], horizon: Horizon) -> Iterator[Entry]:
    rule = session.recurrence
    days = rule.dates(horizon.first, horizon.last)
    for hours, run in _runs(occurrences, {day: count for count, day in enumerate(days)}):
        yield Entry(session, run[0], run[-1], *_rhythm(rule, single=len(run) == 1), hours)


def _rhythm(rule: Recurrence, single: bool) -> tuple[str, int, str]:
    byday = _DAYS[rule.weekday]
    if rule.nth is not None and not single:
        return MONTHLY, 1, f"{rule.nth}{byday}"
    return WEEKLY, 1 if single else rule.every_weeks, byday


def _extra(occurrences: Iterable[Occurrence]) -> Iterator[Entry]:
    """What no rule brings: each day counts."""
    those = list(occurrences)
    for hours, run in _runs(those, {each.day: each.day.toordinal() for each in those}):
        byday = ",".join(_DAYS[day] for day in sorted({day.weekday() for day in run}))
        yield Entry(None, run[0], run[-1], WEEKLY, 1, byday, hours)


def _runs(
    occurrences: Iterable[Occurrence], number: Mapping[date, int]
) -> Iterator[tuple[Hours, list[date]]]:
    """Days with the same hours whose numbers follow each other."""
    by_hours: dict[Hours, list[date]] = {}
    for occurrence in occurrences:
        days = by_hours.setdefault(_hours(occurrence), [])
        if not days or days[-1] != occurrence.day:
            days.append(occurrence.day)
    for hours, days in by_hours.items():
        run: list[date] = []
        for day in days:
            if run and number[day] != number[run[-1]] + 1:
                yield hours, run
                run = []
            run.append(day)
        yield hours, run


def _hours(occurrence: Occurrence) -> Hours:
    (opens_at, offset), (closes_at, _) = _clock(occurrence.opens), _clock(occurrence.closes)
    return Hours(opens_at, closes_at, offset, occurrence.place, occurrence.deviation)


@lru_cache(maxsize=20_000)
def _clock(wall: WallTime) -> tuple[str, float]:
    """What the clock shows at that moment, offset included, and the offset in hours."""
    local = wall.instant().astimezone(AMSTERDAM)
    offset = local.utcoffset() or timedelta()
    return local.isoformat(timespec="minutes").partition("T")[2], offset / timedelta(hours=1)
