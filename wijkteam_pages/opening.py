"""From the records to schedules, for as many teams as are asked for in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from .deviation import Affects, Deviation, Kind
from .models import ChannelHours, ScheduleException, Team, WalkInSession
from .occurrence import Session
from .schedule import Schedule

KEPT = timedelta(days=31)
"""Exceptions that ended longer ago tell nothing any more about today."""


@dataclass(frozen=True)
class TeamHours:
    """The hours of one team; `sessions` are the records behind the walk-in, by the key of the plain session."""

    team_id: UUID
    walk_in: Schedule = field(default_factory=Schedule)
    channels: dict[UUID, Schedule] = field(default_factory=dict)
    sessions: dict[UUID, WalkInSession] = field(default_factory=dict)


def schedules_for(teams: Iterable[Team], on: date | None = None) -> dict[UUID, TeamHours]:
    """The hours of these teams by their id, in three queries; exceptions count from a month before `on` (today)."""
    teams = list(teams)
    sessions = _by_team(WalkInSession.objects.filter(team__in=teams).select_related("location"))
    channels = _by_team(ChannelHours.objects.filter(channel__team__in=teams).select_related("channel"))
    exceptions = _exceptions(teams, on or timezone.localdate())
    return {team.pk: _hours(team, sessions[team.pk], channels[team.pk], exceptions) for team in teams}


def hours_of(team: Team, on: date | None = None) -> TeamHours:
    """The hours of one team."""
    return schedules_for([team], on)[team.pk]


def _by_team(records: Iterable[WalkInSession | ChannelHours]) -> defaultdict[UUID, list]:
    by_team: defaultdict[UUID, list] = defaultdict(list)
    for record in records:
        by_team[record.team_key].append(record)
    return by_team


def _exceptions(teams: list[Team], on: date) -> list[ScheduleException]:
    """What may concern these teams; of the few that are about a place, which places follows later."""
    scope = (
        Q(team__in=teams)
        | Q(municipality__in={team.municipality_id for team in teams})
        | Q(location__isnull=False)
        | Q(session__team__in=teams)
    )
    recent = ScheduleException.objects.filter(scope, last_day__gte=on - KEPT)
    return list(
        recent.select_related("to_location", "session__location").order_by("first_day", "opens", "pk")
    )


def _hours(
    team: Team,
    sessions: list[WalkInSession],
    channel_hours: list[ChannelHours],
    exceptions: list[ScheduleException],
) -> TeamHours:
    mine = _of(team, sessions, exceptions)
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
    )


def _of(team: Team, sessions: list[WalkInSession], exceptions: list[ScheduleException]) -> list[Deviation]:
    """The deviations that concern a team, its sessions or the places where they are or move to."""
    # What a team says about a place is about its own walk-in there, also where others share the place.
    exceptions = [each for each in exceptions if each.team_id in (None, team.pk)]
    own = {team.pk, team.municipality_id, *(each.pk for each in sessions)}
    own.update(each.location_id for each in sessions)
    own.update(each.to_location_id for each in exceptions if each.target_key in own and each.to_location_id)
    return [each.deviation for each in exceptions if each.target_key in own]
