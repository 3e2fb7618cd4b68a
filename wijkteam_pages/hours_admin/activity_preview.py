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
from .preview import LOOKED_AT, Preview, Told, compared, days_of, teams_told
from .publishing import Step


def preview_of_activity(
    exception: ScheduleException, activity: Activity, steps: Sequence[Step]
) -> list[Preview]:
    """What will differ by an exception of an activity itself; what leaves everything as it is has no sentence."""
    schedule = schedules_of([activity], exception.first_day)[activity.pk]
    [[days]] = compared([activities_told([activity])], days_of(exception), steps)
    found = effect_of(exception.deviation, schedule, LOOKED_AT)
    said = tuple(sentence(difference_in_words(each, schedule.names_places)) for each in found)
    return [Preview(activity, said, tuple(each for each in days if each.differs))]


def previews_in_town(
    municipality: Municipality, days: Sequence[date], steps: Sequence[Step]
) -> list[Preview]:
    """Day by day, of all its teams, and of its activities those that the steps change; rehearsed once."""
    teams = list(municipality.teams.active())
    activities = list(municipality.activities.active().select_related("location", "team"))
    of_teams, of_activities = compared([teams_told(teams), activities_told(activities)], days, steps)
    about_teams = [Preview(each, days=row) for each, row in zip(teams, of_teams, strict=True)]
    about_others = [Preview(each, days=row) for each, row in zip(activities, of_activities, strict=True)]
    return about_teams + [each for each in about_others if each.changes]


def activities_told(activities: Sequence[Activity]) -> Told:
    """Activities, fetched with their location."""
    return Told(activities, schedules_of, moments_on)
