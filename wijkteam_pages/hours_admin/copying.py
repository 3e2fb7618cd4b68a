"""The same hours on other days, and for other teams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from ..models import ChannelHours, Location, Team, WalkInSession
from ..models.hours import Recurring, meet
from .publishing import Step


@dataclass
class Copies:
    """What copying comes to: the new records, those that give way, and what is left out, in words."""

    new: list[Recurring] = field(default_factory=list)
    gone: list[Recurring] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def steps(self) -> list[Step]:
        return [*(Step(each, removes=True) for each in self.gone), *(Step(each) for each in self.new)]


@dataclass(frozen=True)
class Target:
    """Where copies go: no days means the day of each original, no place its own place."""

    teams: Sequence[Team]
    weekdays: Sequence[int]
    location: Location | None
    replaces: bool


def copies_of(originals: Iterable[Recurring], target: Target, today: date) -> Copies:
    """Work out the copies. What is there already is left out, or gives way where `target.replaces`."""
    copies = Copies()
    for original in originals:
        for team in target.teams:
            for weekday in target.weekdays or [original.weekday]:
                record = _copy(original, team, weekday, target.location)
                if record is None:
                    copies.said.append(
                        _("%(team)s has no channel “%(channel)s”: not copied.")
                        % {"team": team, "channel": _name(original)}
                    )
                elif not _is_same(record, original):
                    _add(copies, record, target.replaces, today)
    return copies


def _name(original: Recurring) -> str:
    return original.channel.get_kind_display() if isinstance(original, ChannelHours) else ""


def _is_same(record: Any, original: Any) -> bool:
    if isinstance(original, WalkInSession):
        placed = (record.team_id, record.location_id) == (original.team_id, original.location_id)
    else:
        placed = record.channel_id == original.channel_id
    return placed and record.weekday == original.weekday


def _copy(original: Recurring, team: Team, weekday: int, location: Location | None) -> Recurring | None:
    record: Any = copy(original)
    record._state = copy(original._state)
    record.pk, record._state.adding = uuid4(), True
    record.weekday = weekday
    if original.anchor:
        # In the same week as the original, so that both fortnights run alike.
        record.anchor = original.anchor + timedelta(days=weekday - original.weekday)
    if isinstance(record, WalkInSession):
        record.team, record.location = team, location or record.location
        return record
    if team.pk != original.channel.team_id:
        channel = team.channels.filter(kind=original.channel.kind).first()
        if channel is None:
            return None
        record.channel = channel
    return record


def _add(copies: Copies, record: Recurring, replaces: bool, today: date) -> None:
    in_the_way = [
        each
        for each in record.neighbours()
        if each not in copies.gone and meet(record.session, each.session, today)
    ]
    among_new = [each for each in copies.new if _collides(each, record, today)]
    if among_new:
        return  # two originals that come to the same
    if in_the_way and not replaces:
        said = _("%(team)s has %(hours)s already: not copied.")
        copies.said += [said % {"team": record.team, "hours": each} for each in in_the_way]
        return
    copies.said += [
        _("%(team)s: %(hours)s gives way.") % {"team": record.team, "hours": each} for each in in_the_way
    ]
    copies.gone += in_the_way
    copies.new.append(record)


def _collides(one: Any, other: Any, today: date) -> bool:
    if type(one) is not type(other) or one.weekday != other.weekday:
        return False
    if isinstance(one, WalkInSession):
        alike = (one.team_id, one.location_id) == (other.team_id, other.location_id)
    else:
        alike = one.channel_id == other.channel_id
    return alike and meet(one.session, other.session, today)
