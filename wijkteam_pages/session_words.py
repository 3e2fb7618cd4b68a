"""Walk-in sessions as lines: when, where, with whom, in which languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .free_text import as_written
from .hours_words import at_place, fill, in_a_row, rhythm_in_words, sentence, stretches_in_words, weekday_name
from .models import Location, WalkInSession
from .opening import TeamHours
from .week import WeekDay, WeekLine


@dataclass(frozen=True)
class PlaceShown:
    """A building with the sessions there, a line for each."""

    location: Location
    lines: tuple[SafeString, ...]


def line_in_words(line: WeekLine, hours: TeamHours, today: date) -> SafeString:
    """One line of the week, with the place where there is more than one."""
    words = stretches_in_words(line.stretches)
    if line.place and hours.walk_in.names_places:
        words = at_place(words, line.place.name)
    return _with_the_rest(words, line, hours, today)


def places_in_words(
    week: Iterable[WeekDay], locations: Iterable[Location], hours: TeamHours, today: date
) -> tuple[PlaceShown, ...]:
    """Each building with its own sessions; days with the same hours share a line."""
    days: dict[UUID, dict[SafeString, list[str]]] = {location.pk: {} for location in locations}
    for day in week:
        for line in day.lines:
            if line.place and line.place.key in days:
                words = _with_the_rest(stretches_in_words(line.stretches), line, hours, today)
                days[line.place.key].setdefault(words, []).append(weekday_of(day))
    return tuple(PlaceShown(each, tuple(_on_days(days[each.pk]))) for each in locations)


def weekday_of(day: WeekDay) -> str:
    """Monday, in the active language."""
    # 3 January 2000 was a Monday.
    return weekday_name(date(2000, 1, 3 + day.weekday))


def _on_days(lines: dict[SafeString, list[str]]) -> Iterator[SafeString]:
    for words, days in lines.items():
        said = fill(pgettext("opening hours", "%(days)s: %(hours)s"), days=in_a_row(days), hours=words)
        yield sentence(said)


def _with_the_rest(words: SafeString, line: WeekLine, hours: TeamHours, today: date) -> SafeString:
    for extra in (rhythm_in_words(line.rhythm, line.next_day, today), *_also(line, hours)):
        if extra:
            words = fill("%(words)s, %(extra)s", words=words, extra=extra)
    for note in _notes(line, hours):
        words = fill("%(words)s. %(note)s", words=words, note=note)
    return sentence(words)


def _also(line: WeekLine, hours: TeamHours) -> Iterator[str]:
    """Who is there too, and in which languages, each once."""
    records = _records(line, hours)
    for partners in dict.fromkeys(each.partners for each in records if each.partners):
        yield fill(_("with %(partners)s"), partners=as_written(partners))
    for languages in dict.fromkeys(each.languages for each in records if each.languages):
        yield fill(_("also in %(languages)s"), languages=languages)


def _notes(line: WeekLine, hours: TeamHours) -> Iterable[SafeString]:
    notes = dict.fromkeys(each.note.rstrip(".") for each in _records(line, hours) if each.note)
    return map(as_written, notes)


def _records(line: WeekLine, hours: TeamHours) -> list[WalkInSession]:
    return [hours.sessions[each.key] for each in line.sessions if each.key in hours.sessions]
