"""The hours of one day, and of a usual week, as an editor compares what was with what will be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..hours_words import at_place, fill, in_a_row, rhythm_in_words, stretches_in_words
from ..occurrence import Occurrence
from ..opening import TeamHours
from ..schedule import Schedule
from ..stretch import merged
from ..week import WeekLine, week_of


@dataclass(frozen=True)
class DayHours:
    """What one day holds: no words at all is closed."""

    walk_in: SafeString | str = ""
    phone: SafeString | str = ""

    @property
    def words(self) -> SafeString | str:
        if not self.walk_in:
            return fill(_("no walk-in, phone %(hours)s"), hours=self.phone) if self.phone else _("closed")
        if not self.phone:
            return fill(_("walk-in %(hours)s"), hours=self.walk_in)
        return fill(_("walk-in %(walk_in)s, phone %(phone)s"), walk_in=self.walk_in, phone=self.phone)


def hours_on(hours: TeamHours, day: date) -> DayHours:
    """What a team holds on a day, with everything that deviates."""
    reached = [each.stretch for channel in hours.channels.values() for each in channel.occurrences(day, day)]
    return DayHours(
        walk_in=_at_places(hours.walk_in.occurrences(day, day)),
        phone=stretches_in_words(merged(reached)),
    )


def moments_on(schedule: Schedule, day: date) -> SafeString | str:
    """What an activity holds on a day, with everything that deviates."""
    return _at_places(schedule.occurrences(day, day)) or pgettext("an activity", "not on")


def _at_places(occurrences: Iterable[Occurrence]) -> SafeString:
    by_place: dict[str, list[Occurrence]] = {}
    for each in occurrences:
        by_place.setdefault(each.place.name if each.place else "", []).append(each)
    return in_a_row(
        [
            at_place(stretches_in_words(merged(each.stretch for each in those)), name)
            for name, those in by_place.items()
        ]
    )


def walk_in_week(hours: TeamHours, on: date) -> dict[int, SafeString]:
    """The usual walk-in by weekday as it is from a day on; a weekday without it is missing."""
    return _week(hours.walk_in, on)


def channel_week(hours: TeamHours, key: UUID, on: date) -> dict[int, SafeString]:
    """The same of one channel."""
    return _week(hours.channels.get(key, Schedule()), on)


def whole_week(hours: TeamHours, on: date) -> dict[int, SafeString]:
    """The walk-in and all channels together."""
    walk_in = _week(hours.walk_in, on)
    phones = [_week(schedule, on) for schedule in hours.channels.values()]
    found: dict[int, SafeString] = {}
    for day in range(7):
        reached = list(dict.fromkeys(each[day] for each in phones if day in each))
        parts = [fill(_("walk-in %(hours)s"), hours=walk_in[day])] if day in walk_in else []
        parts += [fill(_("phone %(hours)s"), hours=each) for each in reached]
        if parts:
            found[day] = in_a_row(parts)
    return found


def _week(schedule: Schedule, on: date) -> dict[int, SafeString]:
    return {
        day.weekday: in_a_row([_line(each, on) for each in day.lines])
        for day in week_of(schedule, on)
        if day.lines
    }


def _line(line: WeekLine, on: date) -> SafeString:
    words = stretches_in_words(line.stretches)
    if line.place:
        words = at_place(words, line.place.name)
    rhythm = rhythm_in_words(line.rhythm, line.next_day, on)
    return fill("%(words)s (%(rhythm)s)", words=words, rhythm=rhythm) if rhythm else words
