"""From the records to schedules, for as many teams as are asked for in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import itemgetter
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from .deviation import Affects, Deviation, Kind
from .models import ChannelHours, Location, ScheduleException, Team, WalkInSession
from .occurrence import Session
from .remembered import remembered_each
from .schedule import Schedule

KEPT = timedelta(days=31)
"""Exceptions that ended longer ago tell nothing any more about today."""


@dataclass(frozen=True)
class TeamHours:
    """The hours of one team; `sessions` are the records behind the walk-in, by the key of the plain session.

    `elsewhere` are the buildings that an exception names: where a session moves to, or an extra one is.
    """

    team_id: UUID
    walk_in: Schedule = field(default_factory=Schedule)
    channels: dict[UUID, Schedule] = field(default_factory=dict)
    sessions: dict[UUID, WalkInSession] = field(default_factory=dict)
    elsewhere: dict[UUID, Location] = field(default_factory=dict)


def schedules_for(teams: Iterable[Team], on: date | None = None) -> dict[UUID, TeamHours]:
    """The hours of these teams by their id, in three queries; exceptions count from a month before `on` (today)."""
    teams = list(teams)
    sessions = _by_team(WalkInSession.objects.filter(team__in=teams).select_related("location"))
    channels = _by_team(ChannelHours.objects.filter(channel__team__in=teams).select_related("channel"))
    exceptions = _by_team_concerned(teams, _exceptions(teams, on or timezone.localdate()))
    return {
        team.pk: _hours(team, sessions[team.pk], channels[team.pk], exceptions[team.pk]) for team in teams
    }


def hours_of(team: Team, on: date | None = None) -> TeamHours:
    """The hours of one team."""
    return schedules_for([team], on)[team.pk]


def hours_shown(teams: Iterable[Team], on: date) -> dict[UUID, TeamHours]:
    """The same for visitors' pages: remembered until something changes. Not for who may be changing it."""
    by_id = {team.pk: team for team in teams}
    return remembered_each(
        f"hours on {on}", by_id, lambda missing: schedules_for([by_id[key] for key in missing], on)
    )


def _by_team(records: Iterable[WalkInSession | ChannelHours]) -> defaultdict[UUID, list]:
    by_team: defaultdict[UUID, list] = defaultdict(list)
    for record in records:
        by_team[record.team_key].append(record)
    return by_team


def _exceptions(teams: list[Team], on: date) -> list[ScheduleException]:
    scope = Q(team__in=teams) | Q(session__team__in=teams)
    return recent_exceptions(scope, {team.municipality_id for team in teams}, on)


def _by_team_concerned(
    teams: list[Team], exceptions: list[ScheduleException]
) -> dict[UUID, list[ScheduleException]]:
    """What may concern each team, in the order that it came in; what has one team is not offered to all the others."""
    of_team: defaultdict[UUID | None, list[tuple[int, ScheduleException]]] = defaultdict(list)
    for at, each in enumerate(exceptions):
        of_team[each.session.team_id if each.session else each.team_id].append((at, each))
    shared = of_team[None]
    return {
        team.pk: [each for _at, each in sorted(shared + of_team[team.pk], key=itemgetter(0))]
        for team in teams
    }


def recent_exceptions(own: Q, municipalities: set[UUID], on: date) -> list[ScheduleException]:
    """What may concern who has these own exceptions; of the few about a place, which places follows later."""
    scope = own | Q(municipality__in=municipalities) | Q(location__isnull=False)
    recent = ScheduleException.objects.filter(scope, last_day__gte=on - KEPT)
    return list(
        recent.select_related("to_location", "session__location", "activity__location").order_by(
            "first_day", "opens", "pk"
        )
    )


def _hours(
    team: Team,
    sessions: list[WalkInSession],
    channel_hours: list[ChannelHours],
    exceptions: list[ScheduleException],
) -> TeamHours:
    own = {team.pk, team.municipality_id, *(each.pk for each in sessions)}
    mine = concerning(own, {each.location_id for each in sessions}, exceptions, team.pk)
    walk_in = [each for each in mine if each.affects is not Affects.PHONE]
    reached = [each for each in mine if each.affects is not Affects.WALK_IN and each.kind is not Kind.MOVED]
    by_channel: defaultdict[UUID, list[Session]] = defaultdict(list)
    for hours in channel_hours:
        by_channel[hours.channel_id].append(hours.session)
    checked_on = team.hours_checked_on
    return TeamHours(
        team.pk,
        Schedule(tuple(each.session for each in sessions), tuple(walk_in), checked_on),
        {key: Schedule(tuple(those), tuple(reached), checked_on) for key, those in by_channel.items()},
        {each.pk: each for each in sessions},
        _named_by(mine, exceptions),
    )


def _named_by(mine: Iterable[Deviation], exceptions: Iterable[ScheduleException]) -> dict[UUID, Location]:
    keys = {each.key for each in mine}
    return {
        each.to_location_id: each.to_location
        for each in exceptions
        if each.to_location_id and each.pk in keys
    }


def concerning(
    own: set[UUID], places: set[UUID], exceptions: Iterable[ScheduleException], team: UUID | None = None
) -> list[Deviation]:
    """The deviations with one of these targets, or about the places where something is or moves to.

    What a team says about a place is about its own walk-in there, also where others share the place.
    """
    exceptions = [each for each in exceptions if each.team_id in (None, team)]
    own = own | places
    own.update(each.to_location_id for each in exceptions if each.target_key in own and each.to_location_id)
    return [each.deviation for each in exceptions if each.target_key in own]
