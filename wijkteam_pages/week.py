"""The week as it is shown: what the rules say for each weekday, before anything deviates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from .occurrence import Place, Session
from .recurrence import Recurrence
from .stretch import Stretch, merged

if TYPE_CHECKING:
    from .schedule import Schedule

SHOWN_AHEAD = timedelta(days=13)
"""A session is in the week from two weeks before it begins, as long as what deviates is shown."""


@dataclass(frozen=True, slots=True)
class WeekLine:
    """The hours of one weekday at one place by one rhythm."""

    stretches: tuple[Stretch, ...]
    place: Place | None
    rhythm: Recurrence
    next_day: date | None
    sessions: tuple[Session, ...]

    def starts_after(self, today: date) -> bool:
        return self.rhythm.valid_from is not None and self.rhythm.valid_from > today


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One row: a weekday, 0 for Monday, and its lines; no lines is closed."""

    weekday: int
    lines: tuple[WeekLine, ...]
    is_today: bool


def week_of(schedule: Schedule, today: date) -> tuple[WeekDay, ...]:
    """Monday to Sunday; Saturday and Sunday only when something is planned on one of them."""
    shown = [each for each in schedule.sessions if each.recurrence.period_within(today, today + SHOWN_AHEAD)]
    days = 7 if any(each.recurrence.weekday > 4 for each in shown) else 5
    return tuple(
        WeekDay(
            day,
            _lines((each for each in shown if each.recurrence.weekday == day), today),
            day == today.weekday(),
        )
        for day in range(days)
    )


def _lines(sessions: Iterable[Session], today: date) -> tuple[WeekLine, ...]:
    together: dict[tuple[Place | None, Recurrence], list[Session]] = {}
    for session in sorted(sessions, key=lambda each: each.stretch):
        together.setdefault((session.place, session.recurrence), []).append(session)
    lines = []
    for (place, rhythm), those in together.items():
        next_day = next(iter(rhythm.dates(today, today + timedelta(days=370))), None)
        lines.append(WeekLine(merged(each.stretch for each in those), place, rhythm, next_day, tuple(those)))
    return tuple(sorted(lines, key=lambda each: (each.stretches, each.place.name if each.place else "")))
