"""The same preview for activities: what their visitors will read, what was and what will be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..activities.schedules import schedules_of
from ..activities.words import difference_in_words
from ..differences import effect_of
from ..hours_words import sentence
from ..models import Activity, Municipality, ScheduleException
from .day_words import moments_on
from .preview import LOOKED_AT, Compared, Preview, compared, days_of
from .publishing import Step


def preview_of_activity(
    exception: ScheduleException, activity: Activity, steps: Sequence[Step]
) -> list[Preview]:
    """What will differ by an exception of an activity itself; what leaves everything as it is has no sentence."""
    schedule = schedules_of([activity], exception.first_day)[activity.pk]
    [days] = compared_activities([activity], days_of(exception), steps)
    found = effect_of(exception.deviation, schedule, LOOKED_AT)
    said = tuple(sentence(difference_in_words(each, schedule.names_places)) for each in found)
    return [Preview(activity, said, tuple(each for each in days if each.differs))]


def previews_in_town(
    municipality: Municipality, days: Sequence[date], steps: Sequence[Step]
) -> list[Preview]:
    """Of all its activities those that the steps change, day by day."""
    activities = list(municipality.activities.active().select_related("location", "team"))
    rows = compared_activities(activities, days, steps)
    previews = [Preview(each, days=row) for each, row in zip(activities, rows, strict=True)]
    return [each for each in previews if each.changes]


def compared_activities(
    activities: Sequence[Activity], days: Sequence[date], steps: Sequence[Step]
) -> list[tuple[Compared, ...]]:
    """For each activity each day, now and when the steps have been taken; fetch them with their location."""
    return compared(activities, days, steps, schedules_of, moments_on)
