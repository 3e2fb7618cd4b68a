"""A schedule as the events of a calendar: a rule with its exceptions, and what happens once (RFC 5545, 3.8.5).

A calendar knows no closings, only events that do not take place, and events that are otherwise for once. So each
session is one event that comes back; the days on which its time or place differ are told one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..occurrence import Occurrence, Session
from ..recurrence import LAST, Recurrence
from ..schedule import Schedule
from ..wall_clock import midnight

BEGINS = date(2020, 1, 1)
"""From when on hours count that have no first day: a calendar needs one, and always the same."""
YEARS_AHEAD = 5
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RecurringEvent:
    """A session: its first time by the rule, until when, when it is not (`without`) and when it is otherwise."""

    session: Session
    first: Occurrence
    until: date | None
    without: tuple[date, ...] = ()
    instead: tuple[Occurrence, ...] = ()

    @property
    def uid(self) -> str:
        return str(self.session.key)


@dataclass(frozen=True, slots=True)
class SingleEvent:
    """Something that takes place once: an extra session, or what comes after a break that was not planned."""

    uid: str
    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class Events:
    """All events of a schedule; `until` is the last day that they tell about, None when they go on."""

    recurring: tuple[RecurringEvent, ...]
    single: tuple[SingleEvent, ...]
    until: date | None


def events_of(schedule: Schedule, today: date) -> Events:
    """Every time that a schedule is open, from BEGINS on.

    Rules that go on go on in the calendar. Only where a list of single days would have no end (closed for good, or
    open in the hour at which the clock changes) does it end, some years after `today`.
    """
    horizon = date(today.year + YEARS_AHEAD, 12, 31)
    until = horizon if _needs_an_end(schedule, horizon) else None
    days = _Days.of(schedule, horizon)
    recurring = [_recurring(session, days, until) for session in schedule.sessions]
    return Events(tuple(each for each in recurring if each), tuple(_single(days)), until)


def _needs_an_end(schedule: Schedule, horizon: date) -> bool:
    goes_on = any(deviation.last_day > horizon for deviation in schedule.deviations)
    return goes_on or any(
        _meets_a_change(each) and (each.recurrence.valid_until or date.max) > horizon
        for each in schedule.sessions
    )


def _meets_a_change(session: Session) -> bool:
    """Whether it takes place in an hour at which clocks change, and so lasts longer or shorter on that day."""
    stretch = session.stretch
    return session.recurrence.weekday == 6 and stretch.opens < 180 and stretch.closes > 120


@dataclass(frozen=True, slots=True)
class _Days:
    """What is to be told day by day, from BEGINS to the horizon: `looked_at` are the days, `actual` what they hold."""

    last: date
    looked_at: frozenset[date]
    changes: frozenset[date]
    by_session: dict[tuple[Hashable, date], list[Occurrence]] = field(
        default_factory=lambda: defaultdict(list)
    )
    extra: list[Occurrence] = field(default_factory=list)

    @classmethod
    def of(cls, schedule: Schedule, last: date) -> _Days:
        changes = (
            frozenset(_clock_changes(last)) if any(map(_meets_a_change, schedule.sessions)) else frozenset()
        )
        covered = {
            day
            for deviation in schedule.deviations
            for day in _each_day(max(deviation.first_day, BEGINS), min(deviation.last_day, last))
        }
        days = cls(last, frozenset(covered | changes), changes)
        if days.looked_at:
            for plan in schedule.plans(min(days.looked_at), max(days.looked_at)):
                if plan.day in days.looked_at:
                    days._take(plan.actual)
        return days

    def _take(self, occurrences: tuple[Occurrence, ...]) -> None:
        for each in occurrences:
            if each.session is None:
                self.extra.append(each)
            else:
                self.by_session[each.session.key, each.day].append(each)


def _each_day(first: date, last: date) -> Iterator[date]:
    return (date.fromordinal(ordinal) for ordinal in range(first.toordinal(), last.toordinal() + 1))


def _clock_changes(last: date) -> Iterator[date]:
    """The days that have not 24 hours: the last Sundays of March and October."""
    for day in Recurrence(6, nth=LAST).dates(BEGINS, last):
        if midnight(day + A_DAY) - midnight(day) != A_DAY:
            yield day


def _recurring(session: Session, days: _Days, until: date | None) -> RecurringEvent | None:
    begins = max(session.recurrence.valid_from or BEGINS, BEGINS)
    first = next(iter(session.recurrence.dates(begins, date(begins.year + 2, 12, 31))), None)
    if first is None:
        return None
    without: list[date] = []
    instead: list[Occurrence] = []
    for day in session.recurrence.dates(begins, days.last):
        if day not in days.looked_at:
            continue
        pieces = days.by_session.get((session.key, day), [])
        if not pieces:
            without.append(day)
        elif _differs(session, pieces[0], days):
            instead.append(pieces[0])
    usual = Occurrence(first, session.stretch, session.place, session, session.stretch)
    ends = min((each for each in (session.recurrence.valid_until, until) if each), default=None)
    return RecurringEvent(session, usual, ends, tuple(without), tuple(instead))


def _differs(session: Session, piece: Occurrence, days: _Days) -> bool:
    """Whether an occurrence has to be told by itself, also because its hour is longer or shorter than it looks."""
    if (piece.stretch, piece.place) != (session.stretch, session.place):
        return True
    return piece.day in days.changes and _meets_a_change(session)


def _single(days: _Days) -> Iterator[SingleEvent]:
    """Extra sessions, and the later pieces of a session that something was cut out of."""
    named: defaultdict[str, int] = defaultdict(int)
    for occurrence in days.extra:
        key = occurrence.deviation.key if occurrence.deviation else None
        name = f"{key}-{occurrence.day:%Y%m%d}"
        named[name] += 1
        yield SingleEvent(name if named[name] == 1 else f"{name}-{named[name]}", occurrence)
    for (key, day), pieces in days.by_session.items():
        for place, piece in enumerate(pieces[1:], 2):
            yield SingleEvent(f"{key}-{day:%Y%m%d}-{place}", piece)
