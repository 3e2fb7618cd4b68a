"""At which buildings teams can be found within the horizon, those included that something moves to for a while."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from ..models import ScheduleException, WalkInSession
from ..wall_clock import day_of
from .horizon import Horizon, horizon_of


def places_of_teams(teams: Collection[UUID], at: datetime) -> dict[UUID, list[UUID]]:
    """The buildings of each of these teams, by their names; two queries."""
    horizon = horizon_of(day_of(at))
    named: defaultdict[UUID, dict[UUID, str]] = defaultdict(dict)
    guests: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for team, place, name in _sessions(teams, horizon):
        named[team][place] = name
        guests[place].add(team)
    for team, session_team, from_place, place, name in _elsewhere(horizon):
        concerned = guests[from_place] if from_place else {team or session_team}
        for each in concerned.intersection(teams):
            named[each][place] = name
    return {team: sorted(places, key=lambda key: (places[key], str(key))) for team, places in named.items()}


def _sessions(teams: Collection[UUID], horizon: Horizon) -> QuerySet[WalkInSession, tuple]:
    sessions = WalkInSession.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=horizon.first),
        Q(valid_from__isnull=True) | Q(valid_from__lte=horizon.last),
        team__in=teams,
    )
    return sessions.order_by().values_list("team", "location", "location__name").distinct()


def _elsewhere(horizon: Horizon) -> QuerySet[ScheduleException, tuple]:
    """What is moved or extra; of a whole building, of a team, of a session."""
    exceptions = ScheduleException.objects.filter(
        to_location__isnull=False, last_day__gte=horizon.first, first_day__lte=horizon.last
    )
    return exceptions.values_list("team", "session__team", "location", "to_location", "to_location__name")
