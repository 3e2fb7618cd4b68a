"""District teams as services of their municipality."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from ..models import Location, Team
from ..opening import schedules_for
from ..team_pages import pages_of_teams
from ..wall_clock import day_of
from .horizon import horizon_of
from .last_changes import last_changes
from .municipalities import organizers
from .offer import Brief, Filters, Offer, Organizer, Site, Source
from .places import places_of
from .public_teams import fitting, public_teams
from .team_facts import facts_of
from .terms import main_topics


class TeamSource(Source):
    """The active teams that have a live, public page in the main language."""

    def keys(self, filters: Filters, at: datetime) -> list[UUID]:
        teams = fitting(public_teams(), filters, at)
        return list(teams.order_by("name", "pk").values_list("pk", flat=True))

    def sites(self, keys: Collection[UUID], at: datetime) -> list[Site]:
        found = _places(Team.objects.filter(pk__in=keys), at)
        return [(key, place) for key in keys for place in found.get(key, ())]

    def briefs(self, keys: Collection[UUID], at: datetime) -> list[Brief]:
        teams = Team.objects.in_bulk(keys)
        changed = _changed(teams.values(), _places(teams.values(), at), at)
        return [Brief(id=key, name=teams[key].name, modified_at=changed[key]) for key in keys if key in teams]

    def offers(self, keys: Collection[UUID], request: HttpRequest, at: datetime) -> dict[UUID, Offer]:
        teams = list(
            Team.objects.filter(pk__in=keys)
            .select_related("municipality", "short_address")
            .prefetch_related("districts", "neighbourhoods", "channels", "members")
        )
        pages = pages_of_teams([team.pk for team in teams], settings.LANGUAGE_CODE)
        horizon = horizon_of(day_of(at))
        hours = schedules_for(teams, on=horizon.first)
        places = {key: places_of(each.walk_in, horizon) for key, each in hours.items()}
        wanted = {place for those in places.values() for place in those}
        buildings = Location.objects.select_related("municipality").in_bulk(wanted)
        changed = _changed(teams, places, at)
        who, topics = organizers(request), tuple(main_topics())
        return {
            team.pk: Offer(
                id=team.pk,
                name=team.name,
                organizer=who[team.municipality_id],
                schedule=hours[team.pk].walk_in,
                places={key: buildings[key] for key in places[team.pk]},
                modified_at=changed[team.pk],
                checked_on=team.hours_checked_on,
                topics=topics,
                **facts_of(team, pages[team.pk], hours[team.pk], request, at),
            )
            for team in teams
            if team.pk in pages
        }

    def organizers(self, request: HttpRequest) -> list[Organizer]:
        mine = set(public_teams().values_list("municipality", flat=True))
        return [who for key, who in organizers(request).items() if key in mine]


def _places(teams: Iterable[Team], at: datetime) -> dict[UUID, list[UUID]]:
    horizon = horizon_of(day_of(at))
    hours = schedules_for(teams, on=horizon.first)
    return {key: places_of(each.walk_in, horizon) for key, each in hours.items()}


def _changed(
    teams: Iterable[Team], places: Mapping[UUID, Iterable[UUID]], at: datetime
) -> dict[UUID, datetime]:
    return last_changes({team.pk: {team.pk, team.municipality_id, *places[team.pk]} for team in teams}, at)
