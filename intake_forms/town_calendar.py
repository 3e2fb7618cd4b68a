"""On which days a town works: its own decisions, asked once for a stretch of days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from intake_forms.working_days import IsHoliday
from wijkteam_pages.holiday_decisions import days_off

# No form promises an answer later than this, holidays included.
HORIZON = timedelta(days=180)


def days_off_around(municipality_id: UUID, days: Iterable[date]) -> IsHoliday:
    """Return what says whether a day from the first to the last of `days` is a day off there; two queries."""
    ordered = sorted(days)
    return days_off(municipality_id, ordered[0], ordered[-1]).__contains__


def days_off_from(municipality_id: UUID, day: date) -> IsHoliday:
    """The same for a term that begins on that day."""
    return days_off_around(municipality_id, [day, day + HORIZON])
