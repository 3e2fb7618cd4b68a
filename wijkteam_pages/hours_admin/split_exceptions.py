"""What was said about one session goes on for the session that takes its place from a date on."""

from __future__ import annotations

from copy import copy
from datetime import date, timedelta
from uuid import uuid4

from ..models import ScheduleException, WalkInSession
from ..models.hours import Recurring


def moved_exceptions(old: Recurring, new: Recurring, begins: date) -> list[ScheduleException]:
    """The exceptions of `old` from `begins` on, as they have to be saved for `new`; one that spans it is cut in two."""
    if not isinstance(old, WalkInSession) or not isinstance(new, WalkInSession):
        return []
    moved: list[ScheduleException] = []
    for exception in ScheduleException.objects.filter(session=old.pk, last_day__gte=begins):
        later = copy(exception)
        later.session = new
        if exception.first_day < begins:
            exception.last_day = begins - timedelta(days=1)
            later._state = copy(exception._state)
            later.pk, later.first_day, later._state.adding = uuid4(), begins, True
            moved.append(exception)
        moved.append(later)
    return moved
