"""The stretches of a team as somebody sees them who watches every door: no engine, no feed, minute by minute."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.wijkteam_pages.hsds.expanding import Interval, merged
from tests.wijkteam_pages.schedule.oracle import look_at
from wijkteam_pages.schedule import Schedule

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def watched(schedule: Schedule, first: date, last: date) -> dict[str | None, list[Interval]]:
    """From when to when each place is open, in UTC, by the key of the place;
    what is in no building has none."""
    found: dict[str | None, list[Interval]] = {}
    for day in days(first, last):
        for place, minutes in look_at(schedule, day).actual.items():
            found.setdefault(str(place) if place else None, []).extend(_runs(day, sorted(minutes)))
    return {place: merged(intervals) for place, intervals in found.items()}


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def _runs(day: date, minutes: list[int]) -> list[Interval]:
    """Minutes of one day that follow each other. No team of Zandmeer is open while clocks change."""
    starts = [minute for minute in minutes if minute - 1 not in set(minutes)]
    ends = [minute + 1 for minute in minutes if minute + 1 not in set(minutes)]
    return [(_moment(day, opens), _moment(day, closes)) for opens, closes in zip(starts, ends, strict=True)]


def _moment(day: date, minute: int) -> datetime:
    shown = datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM) + timedelta(minutes=minute)
    return shown.astimezone(UTC)


def within(intervals: list[Interval], first: date, last: date) -> list[Interval]:
    """Those that begin on one of these days."""
    return [each for each in intervals if first <= each[0].astimezone(AMSTERDAM).date() <= last]
