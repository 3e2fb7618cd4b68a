"""A reader of HSDS who knows the specification and dateutil, and not a line of ours."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from dateutil.rrule import rrulestr

Interval = tuple[datetime, datetime]


def days_of(row: dict) -> list[date]:
    """The days of a schedule by RFC 5545, within the days for which it says to be valid."""
    rule = f"FREQ={row['freq']};INTERVAL={row['interval']};BYDAY={row['byday']};WKST={row['wkst']}"
    start, until = (datetime.fromisoformat(row[name]) for name in ("dtstart", "until"))
    days = [moment.date() for moment in rrulestr(rule, dtstart=start).between(start, until, inc=True)]
    return [day for day in days if row["valid_from"] <= day.isoformat() <= row["valid_to"]]


def intervals_of(row: dict) -> list[Interval]:
    """From when to when, in UTC; a time that is not later than the opening is on the next day."""
    found = []
    for day in days_of(row):
        opens, closes = (datetime.fromisoformat(f"{day}T{row[name]}") for name in ("opens_at", "closes_at"))
        closes = closes if closes > opens else closes + timedelta(days=1)
        assert opens.utcoffset() == timedelta(hours=row["timezone"])
        found.append((opens.astimezone(UTC), closes.astimezone(UTC)))
    return found


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """The same time in as few intervals as possible: what touches is one."""
    whole: list[Interval] = []
    for opens, closes in sorted(intervals):
        if whole and opens <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(whole[-1][1], closes))
        else:
            whole.append((opens, closes))
    return whole


def by_place(rows: Iterable[dict]) -> dict[str | None, list[Interval]]:
    """All that a service's schedules say, by the id of the location."""
    found: dict[str | None, list[Interval]] = {}
    for row in rows:
        found.setdefault(row.get("location_id"), []).extend(intervals_of(row))
    return {place: merged(those) for place, those in found.items()}
