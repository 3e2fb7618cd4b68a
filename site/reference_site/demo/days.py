"""Days said as rules: "easter + 39", "25 december", "today + 28". The demo is loaded on any day of any year."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.easter import easter

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
LUSTRUM = 5

_SHAPE = re.compile(
    r"(?P<base>easter|today)(?: (?P<sign>[+-]) (?P<shift>\d+))?"
    r"|(?P<day>\d+) (?P<month>[a-z]+)(?P<fifth> of a fifth year)?"
)


def day(rule: str, today: date) -> date:
    """The first day from today on that fits the rule; "today" itself may lie back. Raises ValueError."""
    match = _SHAPE.fullmatch(rule)
    if match is None or (match["month"] and match["month"] not in MONTHS):
        raise ValueError(f"{rule!r} is no rule for a day")
    shift = timedelta(days=int(f"{match['sign'] or '+'}{match['shift'] or 0}"))
    if match["base"] == "today":
        return today + shift
    return next(found for found in _each_year(match, shift, today.year) if found >= today)


def _each_year(match: re.Match[str], shift: timedelta, first_year: int) -> Iterator[date]:
    for year in range(first_year, first_year + 2 * LUSTRUM):
        if match["base"] == "easter":
            yield easter(year) + shift
        elif not match["fifth"] or year % LUSTRUM == 0:
            yield date(year, MONTHS[match["month"]], int(match["day"]))


def period(rules: list[str], today: date) -> tuple[date, date]:
    """First and last day of a closing: neither in the past by itself, the last one counted from the first."""
    last = day(rules[1], today)
    first = day(rules[0], today)
    if first > last:  # today lies inside the period: it began before today
        length = day(rules[1], first) - first
        first = last - length
    return first, last


def minutes(clock: str) -> int:
    """Minutes after midnight of "13:30"; 1440 for "24:00"."""
    hours, past = clock.split(":")
    return int(hours) * 60 + int(past)
