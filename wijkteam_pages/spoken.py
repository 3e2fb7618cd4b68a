"""Which languages a team speaks besides Dutch, with whom and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from .hours_words import at_place, fill, in_a_row, stretch_in_words
from .models import TeamMember, WalkInSession
from .opening import TeamHours
from .session_words import weekday_of
from .week import WeekDay


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A language by its own name; who speaks it, and the walk-in sessions in it, as words."""

    name: str
    people: SafeString
    sessions: SafeString


def spoken_by(
    members: Iterable[TeamMember], hours: TeamHours, week: Iterable[WeekDay]
) -> tuple[SpokenLanguage, ...]:
    """Each language once, that of most people first."""
    people: dict[str, list[str]] = {}
    sessions: dict[str, list[SafeString]] = {}
    for member in members:
        for name in languages_in(member.languages):
            people.setdefault(name, []).append(member.name)
    for name, words in _sessions(hours, week):
        sessions.setdefault(name, []).append(words)
    names = sorted({*people, *sessions}, key=lambda name: (-len(people.get(name, ())), name.casefold()))
    return tuple(
        SpokenLanguage(name, in_a_row(people.get(name, ())), in_a_row(sessions.get(name, ())))
        for name in names
    )


def languages_in(text: str) -> list[str]:
    """`English, العربية` as two names."""
    return [name for part in re.split(r"[,;،]", text) if (name := part.strip())]


def _sessions(hours: TeamHours, week: Iterable[WeekDay]) -> Iterator[tuple[str, SafeString]]:
    for day in week:
        for line in day.lines:
            for record in (hours.sessions[each.key] for each in line.sessions if each.key in hours.sessions):
                for name in languages_in(record.languages):
                    yield name, _session_in_words(record, weekday_of(day), hours)


def _session_in_words(record: WalkInSession, weekday: str, hours: TeamHours) -> SafeString:
    words = fill(
        pgettext("channel hours", "%(day)s %(hours)s"), day=weekday, hours=stretch_in_words(record.stretch)
    )
    return at_place(words, record.location.name) if hours.walk_in.names_places else words
