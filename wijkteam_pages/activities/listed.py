"""The activities that have a page, each with its schedule, in a number of queries that does not grow with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from wagtail.models import Locale, Page

from ..models import Activity, ActivityPageMixin, District, Topic
from ..schedule import Schedule
from ..shell import localised, url_of
from ..team_pages import pages_about
from .choice import Choice
from .schedules import schedules_of


@dataclass(frozen=True)
class ListedActivity:
    """One activity in a list."""

    activity: Activity
    page: Page
    url: str
    schedule: Schedule
    districts: tuple[District, ...]
    topic_keys: frozenset[str]

    def is_chosen(self, choice: Choice) -> bool:
        """Whether it belongs to the part that was chosen; what is for the whole town is in every district."""
        codes = {district.code.lower() for district in self.districts}
        return (
            (not choice.district or not codes or choice.district in codes)
            and (not choice.topic or choice.topic in self.topic_keys)
            and (not choice.is_free or self.activity.is_free)
        )


def listed(
    activities: Iterable[Activity], language: str, on: date, request: HttpRequest | None = None
) -> list[ListedActivity]:
    """Those of the activities that have a live page, in `language` or else in the main one, by name."""
    found = list(with_what_is_shown(activities))
    pages = pages_about(ActivityPageMixin, "activity", [each.pk for each in found], language)
    found = [each for each in found if each.pk in pages]
    schedules = schedules_of(found, on)
    return [
        ListedActivity(
            each,
            pages[each.pk],
            url_of(pages[each.pk], request),
            schedules[each.pk],
            tuple(each.districts.all()),
            frozenset(topic.key for topic in each.topics.all()),
        )
        for each in found
    ]


def with_what_is_shown(activities):
    """The same activities with all that a list says of them."""
    return activities.select_related("location", "team").prefetch_related("districts", "topics")


def topics_of(found: Iterable[ListedActivity], locale: Locale) -> list[Topic]:
    """The topics of these activities in the language of who reads, in their own order."""
    keys = frozenset().union(*(each.topic_keys for each in found))
    return localised(Topic.objects.filter(key__in=keys), locale)
