"""Hours of schema.org as a search engine reads them, expanded by dateutil and without a line of the engine's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from dateutil.rrule import WEEKLY, rrule

from wijkteam_pages.occurrence import Occurrence

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
Minutes = dict[date, set[int]]


def open_minutes(said: dict[str, Any], first: date, last: date) -> Minutes:
    """The minutes of each day; a day with special hours has no others."""
    found: Minutes = defaultdict(set)
    for weekly in said.get("openingHoursSpecification", []):
        begins = max(first, date.fromisoformat(weekly.get("validFrom", first.isoformat())))
        ends = min(last, date.fromisoformat(weekly.get("validThrough", last.isoformat())))
        weekdays = [DAYS.index(day) for day in weekly["dayOfWeek"]]
        start, until = datetime.combine(begins, time()), datetime.combine(ends, time())
        for moment in rrule(WEEKLY, byweekday=weekdays, dtstart=start, until=until):
            found[moment.date()] |= minutes(weekly)
    specials: Minutes = defaultdict(set)
    for special in said.get("specialOpeningHoursSpecification", []):
        assert special["validFrom"] == special["validThrough"]
        specials[date.fromisoformat(special["validFrom"])] |= minutes(special)
    found.update(specials)
    return {day: those for day, those in found.items() if those}


def minutes(specification: dict[str, Any]) -> set[int]:
    """From opens to closes; 23:59 is the end of the day, and 00:00 to 00:00 is closed."""
    opens, closes = (_minute(specification[end]) for end in ("opens", "closes"))
    return set(range(opens, 1440 if closes == 1439 else closes))


def _minute(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def engine_minutes(occurrences: Iterable[Occurrence]) -> Minutes:
    """The same of the engine's own occurrences."""
    found: Minutes = defaultdict(set)
    for each in occurrences:
        found[each.day] |= set(range(each.stretch.opens, each.stretch.closes))
    return dict(found)


def end_of(first: date, days: int = 90) -> date:
    return first + timedelta(days=days - 1)
