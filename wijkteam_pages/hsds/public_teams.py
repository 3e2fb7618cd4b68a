"""Which teams anybody can read about, and which of them are asked for."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from ..models import Team, TeamPageMixin, WalkInSession
from .last_changes import changed_since
from .offer import Filters
from .public_pages import told_by_pages
from .terms import fits_topics


def public_teams() -> QuerySet[Team]:
    """Active teams with a live, public page in the main language."""
    return Team.objects.active().filter(told_by_pages(TeamPageMixin, "team"))


def fitting(teams: QuerySet[Team], filters: Filters, at: datetime) -> QuerySet[Team]:
    """Those among these teams that fit all filters."""
    if not fits_topics(filters):
        return teams.none()
    if filters.id is not None:
        teams = teams.filter(pk=filters.id)
    if filters.organization_id is not None:
        teams = teams.filter(municipality=filters.organization_id)
    if filters.served_by is not None:
        teams = teams.filter(pk__in=filters.served_by)
    for word in filters.words:
        teams = teams.filter(_mentions(word))
    return _changed(teams, filters.modified_after, at)


def _mentions(word: str) -> Q:
    in_text = told_by_pages(TeamPageMixin, "team", Q(title__icontains=word) | Q(intro__icontains=word))
    in_district = Q(pk__in=Team.objects.filter(districts__name__icontains=word).values("pk"))
    in_place = Q(pk__in=WalkInSession.objects.filter(location__name__icontains=word).values("team"))
    return Q(name__icontains=word) | in_text | in_district | in_place


def _changed(teams: QuerySet[Team], since: datetime | None, at: datetime) -> QuerySet[Team]:
    keys = changed_since(since, at)
    if keys is None:
        return teams
    at_place = WalkInSession.objects.filter(location__in=keys).values("team")
    return teams.filter(Q(pk__in=keys) | Q(municipality__in=keys) | Q(pk__in=at_place))
