"""Which teams anybody can read about, and which of them are asked for."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import Page

from ..models import LastChange, Team, TeamPageMixin, WalkInSession
from ..models.last_change import EVERYTHING
from ..team_pages import page_models
from .horizon import begins
from .offer import Filters
from .terms import fits_topics


def public_teams() -> QuerySet[Team]:
    """Active teams with a live, public page in the main language."""
    return Team.objects.active().filter(_told_by(Q()))


def _told_by(what: Q) -> Q:
    """Teams with such a page."""
    shown = Q()
    for model in page_models(TeamPageMixin):
        shown |= Q(pk__in=_main_pages(model).filter(what).values("team"))
    return shown


def _main_pages(model: type[Page]) -> QuerySet[Page]:
    return model.objects.live().public().filter(locale__language_code=settings.LANGUAGE_CODE)


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
    return _changed_since(teams, filters.modified_after, at)


def _mentions(word: str) -> Q:
    in_text = _told_by(Q(title__icontains=word) | Q(intro__icontains=word))
    in_district = Q(pk__in=Team.objects.filter(districts__name__icontains=word).values("pk"))
    in_place = Q(pk__in=WalkInSession.objects.filter(location__name__icontains=word).values("team"))
    return Q(name__icontains=word) | in_text | in_district | in_place


def _changed_since(teams: QuerySet[Team], since: datetime | None, at: datetime) -> QuerySet[Team]:
    """Teams of which a record changed; all of them when what all tell of did, or when the horizon moved on."""
    if since is None or begins(at) >= since:
        return teams
    keys = list(LastChange.objects.filter(at__gte=since).values_list("key", flat=True))
    if EVERYTHING in keys:
        return teams
    at_place = WalkInSession.objects.filter(location__in=keys).values("team")
    return teams.filter(Q(pk__in=keys) | Q(municipality__in=keys) | Q(pk__in=at_place))
