"""Everything that a page says about when and how a team can be reached, ready to be shown.

opening = team_opening(team, hours, channels, at)
{% include "wijkteam_pages/components/opening_status.html" with status=opening.status only %}
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.safestring import SafeString
from django.utils.text import capfirst

from .channel_words import ChannelShown, channel_shown
from .difference_words import told_once
from .differences import differences_of
from .models import ContactChannel
from .opening import TeamHours
from .opening_words import look_of, status_in_words
from .session_words import PlaceShown, line_in_words, places_in_words, weekday_of
from .status import State, Status
from .team_profile import in_fixed_order, places_of
from .wall_clock import day_of, midnight
from .week import WeekDay, week_of


@dataclass(frozen=True)
class StatusShown:
    """The badge: its look, its words, and until when they are true."""

    look: str
    words: SafeString
    stays_true_until: datetime | None
    is_known: bool
    place_keys: frozenset[Hashable] = frozenset()
    """Of the places that the words are about."""

    @classmethod
    def of(cls, status: Status) -> StatusShown:
        known = status.state is not State.UNKNOWN
        places = (
            *(each.place for each in status.open_places),
            *status.places,
            *(place for _, place in status.today),
        )
        keys = frozenset(place.key for place in places if place)
        return cls(look_of(status), status_in_words(status), status.stays_true_until, known, keys)


@dataclass(frozen=True)
class DayShown:
    """A row of the week; no lines means that there is no walk-in."""

    name: str
    lines: tuple[SafeString, ...]
    is_today: bool


@dataclass(frozen=True)
class TeamOpening:
    """What the components show. The whole stays true until `stays_true_until`: the status, or the day, changes."""

    status: StatusShown
    today: DayShown | None
    week: tuple[DayShown, ...]
    places: tuple[PlaceShown, ...]
    deviations: tuple[SafeString, ...]
    channels: tuple[ChannelShown, ...]
    stays_true_until: datetime


def team_opening(hours: TeamHours, channels: Iterable[ContactChannel], at: datetime) -> TeamOpening:
    """Prepare what a team's page shows at a moment."""
    today = day_of(at)
    status = StatusShown.of(hours.walk_in.status(at))
    days = week_of(hours.walk_in, today)
    week = tuple(_day_shown(day, hours, today) for day in days)
    shown = tuple(channel_shown(each, hours, at) for each in sorted(channels, key=in_fixed_order))
    changes = [status.stays_true_until, *(each.stays_true_until for each in shown)]
    tomorrow = midnight(today + timedelta(days=1))
    return TeamOpening(
        status=status,
        today=next((day for day in week if day.is_today), None),
        week=week if hours.walk_in.sessions else (),
        places=places_in_words(days, places_of(hours), hours, today),
        deviations=tuple(deviations_in_words(hours, today)),
        channels=shown,
        stays_true_until=min([tomorrow, *(each for each in changes if each)]),
    )


def _day_shown(day: WeekDay, hours: TeamHours, today: date) -> DayShown:
    lines = (line_in_words(line, hours, today) for line in day.lines)
    return DayShown(capfirst(weekday_of(day)), tuple(lines), day.is_today)


def deviations_in_words(hours: TeamHours, today: date) -> Iterable[SafeString]:
    """What differs from the usual in the coming 14 days, as sentences."""
    walk_in = differences_of(hours.walk_in, today)
    by_phone = [each for schedule in hours.channels.values() for each in differences_of(schedule, today)]
    return told_once(walk_in, by_phone, hours.walk_in.names_places)
