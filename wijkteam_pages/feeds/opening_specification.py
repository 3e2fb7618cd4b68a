"""Hours as schema.org says them: what a week can say, and single days that a week cannot say.

A day that has a special specification has no other hours than those (schema.org, specialOpeningHoursSpecification).
So whatever a week cannot hold (a fortnight, the third Thursday, a closing) is told as the whole of that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ..occurrence import Occurrence, Session
from ..schedule import Schedule
from ..stretch import MINUTES_A_DAY, Stretch, clock, merged

DAYS_SAID = 90
"""How far ahead single days are told."""
ANYWHERE = object()
"""In the place of a place's key: wherever it is."""
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CLOSED = ("00:00", "00:00")


@dataclass(frozen=True, slots=True)
class Hours:
    """What a week says, and the days on which it is otherwise; each a list of OpeningHoursSpecification."""

    weekly: list[dict[str, object]]
    special: list[dict[str, object]]


def hours_said(schedule: Schedule, today: date, place: Hashable = ANYWHERE) -> Hours:
    """The hours of a schedule for DAYS_SAID days from today on, at one place or wherever."""
    last = today + timedelta(days=DAYS_SAID - 1)
    weekly = [
        each
        for each in schedule.sessions
        if each.recurrence.is_weekly
        and each.recurrence.period_within(today, last)
        and _is_at(each.place.key if each.place else None, place)
    ]
    actual = _by_day(each for each in schedule.occurrences(today, last) if _is_at(each.place_key, place))
    special = [
        _on_one_day(day, ends)
        for day in (today + timedelta(days=ahead) for ahead in range(DAYS_SAID))
        if actual.get(day, ()) != _usual(weekly, day)
        for ends in _ends(actual.get(day, ()))
    ]
    return Hours(_weekly(weekly), special)


def places_in(schedule: Schedule, today: date) -> list[Hashable]:
    """The keys of the places at which something is in the days that are told, each once."""
    last = today + timedelta(days=DAYS_SAID - 1)
    sessions = (each for each in schedule.sessions if each.recurrence.period_within(today, last))
    keys = [each.place.key for each in sessions if each.place]
    keys += [each.place_key for each in schedule.occurrences(today, last)]
    return list(dict.fromkeys(key for key in keys if key is not None))


def _is_at(key: Hashable, place: Hashable) -> bool:
    return place is ANYWHERE or key == place


def _by_day(occurrences: Iterable[Occurrence]) -> dict[date, tuple[Stretch, ...]]:
    by_day: defaultdict[date, list[Stretch]] = defaultdict(list)
    for occurrence in occurrences:
        by_day[occurrence.day].append(occurrence.stretch)
    return {day: merged(stretches) for day, stretches in by_day.items()}


def _usual(weekly: list[Session], day: date) -> tuple[Stretch, ...]:
    return merged(
        each.stretch
        for each in weekly
        if each.recurrence.weekday == day.weekday() and each.recurrence.period_within(day, day)
    )


def _weekly(sessions: list[Session]) -> list[dict[str, object]]:
    """The same hours in the same period are said once, for all of their days."""
    together: defaultdict[tuple[Stretch, date | None, date | None], set[int]] = defaultdict(set)
    for session in sessions:
        rule = session.recurrence
        together[session.stretch, rule.valid_from, rule.valid_until].add(rule.weekday)
    return [
        _specification(
            _clocked(stretch),
            dayOfWeek=[_DAYS[weekday] for weekday in sorted(weekdays)],
            **_period(valid_from, valid_until),
        )
        for (stretch, valid_from, valid_until), weekdays in sorted(
            together.items(), key=lambda item: (min(item[1]), item[0][0])
        )
    ]


def _period(first: date | None, last: date | None) -> dict[str, object]:
    ends = {"validFrom": first, "validThrough": last}
    return {name: day.isoformat() for name, day in ends.items() if day}


def _ends(actual: tuple[Stretch, ...]) -> list[tuple[str, str]]:
    return [_clocked(stretch) for stretch in actual] or [_CLOSED]


def _on_one_day(day: date, ends: tuple[str, str]) -> dict[str, object]:
    return _specification(ends, validFrom=day.isoformat(), validThrough=day.isoformat())


def _specification(ends: tuple[str, str], **rest: object) -> dict[str, object]:
    return {"@type": "OpeningHoursSpecification", "opens": ends[0], "closes": ends[1], **rest}


def _clocked(stretch: Stretch) -> tuple[str, str]:
    # There is no 24:00 in ISO 8601-1:2019; search engines read 23:59 as the end of the day.
    closes = "23:59" if stretch.closes == MINUTES_A_DAY else clock(stretch.closes)
    return clock(stretch.opens), closes
