"""At which buildings something takes place within the horizon, those included that it moves to for a while."""

from __future__ import annotations

from collections.abc import Hashable

from ..schedule import Schedule
from .horizon import Horizon


def places_of(schedule: Schedule, horizon: Horizon) -> list[Hashable]:
    """The keys of the places, by their names."""
    first, last = horizon.first, horizon.last
    usual = (each.place for each in schedule.sessions if each.recurrence.period_within(first, last))
    deviating = (each for each in schedule.deviations if each.last_day >= first and each.first_day <= last)
    elsewhere = (each.place for each in deviating)
    places = {place for place in (*usual, *elsewhere) if place}
    return [place.key for place in sorted(places, key=lambda each: (each.name, str(each.key)))]
