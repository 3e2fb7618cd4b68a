"""Calendars as somebody else's program reads them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from wijkteam_pages.feeds.calendar import Described, Revision, Told, calendar_from
from wijkteam_pages.feeds.events import events_of
from wijkteam_pages.occurrence import Occurrence
from wijkteam_pages.schedule import Schedule

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
When = tuple[datetime, datetime, str]


def written(schedule: Schedule, today: date) -> bytes:
    """A schedule as the bytes of a feed, with no more words than the names of the places."""
    revision = Revision(0, datetime(2026, 1, 1, tzinfo=UTC))

    def tell(occurrence: Occurrence) -> Told:
        return Told("Inloop", location=occurrence.place.name if occurrence.place else "")

    described = Described("Inloop", "", "", revision, tell, lambda occurrence: revision)
    return calendar_from(events_of(schedule, today), described).to_ical()


def midnights(first: date, last: date) -> tuple[datetime, datetime]:
    """The moments at which the first day begins and the last one ends."""
    begins = datetime(first.year, first.month, first.day, tzinfo=AMSTERDAM)
    after = last + timedelta(days=1)
    return begins, datetime(after.year, after.month, after.day, tzinfo=AMSTERDAM)


def read(feed: bytes, first: date, last: date) -> set[When]:
    """Begin, end and place (as the feed names it) of every event between two days, in UTC."""
    begins, ends = midnights(first, last)
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(feed)).between(begins, ends)
    return {
        (each["DTSTART"].dt.astimezone(UTC), each["DTEND"].dt.astimezone(UTC), str(each.get("LOCATION", "")))
        for each in events
    }


def said(occurrences: Iterable[Occurrence]) -> set[When]:
    """The same of the engine's own occurrences."""
    return {
        (each.opens.instant(), each.closes.instant(), each.place.name if each.place else "")
        for each in occurrences
    }
