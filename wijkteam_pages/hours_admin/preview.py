"""What changes that are not on the site yet will do, in words: what was and what will be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import ngettext

from ..deviation import Affects
from ..difference_words import told_once
from ..differences import effect_of
from ..hours_words import date_in_words, fill, sentence, weekday_name
from ..models import Activity, ScheduleException, Team
from ..opening import TeamHours, schedules_for
from .day_words import hours_on
from .publishing import Step, rehearse

LOOKED_AT = 92
_COMPARED = 7
"""So many days are shown one by one; more than a week of the same tells nothing new."""


@dataclass(frozen=True)
class Compared:
    """One day or weekday of a team: its name, what was, what will be."""

    name: SafeString
    was: SafeString | str
    becomes: SafeString | str

    @property
    def differs(self) -> bool:
        return self.was != self.becomes


@dataclass(frozen=True)
class Preview:
    """What residents of one team, or of one activity, will read and, day by day, what was and what will be."""

    about: Team | Activity
    sentences: tuple[SafeString, ...] = ()
    days: tuple[Compared, ...] = ()

    @property
    def name(self) -> str:
        """Who it is about; of an activity also who runs it."""
        if isinstance(self.about, Activity) and self.about.run_by:
            return f"{self.about.name} ({self.about.run_by})"
        return self.about.name

    @property
    def changes(self) -> bool:
        return bool(self.sentences) or any(each.differs for each in self.days)


def preview_of(exception: ScheduleException, teams: Iterable[Team], steps: Sequence[Step]) -> list[Preview]:
    """For each team what will differ by one exception; it may be new, or about to replace what it was."""
    teams = list(teams)
    [rows] = compared([teams_told(teams)], days_of(exception), steps)
    previews = [Preview(team, days=row) for team, row in zip(teams, rows, strict=True)]
    return with_sentences(exception, previews)


def with_sentences(exception: ScheduleException, previews: Iterable[Preview]) -> list[Preview]:
    """The same, in which each team has what its residents will read, and of its days those that differ."""
    previews = list(previews)
    teams = [each.about for each in previews if isinstance(each.about, Team)]
    found = schedules_for(teams, exception.first_day)
    return [
        replace(
            each,
            sentences=_sentences(exception, found[each.about.pk]),
            days=tuple(day for day in each.days if day.differs),
        )
        if each.about.pk in found
        else each
        for each in previews
    ]


def _sentences(exception: ScheduleException, hours: TeamHours) -> tuple[SafeString, ...]:
    deviation = exception.deviation
    walk_in = effect_of(deviation, hours.walk_in, LOOKED_AT) if deviation.affects is not Affects.PHONE else ()
    channels = hours.channels.values() if deviation.affects is not Affects.WALK_IN else ()
    by_phone = [each for schedule in channels for each in effect_of(deviation, schedule, LOOKED_AT)]
    return tuple(sentence(each) for each in told_once(walk_in, by_phone, hours.walk_in.names_places))


def days_of(exception: ScheduleException) -> list[date]:
    count = min((exception.last_day - exception.first_day).days + 1, _COMPARED)
    return [exception.first_day + timedelta(days=each) for each in range(count)]


@dataclass(frozen=True)
class Told:
    """Some teams or activities, how their hours are read, and how those of one day are told."""

    those: Sequence[Any]
    hours: Callable[[Sequence[Any], date], dict[UUID, Any]]
    words: Callable[[Any, date], SafeString | str]

    def rows(self, days: Sequence[date], before: Any, after: Any) -> list[tuple[Compared, ...]]:
        return [
            tuple(
                Compared(
                    sentence(date_in_words(day)),
                    self.words(before[each.pk], day),
                    self.words(after[each.pk], day),
                )
                for day in days
            )
            for each in self.those
        ]


def teams_told(teams: Sequence[Team]) -> Told:
    return Told(teams, schedules_for, lambda hours, day: hours_on(hours, day).words)


def compared(
    told: Sequence[Told], days: Sequence[date], steps: Sequence[Step]
) -> list[list[tuple[Compared, ...]]]:
    """Of each of those each day: its hours now and when the steps have been taken. Raises what the steps raise.

    The steps are rehearsed once, however many kinds are looked at.
    """

    def look() -> list[dict[UUID, Any]]:
        return [each.hours(each.those, min(days)) for each in told]

    before, after = look(), rehearse(steps, look)
    return [kind.rows(days, was, becomes) for kind, was, becomes in zip(told, before, after, strict=True)]


def compared_weeks(
    teams: Sequence[Team],
    on: date,
    steps: Sequence[Step],
    week: Callable[[TeamHours, date], dict[int, SafeString]],
) -> list[Preview]:
    """The usual week of each team from a day on, now and when the steps have been taken; what stays is left out."""
    before = schedules_for(teams, on)
    after = rehearse(steps, lambda: schedules_for(teams, on))
    return [
        Preview(team, days=_compared_week(week(before[team.pk], on), week(after[team.pk], on)))
        for team in teams
    ]


def _compared_week(was: dict[int, SafeString], becomes: dict[int, SafeString]) -> tuple[Compared, ...]:
    # 3 January 2000 was a Monday.
    rows = (
        Compared(
            SafeString(capfirst(weekday_name(date(2000, 1, 3 + day)))), was.get(day, ""), becomes.get(day, "")
        )
        for day in range(7)
    )
    return tuple(each for each in rows if each.differs)


def in_short(previews: list[Preview]) -> SafeString | str:
    """For how many teams and activities something changes; nothing when for none."""
    changed = [each.about for each in previews if each.changes]
    activities = sum(isinstance(each, Activity) for each in changed)
    teams = len(changed) - activities
    said = []
    if teams:
        text = ngettext(
            "This changes the hours of %(count)s team.", "This changes the hours of %(count)s teams.", teams
        )
        said.append(fill(text, count=teams))
    if activities:
        text = ngettext(
            "This changes the days of %(count)s activity.",
            "This changes the days of %(count)s activities.",
            activities,
        )
        said.append(fill(text, count=activities))
    return SafeString(" ".join(said))
