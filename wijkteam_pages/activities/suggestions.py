"""What a district offers on a topic: its activities and initiatives, before any professional help."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import get_language

from ..extension import Audience, Offering, Suggestion
from ..hours_words import plain
from ..models import Activity, Team, Topic
from ..wall_clock import day_of
from .listed import ListedActivity, listed
from .words import day_and_time

OFFERINGS = {Activity.Kind.ACTIVITY: Offering.ACTIVITY, Activity.Kind.INITIATIVE: Offering.INITIATIVE}


def activities_on(
    topic: Topic | None, team: Team | None, audience: Audience, at: datetime
) -> Iterator[Suggestion]:
    """What there still is on this topic (None: any) for residents of the team, or of the town, the soonest first."""
    activities = Activity.objects.active()
    if topic is not None:
        activities = activities.on_topic(topic)
    if team is not None:
        activities = activities.for_residents_of(team)
    today = day_of(at)
    dated = [
        (each, next(iter(each.schedule.coming(at, 1)), None))
        for each in listed(activities, get_language() or "", today)
    ]
    # What took place once and is over is no suggestion; what has no days by itself ("ring Ria") is.
    still = [(each, coming) for each, coming in dated if coming or not each.schedule.sessions]
    for each, coming in sorted(still, key=lambda one: (one[1] is None, one[1].order if one[1] else ())):
        yield _suggestion(each, coming, today)


def _suggestion(found: ListedActivity, coming, today: date) -> Suggestion:
    where = coming.place.name if coming and coming.place else found.activity.where
    return Suggestion(
        title=found.page.title,
        url=found.url,
        summary=found.page.intro,
        kind=OFFERINGS[Activity.Kind(found.activity.kind)],
        when=plain(day_and_time(coming, today)) if coming else "",
        where=where or ", ".join(district.name for district in found.districts),
    )
