"""What differs from the usual in the coming days, day by day and gathered by its cause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from .deviation import DayPlan, Deviation
from .occurrence import Place
from .stretch import Stretch, merged

if TYPE_CHECKING:
    from .schedule import Schedule

SHOWN_AHEAD = 14


@dataclass(frozen=True, slots=True)
class Hours:
    """Stretches at one place."""

    stretches: tuple[Stretch, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Days on which something differs for one cause in one way; no hours means closed on those days.

    `goes_on` tells that the cause lasts longer than the days that were looked at.
    """

    days: tuple[date, ...]
    hours: tuple[Hours, ...]
    cause: Deviation
    goes_on: bool

    @property
    def is_closed(self) -> bool:
        return not self.hours


def differences_of(schedule: Schedule, first: date, days: int = SHOWN_AHEAD) -> tuple[Difference, ...]:
    """What differs on the given number of days from `first` on, in order of the first day of each."""
    last = first + timedelta(days=days - 1)
    differing = ((plan, _cause_of(plan)) for plan in schedule.plans(first, last) if plan.deviates)
    return _gathered(differing, last)


def effect_of(deviation: Deviation, schedule: Schedule, days: int) -> tuple[Difference, ...]:
    """What one deviation changes, new or in the place of what had its key; on so many days from its first on."""
    last = min(deviation.last_day, deviation.first_day + timedelta(days=days - 1))
    others = tuple(each for each in schedule.deviations if each.key != deviation.key)
    without = {
        plan.day: plan for plan in replace(schedule, deviations=others).plans(deviation.first_day, last)
    }
    after = replace(schedule, deviations=(*others, deviation)).plans(deviation.first_day, last)
    changed = (
        (plan, deviation)
        for plan in after
        if plan.hours_by_place != (without[plan.day].hours_by_place if plan.day in without else frozenset())
    )
    return _gathered(changed, last)


def _gathered(differing: Iterable[tuple[DayPlan, Deviation]], last: date) -> tuple[Difference, ...]:
    found: dict[tuple[object, ...], Difference] = {}
    for plan, cause in differing:
        hours = _hours_of(plan)
        # What only moves keeps its hours: the days belong together, whatever their hours are.
        key = (cause, bool(hours) if cause.only_moves else hours)
        before = found[key].days if key in found else ()
        found[key] = Difference((*before, plan.day), hours, cause, cause.last_day > last)
    return tuple(found.values())


def _cause_of(plan: DayPlan) -> Deviation:
    """Of what made this day differ, the one that tells most: what closed it, else what changed it."""
    closings = [closing for closing, _ in plan.closings]
    changes: Iterable[Deviation] = (each.deviation for each in plan.actual if each.deviation)
    return next(iter([*closings, *changes]))


def _hours_of(plan: DayPlan) -> tuple[Hours, ...]:
    by_place: dict[object, list[Stretch]] = {}
    places = {each.place_key: each.place for each in plan.actual}
    for each in plan.actual:
        by_place.setdefault(each.place_key, []).append(each.stretch)
    return tuple(Hours(merged(those), places[key]) for key, those in by_place.items())
