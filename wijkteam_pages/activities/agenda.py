"""All moments of many schedules in a period, in order, with what does not take place.

Days are wall-clock days in Europe/Amsterdam; a moment in time is any datetime with a time zone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ..deviation import DayPlan, Deviation
from ..occurrence import Occurrence, Place
from ..schedule import Schedule
from ..stretch import Stretch
from ..wall_clock import WallTime, day_of, midnight, position_of


class Phase(StrEnum):
    """Where a moment is, seen from now."""

    COMING = "coming"
    NOW = "now"
    OVER = "over"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Moment:
    """One time that something takes place, or was to take place: then `cancelled_by` says what took it away.

    `key` says of which schedule it is; `differs` that it is at another time or place than usual, or extra.
    """

    key: Hashable
    day: date
    stretch: Stretch
    place: Place | None = None
    cancelled_by: Deviation | None = None
    differs: bool = False

    @property
    def order(self) -> tuple[date, Stretch, str]:
        return self.day, self.stretch, str(self.key)

    def phase(self, at: datetime) -> Phase:
        """Where it is at this moment; in the hour that comes twice a year it is over once."""
        if self.cancelled_by is not None:
            return Phase.CANCELLED
        now = position_of(at)
        if WallTime(self.day, self.stretch.closes).position <= now:
            return Phase.OVER
        return Phase.NOW if WallTime(self.day, self.stretch.opens).position <= now else Phase.COMING


def agenda(schedules: Mapping[Hashable, Schedule], first: date, last: date) -> tuple[Moment, ...]:
    """The moments from `first` to `last`, both included."""
    found = (
        moment
        for key, schedule in schedules.items()
        for plan in schedule.plans(first, last)
        for moment in moments_of(key, plan)
    )
    return tuple(sorted(found, key=lambda each: each.order))


def moments_of(key: Hashable, plan: DayPlan) -> Iterator[Moment]:
    """What takes place on one day, and what by the rule should have and does not."""
    for each in plan.actual:
        yield Moment(key, plan.day, each.stretch, each.place, differs=_differs(each))
    held = {each.session.key for each in plan.actual if each.session}
    for each in plan.usual:
        if each.session and each.session.key not in held:
            cause = next((closing for closing, _until in plan.closings if closing.concerns(each)), None)
            if cause is not None:
                yield Moment(key, plan.day, each.stretch, each.place, cancelled_by=cause)


def stays_true_until(moments: Iterable[Moment], at: datetime) -> datetime:
    """When the first of them begins or ends; midnight at the latest, when “today” moves on. In UTC."""
    ends = (
        WallTime(each.day, minute).instant()
        for each in moments
        if each.cancelled_by is None
        for minute in (each.stretch.opens, each.stretch.closes)
    )
    tomorrow = midnight(day_of(at) + timedelta(days=1))
    return min([tomorrow, *(end for end in ends if end > at)])


def _differs(occurrence: Occurrence) -> bool:
    return occurrence.deviation is not None
