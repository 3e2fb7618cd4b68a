"""Events as an iCalendar object (RFC 5545, with the properties of RFC 7986 that readers show)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur, vText

from ..occurrence import Occurrence
from ..recurrence import Recurrence
from ..wall_clock import AMSTERDAM, WallTime
from .events import Events, RecurringEvent, SingleEvent

PRODUCT = "-//wagtail-wijkteam//walk-in hours//NL"
ASK_AGAIN = timedelta(hours=1)
"""How often a calendar should look: a closing of this morning is to be seen this morning."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What an event says besides its time; `position` is latitude and longitude."""

    summary: str
    description: str = ""
    location: str = ""
    position: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """How often something was changed after it was made, and when for the last time."""

    number: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Described:
    """The words around the events of one calendar, and how new each is; `tell` and `revise` get an occurrence."""

    name: str
    description: str
    url: str
    revision: Revision
    tell: Callable[[Occurrence], Told]
    revise: Callable[[Occurrence], Revision]


def calendar_from(events: Events, described: Described) -> Calendar:
    """The whole calendar. Nothing in it depends on when it was asked for, so that a reader sees only real changes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, _text(described.name))
    for name in ("description", "x-wr-caldesc"):
        calendar.add(name, _text(described.description))
    calendar.add("x-wr-timezone", AMSTERDAM.key)
    calendar.add("last-modified", described.revision.changed_at)
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", f"PT{ASK_AGAIN // timedelta(hours=1)}H")
    if described.url:
        calendar.add("url", described.url)
    calendar.add_component(_time_zone())
    for recurring in events.recurring:
        calendar.add_component(_master(recurring, described))
        for occurrence in recurring.instead:
            calendar.add_component(_override(recurring, occurrence, described))
    for single in events.single:
        calendar.add_component(_once(single, described))
    return calendar


def _time_zone() -> Timezone:
    """Europe/Amsterdam as it has been since 1996 and goes on to be (Directive 2000/84/EC)."""
    zone = Timezone()
    zone.add("tzid", AMSTERDAM.key)
    summer, winter = timedelta(hours=2), timedelta(hours=1)
    for part, begins, month, before, after, name in (
        (TimezoneDaylight(), datetime(1996, 3, 31, 2), 3, winter, summer, "CEST"),  # noqa: DTZ001 - wall clock
        (TimezoneStandard(), datetime(1996, 10, 27, 3), 10, summer, winter, "CET"),  # noqa: DTZ001 - wall clock
    ):
        part.add("dtstart", begins)
        part.add("rrule", vRecur(freq="YEARLY", bymonth=month, byday="-1SU"))
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone


def _master(recurring: RecurringEvent, described: Described) -> Event:
    event = _event(recurring.uid, recurring.first, described, as_planned=True)
    event.add("rrule", _rule(recurring))
    if recurring.without:
        opens = recurring.session.stretch.opens
        event.add("exdate", [_planned(WallTime(day, opens)) for day in recurring.without])
    return event


def _rule(recurring: RecurringEvent) -> vRecur:
    rule: Recurrence = recurring.session.recurrence
    weekday = _WEEKDAYS[rule.weekday]
    if rule.nth is not None:
        parts = vRecur(freq="MONTHLY", byday=f"{rule.nth}{weekday}")
    else:
        parts = vRecur(freq="WEEKLY", byday=weekday)
    if rule.every_weeks > 1:
        parts["interval"] = [rule.every_weeks]
    if recurring.until:
        # A rule of local times ends at a moment in UTC (RFC 5545, 3.3.10): the last one that it may have.
        last = datetime.combine(recurring.until, time(23, 59, 59), AMSTERDAM)
        parts["until"] = [last.astimezone(UTC)]
    return parts


def _override(recurring: RecurringEvent, occurrence: Occurrence, described: Described) -> Event:
    event = _event(recurring.uid, occurrence, described)
    event.add("recurrence-id", _planned(WallTime(occurrence.day, recurring.session.stretch.opens)))
    return event


def _once(single: SingleEvent, described: Described) -> Event:
    return _event(single.uid, single.occurrence, described)


def _event(uid: str, occurrence: Occurrence, described: Described, as_planned: bool = False) -> Event:
    told, revision = described.tell(occurrence), described.revise(occurrence)
    wall = _planned if as_planned else _shown
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", revision.changed_at)
    event.add("last-modified", revision.changed_at)
    event.add("sequence", revision.number)
    event.add("dtstart", wall(occurrence.opens))
    event.add("dtend", wall(occurrence.closes))
    event.add("summary", _text(told.summary))
    if told.description:
        event.add("description", _text(told.description))
    if told.location:
        event.add("location", _text(told.location))
    if told.position:
        event.add("geo", told.position)
    if described.url:
        event.add("url", described.url)
    # It stands in an agenda without keeping its owner from anything else.
    event.add("transp", "TRANSPARENT")
    return event


def _planned(wall: WallTime) -> datetime:
    """The time as the rule has it, also on a day on which no clock shows it."""
    return datetime.combine(wall.day, time(), AMSTERDAM) + timedelta(minutes=wall.minute)


def _shown(wall: WallTime) -> datetime:
    """The time that the clock really shows at that moment."""
    return wall.instant().astimezone(AMSTERDAM)


def _text(words: str) -> vText:
    """Words without what a calendar's text cannot hold; lines end in one way."""
    return vText(_CONTROLS.sub(" ", words.replace("\r\n", "\n")).strip())
