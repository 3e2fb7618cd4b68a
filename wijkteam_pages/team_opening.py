"""Everything that a page says about when and how a team can be reached, ready to be shown.

opening = team_opening(team, hours, channels, at)
{% include "wijkteam_pages/components/opening_status.html" with status=opening.status only %}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .channel_words import ChannelShown, channel_shown
from .deviation import Kind
from .difference_words import difference_in_words
from .differences import Difference, differences_of
from .hours_words import at_place, fill, rhythm_in_words, sentence, stretches_in_words, weekday_name
from .models import ContactChannel
from .opening import TeamHours
from .opening_words import look_of, status_in_words
from .schedule import Schedule
from .status import State, Status
from .team_profile import in_fixed_order
from .wall_clock import day_of, midnight
from .week import WeekDay, WeekLine, week_of


@dataclass(frozen=True)
class StatusShown:
    """The badge: its look, its words, and until when they are true."""

    look: str
    words: SafeString
    stays_true_until: datetime | None
    is_known: bool

    @classmethod
    def of(cls, status: Status) -> StatusShown:
        known = status.state is not State.UNKNOWN
        return cls(look_of(status), status_in_words(status), status.stays_true_until, known)


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
    deviations: tuple[SafeString, ...]
    channels: tuple[ChannelShown, ...]
    stays_true_until: datetime


def team_opening(hours: TeamHours, channels: Iterable[ContactChannel], at: datetime) -> TeamOpening:
    """Prepare what a team's page shows at a moment."""
    today = day_of(at)
    status = StatusShown.of(hours.walk_in.status(at))
    week = tuple(_day_shown(day, hours, today) for day in week_of(hours.walk_in, today))
    shown = tuple(channel_shown(each, hours, at) for each in sorted(channels, key=in_fixed_order))
    changes = [status.stays_true_until, *(each.stays_true_until for each in shown)]
    tomorrow = midnight(today + timedelta(days=1))
    return TeamOpening(
        status=status,
        today=next((day for day in week if day.is_today), None),
        week=week if hours.walk_in.sessions else (),
        deviations=tuple(_deviations(hours, today)),
        channels=shown,
        stays_true_until=min([tomorrow, *(each for each in changes if each)]),
    )


def _day_shown(day: WeekDay, hours: TeamHours, today: date) -> DayShown:
    # 3 January 2000 was a Monday.
    name = capfirst(weekday_name(date(2000, 1, 3 + day.weekday)))
    lines = (_line(line, hours, today) for line in day.lines)
    return DayShown(name, tuple(lines), day.is_today)


def _line(line: WeekLine, hours: TeamHours, today: date) -> SafeString:
    words = stretches_in_words(line.stretches)
    if line.place and hours.walk_in.names_places:
        words = at_place(words, line.place.name)
    extras = [rhythm_in_words(line.rhythm, line.next_day, today), *_also(line, hours)]
    for extra in extras:
        if extra:
            words = fill("%(words)s, %(extra)s", words=words, extra=extra)
    return sentence(words)


def _also(line: WeekLine, hours: TeamHours) -> Iterator[str]:
    """Who is there too, in which languages, and the editor's sentence, each once."""
    records = [hours.sessions[each.key] for each in line.sessions if each.key in hours.sessions]
    for partners in dict.fromkeys(each.partners for each in records if each.partners):
        yield fill(_("with %(partners)s"), partners=partners)
    for languages in dict.fromkeys(each.languages for each in records if each.languages):
        yield fill(_("also in %(languages)s"), languages=languages)
    yield from dict.fromkeys(each.note for each in records if each.note)


def _deviations(hours: TeamHours, today: date) -> Iterator[SafeString]:
    walk_in = differences_of(hours.walk_in, today)
    for difference in walk_in:
        yield difference_in_words(difference, hours.walk_in.names_places)
    said = {each.cause.key for each in walk_in if each.is_closed}
    for difference in _of_channels(hours.channels.values(), today):
        if difference.cause.key not in said and difference.cause.kind is not Kind.EXTRA:
            yield difference_in_words(difference, names_places=False, by_phone=True)


def _of_channels(schedules: Iterable[Schedule], today: date) -> Iterable[Difference]:
    """What differs at the channels, each cause once: they mostly share their hours."""
    found = {each.cause.key: each for schedule in schedules for each in differences_of(schedule, today)}
    return found.values()
