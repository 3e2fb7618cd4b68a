"""What a schedule says at one moment, and until when that stays true.

The words are elsewhere (opening_words.py); two statuses are equal when their words are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from .deviation import DayPlan, Deviation
from .occurrence import Occurrence, Place
from .stretch import Stretch
from .wall_clock import WallTime, day_of, midnight, position_of

if TYPE_CHECKING:
    from .schedule import Schedule

CHECK_HOLDS = timedelta(days=180)
CLOSES_SOON = timedelta(minutes=30)


class State(StrEnum):
    """What is the case; for what is closed, `Status.nearness` says how far the next opening is."""

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    CLOSED_BY_EXCEPTION = "closed_by_exception"
    OTHER_HOURS = "other_hours"
    UNKNOWN = "unknown"


class Nearness(StrEnum):
    """How a day is called, seen from today."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    LATER = "later"

    @classmethod
    def of(cls, day: date, today: date) -> Nearness:
        # A weekday alone is clear for six days; the seventh has today's name.
        ahead = (day - today).days
        if ahead < 2:
            return cls.TOMORROW if ahead == 1 else cls.TODAY
        return cls.THIS_WEEK if ahead <= 6 else cls.LATER


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place that is open now; open day and night for days on end when `nearness` is LATER."""

    place: Place | None
    until: WallTime
    nearness: Nearness
    closes_soon: bool


@dataclass(frozen=True, slots=True)
class Status:
    """The answer. `stays_true_until` is in UTC; None: until the records change."""

    state: State
    open_places: tuple[OpenPlace, ...] = ()
    opens: WallTime | None = None
    nearness: Nearness | None = None
    places: tuple[Place, ...] = ()
    today: tuple[tuple[Stretch, Place | None], ...] = ()
    reason: str = ""
    message: str = ""
    names_places: bool = False
    stays_true_until: datetime | None = field(default=None, compare=False)

    @property
    def is_open(self) -> bool:
        return bool(self.open_places)


def status_of(schedule: Schedule, at: datetime) -> Status:
    """The status of a schedule at a moment."""
    today, position = day_of(at), position_of(at)
    if not schedule.sessions or schedule.checked_on is None or today >= schedule.checked_on + CHECK_HOLDS:
        return Status(State.UNKNOWN)
    week = tuple(schedule.plans(today, today + timedelta(days=7)))
    open_now = _open_places(week, at, position)
    status = _open(week, open_now, at) if open_now else _closed(schedule, week, today, position)
    unchecked = midnight(schedule.checked_on + CHECK_HOLDS)
    until = min(status.stays_true_until or unchecked, unchecked)
    return replace(status, names_places=schedule.names_places, stays_true_until=until)


def _open_places(week: Iterable[DayPlan], at: datetime, position: int) -> tuple[OpenPlace, ...]:
    by_place: dict[object, list[Occurrence]] = {}
    for plan in week:
        for occurrence in plan.actual:
            by_place.setdefault(occurrence.place_key, []).append(occurrence)
    found = []
    for those in by_place.values():
        end = _end_of_run(those, position)
        if end is not None:
            until = WallTime.ending_at(end)
            soon = until.instant() - at <= CLOSES_SOON
            nearness = Nearness.TODAY if soon else Nearness.of(until.day, day_of(at))
            found.append(OpenPlace(those[0].place, until, nearness, soon))
    return tuple(sorted(found, key=lambda each: each.place.name if each.place else ""))


def _end_of_run(occurrences: Iterable[Occurrence], position: int) -> int | None:
    """Until when one place, open now, is open without a break; None when it is not open now."""
    end: int | None = None
    for occurrence in occurrences:
        opens, closes = occurrence.opens.position, occurrence.closes.position
        if opens <= position < closes or (end is not None and opens <= end):
            end = max(end or 0, closes)
    return end


def _open(week: Iterable[DayPlan], open_now: tuple[OpenPlace, ...], at: datetime) -> Status:
    changes = [each.until.instant() - (timedelta() if each.closes_soon else CLOSES_SOON) for each in open_now]
    if any(each.nearness is not Nearness.TODAY for each in open_now):
        changes.append(midnight(day_of(at) + timedelta(days=1)))
    already = {each.place.key if each.place else None for each in open_now}
    others = (each for plan in week for each in plan.actual if each.place_key not in already)
    opening = next((each for each in others if each.opens.position > position_of(at)), None)
    if opening:
        changes.append(opening.opens.instant())
    state = State.CLOSING if all(each.closes_soon for each in open_now) else State.OPEN
    return Status(state, open_now, stays_true_until=min(changes))


def _closed(schedule: Schedule, week: tuple[DayPlan, ...], today: date, position: int) -> Status:
    plan = week[0] if week and week[0].day == today else DayPlan(today)
    left = [each for each in plan.actual if each.opens.position > position]
    if left and plan.usual and plan.differs_in_time:
        hours = tuple(dict.fromkeys((each.stretch, each.place) for each in left))
        return Status(State.OTHER_HOURS, today=hours, stays_true_until=left[0].opens.instant())
    closings: dict[date, Deviation] = {}
    for plan in chain(week, schedule.plans_beyond(today)):
        openings = [each for each in plan.actual if each.opens.position > position]
        if openings:
            return _closed_till(openings, closings, today)
        if closing := _closing_of(plan):
            closings[plan.day] = closing
    # Tomorrow the horizon is a day further off, and something may come into sight.
    return _answer(today, None, closings.get(today), stays_true_until=midnight(today + timedelta(days=1)))


def _closed_till(openings: list[Occurrence], closings: dict[date, Deviation], today: date) -> Status:
    opens = openings[0].opens
    places = (each.place for each in openings if each.place and each.opens == opens)
    status = _answer(today, opens, closings.get(today), places=tuple(dict.fromkeys(places)))
    if opens.day == today:
        return replace(status, stays_true_until=opens.instant())
    # The words change at the first midnight after which the day is called otherwise, or another closing is the cause.
    day = today + timedelta(days=1)
    while day < opens.day and _answer(day, opens, closings.get(day), places=status.places) == status:
        day += timedelta(days=1)
    return replace(status, stays_true_until=midnight(day))


def _answer(
    today: date,
    opens: WallTime | None,
    closing: Deviation | None,
    places: tuple[Place, ...] = (),
    stays_true_until: datetime | None = None,
) -> Status:
    return Status(
        State.CLOSED_BY_EXCEPTION if closing else State.CLOSED,
        opens=opens,
        nearness=Nearness.of(opens.day, today) if opens else None,
        places=places,
        reason=closing.reason if closing else "",
        message=closing.message if closing else "",
        stays_true_until=stays_true_until,
    )


def _closing_of(plan: DayPlan) -> Deviation | None:
    """The closing that took the end of this day, or all of it; None when it ended as it usually does."""
    if not plan.closings:
        return None
    closing, lost_until = max(plan.closings, key=lambda each: each[1])
    last = max((each.stretch.closes for each in plan.actual), default=0)
    return closing if lost_until > last else None
