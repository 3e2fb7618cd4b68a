"""One activity as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.safestring import SafeString
from wagtail.models import Page

from ..differences import differences_of
from ..models import Activity, District, Experience, Location, Topic
from ..opening_words import look_of
from ..schedule import Schedule
from ..shell import localised
from ..team_pages import pages_of_teams
from ..wall_clock import day_of, midnight
from .schedules import schedule_of
from .words import (
    costs_in_words,
    day_and_time,
    difference_in_words,
    sign_up_in_words,
    sign_up_url,
    status_in_words,
    usual_days,
)

NEXT_SHOWN = 5


@dataclass(frozen=True)
class StatusShown:
    """The badge at the top: when it is on."""

    look: str
    words: SafeString


@dataclass(frozen=True)
class ActivityProfile:
    """When, where, for whom, what it costs, how to sign up, who runs it, and what people say."""

    activity: Activity
    status: StatusShown
    usual: list[SafeString]
    next_dates: list[SafeString]
    deviations: list[SafeString]
    location: Location | None
    other_places: list[Location]
    districts: list[District]
    topics: list[Topic]
    experiences: list[Experience]
    team_page: Page | None
    costs: SafeString
    sign_up: str
    sign_up_url: str
    stays_true_until: datetime


def profile_of(page: Page, at: datetime) -> ActivityProfile:
    """All that a page shows of its record at a moment, in a fixed number of queries."""
    activity: Activity = page.activity
    today = day_of(at)
    schedule = schedule_of(activity, today)
    status = schedule.status(at)
    tomorrow = midnight(today + timedelta(days=1))
    return ActivityProfile(
        activity=activity,
        status=StatusShown(look_of(status), status_in_words(status)),
        usual=usual_days(schedule.sessions, _notes(activity), today),
        next_dates=[day_and_time(each, today) for each in schedule.coming(at, NEXT_SHOWN)],
        deviations=_deviations(schedule, today),
        location=activity.location,
        other_places=_other_places(activity, schedule),
        districts=list(activity.districts.all()),
        topics=_topics(page),
        experiences=list(activity.experiences.all()[:6]),
        team_page=_team_page(activity, page),
        costs=costs_in_words(activity),
        sign_up=sign_up_in_words(activity),
        sign_up_url=sign_up_url(activity),
        stays_true_until=min([tomorrow, *([status.stays_true_until] if status.stays_true_until else [])]),
    )


def _deviations(schedule: Schedule, today: date) -> list[SafeString]:
    found = differences_of(schedule, today)
    return [difference_in_words(each, schedule.names_places) for each in found]


def _notes(activity: Activity) -> dict[UUID, str]:
    return dict(activity.sessions.exclude(note="").values_list("pk", "note"))


def _other_places(activity: Activity, schedule: Schedule) -> list[Location]:
    """Buildings where some of its moments are, besides the usual one."""
    keys = {each.place.key for each in schedule.sessions if each.place} - {activity.location_id}
    return list(Location.objects.filter(pk__in=keys)) if keys else []


def _topics(page: Page) -> list[Topic]:
    keys = [topic.translation_key for topic in page.activity.topics.all()]
    return localised(Topic.objects.filter(translation_key__in=keys), page.locale) if keys else []


def _team_page(activity: Activity, page: Page) -> Page | None:
    if activity.team_id is None:
        return None
    return pages_of_teams([activity.team_id], page.locale.language_code).get(activity.team_id)
