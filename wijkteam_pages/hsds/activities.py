"""Activities and residents' initiatives as services of who runs them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from ..activities.schedules import schedules_of
from ..models import Activity, ActivityPageMixin, Location
from ..team_pages import pages_about
from ..wall_clock import day_of
from .activity_facts import facts_of, organizer_of
from .horizon import horizon_of
from .last_changes import last_changes
from .municipalities import organizers
from .offer import Brief, Filters, Offer, Organizer, Site, Source
from .places import places_of
from .public_activities import fitting, public_activities
from .terms import main_topics


class ActivitySource(Source):
    """The active ones that have a live, public page in the main language."""

    def keys(self, filters: Filters, at: datetime) -> list[UUID]:
        found = fitting(public_activities(), filters, at)
        return list(found.order_by("name", "pk").values_list("pk", flat=True))

    def sites(self, keys: Collection[UUID], at: datetime) -> list[Site]:
        activities = _in_order(keys)
        places = _places(activities, at)
        return [(each.pk, place) for each in activities for place in places[each.pk]]

    def briefs(self, keys: Collection[UUID], at: datetime) -> list[Brief]:
        activities = _in_order(keys)
        changed = _changed(activities, _places(activities, at), at)
        return [Brief(id=each.pk, name=each.name, modified_at=changed[each.pk]) for each in activities]

    def offers(self, keys: Collection[UUID], request: HttpRequest, at: datetime) -> dict[UUID, Offer]:
        activities = _in_order(keys)
        ids = [each.pk for each in activities]
        pages = pages_about(ActivityPageMixin, "activity", ids, settings.LANGUAGE_CODE)
        horizon = horizon_of(day_of(at))
        schedules = schedules_of(activities, horizon.first)
        places = {key: places_of(schedule, horizon) for key, schedule in schedules.items()}
        wanted = {place for those in places.values() for place in those}
        buildings = Location.objects.select_related("municipality").in_bulk(wanted)
        changed = _changed(activities, places, at)
        towns, topics = organizers(request), {topic.translation_key: topic for topic in main_topics()}
        return {
            each.pk: Offer(
                id=each.pk,
                name=each.name,
                organizer=organizer_of(each, towns),
                schedule=schedules[each.pk],
                places={place: buildings[place] for place in places[each.pk]},
                modified_at=changed[each.pk],
                **facts_of(each, pages[each.pk], schedules[each.pk], topics, request, at),
            )
            for each in activities
            if each.pk in pages
        }

    def organizers(self, request: HttpRequest) -> list[Organizer]:
        towns = organizers(request)
        found = {who.id: who for who in (organizer_of(each, towns) for each in public_activities())}
        return sorted(found.values(), key=lambda who: who.name)


def _in_order(keys: Collection[UUID]) -> list[Activity]:
    found = (
        Activity.objects.select_related("municipality", "location", "team")
        .prefetch_related("districts", "topics")
        .in_bulk(keys)
    )
    return [found[key] for key in keys if key in found]


def _places(activities: list[Activity], at: datetime) -> dict[UUID, list[UUID]]:
    horizon = horizon_of(day_of(at))
    schedules = schedules_of(activities, horizon.first)
    return {key: places_of(schedule, horizon) for key, schedule in schedules.items()}


def _changed(
    activities: Iterable[Activity], places: Mapping[UUID, Iterable[UUID]], at: datetime
) -> dict[UUID, datetime]:
    """By activity, from all that its row tells of."""
    return last_changes(
        {
            each.pk: {
                each.pk,
                each.municipality_id,
                *places[each.pk],
                *filter(None, [each.team_id, each.location_id]),
            }
            for each in activities
        },
        at,
    )
