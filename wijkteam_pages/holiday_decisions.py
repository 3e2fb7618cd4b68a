"""Which holidays close: by the organisation's own decisions, for no holiday closes anything by itself."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from .models import HolidayDecision, ScheduleException
from .public_holidays import is_free_by_itself, public_holidays

_CLOSED = ScheduleException.Kind.CLOSED


def undecided_holidays(municipality_id: UUID, first: date, last: date) -> list[tuple[date, str]]:
    """The holidays from `first` to `last` (both included) that nobody decided on, with their Dutch names."""
    closed = _closings(municipality_id, first, last)
    decided = {
        *HolidayDecision.objects.filter(municipality=municipality_id, day__range=(first, last)).values_list(
            "day", flat=True
        )
    }
    return [
        (day, name)
        for day, name in public_holidays(first, last)
        if day not in decided and not any(begins <= day <= ends for begins, ends, _part in closed)
    ]


def days_off(municipality_id: UUID, first: date, last: date) -> frozenset[date]:
    """The days from `first` to `last` on which the organisation does not work; what `working_days_after` may ask.

    What closes all teams for a whole day is a day off, and a holiday that is "open as usual" is none. A holiday on
    which nobody decided is one when the law on terms (Algemene termijnenwet) knows it. Weekends are days off.
    """
    closed = _closings(municipality_id, first, last)
    opened = {
        *HolidayDecision.objects.filter(
            municipality=municipality_id, day__range=(first, last), outcome=HolidayDecision.Outcome.OPEN
        ).values_list("day", flat=True)
    }
    days = (first + timedelta(days=count) for count in range((last - first).days + 1))
    return frozenset(
        day
        for day in days
        if (is_free_by_itself(day) and (day not in opened or day.weekday() > 4))
        or any(begins <= day <= ends and part is None for begins, ends, part in closed)
    )


def is_working_day(municipality_id: UUID, day: date) -> bool:
    """Whether the organisation works on that day; for many days ask `days_off` once."""
    return day not in days_off(municipality_id, day, day)


def _closings(municipality_id: UUID, first: date, last: date) -> list[tuple[date, date, int | None]]:
    """What closes all teams on some of these days: first day, last day, and the minute at which a part begins."""
    found = ScheduleException.objects.filter(
        municipality=municipality_id, kind=_CLOSED, first_day__lte=last, last_day__gte=first
    )
    return list(found.values_list("first_day", "last_day", "opens"))
