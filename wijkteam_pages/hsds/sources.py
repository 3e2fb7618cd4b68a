"""All that is offered here, whoever offers it. A new kind of offer is a `Source` and a line in `SOURCES`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest

from ..remembered import remembered
from ..wall_clock import day_of
from .activities import ActivitySource
from .horizon import horizon_of
from .offer import Brief, Filters, Offer, Organizer, Site, Source
from .teams import TeamSource

SOURCES: tuple[Source, ...] = (TeamSource(), ActivitySource())


def keys(filters: Filters, at: datetime) -> list[UUID]:
    """The ids of all services that fit."""
    return [key for source in SOURCES for key in source.keys(filters, at)]


def sites(wanted: Collection[UUID], at: datetime) -> list[Site]:
    """All services at their locations."""
    key = ("hsds sites", tuple(wanted), horizon_of(day_of(at)))
    return remembered(key, lambda: [site for source in SOURCES for site in source.sites(wanted, at)])


def briefs(wanted: Collection[UUID], at: datetime) -> list[Brief]:
    """These services in short."""
    return [brief for source in SOURCES for brief in source.briefs(wanted, at)]


def offers(wanted: Collection[UUID], request: HttpRequest, at: datetime) -> list[Offer]:
    """All about these services, in their order; what is gone in between is left out."""
    found: dict[UUID, Offer] = {}
    for source in SOURCES:
        if rest := [key for key in wanted if key not in found]:
            found |= source.offers(rest, request, at)
    return [found[key] for key in wanted if key in found]


def organizers(request: HttpRequest) -> list[Organizer]:
    """Who offers something; who does so in several ways is told once."""
    return list({who.id: who for source in SOURCES for who in source.organizers(request)}.values())
