"""From the records to schedules, for as many activities as are asked for in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from ..deviation import Affects
from ..models import Activity, ActivitySession, ScheduleException
from ..opening import concerning, recent_exceptions
from ..schedule import Schedule


def schedules_of(activities: Iterable[Activity], on: date) -> dict[UUID, Schedule]:
    """The schedule of each activity by its id, in two queries; exceptions count from a month before `on`.

    Fetch the activities with their location. Closings of the municipality and of a place hold for them as for teams.
    """
    activities = list(activities)
    by_id = {each.pk: each for each in activities}
    sessions: defaultdict[UUID, list[ActivitySession]] = defaultdict(list)
    for session in ActivitySession.objects.filter(activity__in=by_id).select_related("location"):
        session.activity = by_id[session.activity_id]
        sessions[session.activity_id].append(session)
    municipalities = {each.municipality_id for each in activities}
    exceptions = recent_exceptions(Q(activity__in=by_id), municipalities, on)
    return {each.pk: _schedule(each, sessions[each.pk], exceptions, on) for each in activities}


def schedule_of(activity: Activity, on: date) -> Schedule:
    """The schedule of one activity."""
    return schedules_of([activity], on)[activity.pk]


def _schedule(
    activity: Activity, sessions: list[ActivitySession], exceptions: list[ScheduleException], on: date
) -> Schedule:
    places = {each.place_key for each in sessions} | {activity.location_id}
    found = concerning({activity.pk, activity.municipality_id}, places - {None}, exceptions)
    # Nobody signs for the days of an activity as a team does for its hours: they count as known.
    return Schedule(
        tuple(each.session for each in sessions),
        tuple(each for each in found if each.affects is not Affects.PHONE),
        checked_on=on,
    )
