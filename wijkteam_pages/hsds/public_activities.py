"""Which activities anybody can read about, and which of them are asked for."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from ..models import Activity, ActivityPageMixin, ActivitySession, Team
from .activity_facts import organizer_of
from .last_changes import changed_since
from .offer import Filters
from .public_pages import told_by_pages
from .terms import TOPICS


def public_activities() -> QuerySet[Activity]:
    """Active ones with a live, public page in the main language."""
    told = told_by_pages(ActivityPageMixin, "activity")
    return Activity.objects.active().filter(told).select_related("municipality", "team")


def fitting(activities: QuerySet[Activity], filters: Filters, at: datetime) -> QuerySet[Activity]:
    """Those among these that fit all filters."""
    if filters.id is not None:
        activities = activities.filter(pk=filters.id)
    if filters.organization_id is not None:
        activities = activities.filter(pk__in=_run_by(filters.organization_id))
    if filters.served_by is not None:
        activities = activities.filter(pk__in=_for_residents(filters.served_by))
    for word in filters.words:
        activities = activities.filter(_mentions(word))
    return _changed(_on_topics(activities, filters), filters.modified_after, at)


def _run_by(key: UUID) -> list[UUID]:
    # An organiser is no record: its id is made from its name. What the town itself does has the town's id.
    ours = [
        each.pk for each in public_activities().filter(organiser=Activity.Organiser.TEAM, municipality=key)
    ]
    others = public_activities().exclude(organiser=Activity.Organiser.TEAM)
    return ours + [each.pk for each in others if organizer_of(each, {}).id == key]


def _for_residents(teams: frozenset[UUID]) -> list[UUID]:
    served = Team.objects.filter(pk__in=teams)
    return [
        key for team in served for key in Activity.objects.for_residents_of(team).values_list("pk", flat=True)
    ]


def _mentions(word: str) -> Q:
    in_text = told_by_pages(
        ActivityPageMixin, "activity", Q(title__icontains=word) | Q(intro__icontains=word)
    )
    linked = Activity.objects.filter(Q(districts__name__icontains=word) | Q(topics__name__icontains=word))
    there = Q(location__name__icontains=word) | Q(target_group__icontains=word)
    return Q(name__icontains=word) | in_text | Q(pk__in=linked.values("pk")) | there


def _on_topics(activities: QuerySet[Activity], filters: Filters) -> QuerySet[Activity]:
    links = Activity.topics.through.objects.all()
    if filters.taxonomy_id is not None:
        if filters.taxonomy_id != TOPICS:
            return activities.none()
        activities = activities.filter(pk__in=links.values("activity"))
    if filters.taxonomy_term_id is not None:
        links = links.filter(topic__translation_key=filters.taxonomy_term_id)
        activities = activities.filter(pk__in=links.values("activity"))
    return activities


def _changed(activities: QuerySet[Activity], since: datetime | None, at: datetime) -> QuerySet[Activity]:
    keys = changed_since(since, at)
    if keys is None:
        return activities
    at_place = ActivitySession.objects.filter(location__in=keys).values("activity")
    own = Q(pk__in=keys) | Q(municipality__in=keys) | Q(team__in=keys)
    return activities.filter(own | Q(location__in=keys) | Q(pk__in=at_place))
