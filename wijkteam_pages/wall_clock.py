"""Times as the clock on the wall shows them, and the one moment that each of them is.

In spring an hour is missing: what falls in it counts from the moment that the clock jumps. In autumn an hour comes
twice: a wall time is the first of both, so that a session begins once and ends once (RFC 5545, 3.3.5).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .stretch import MINUTES_A_DAY, clock

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
# Clocks change at 01:00 UTC throughout the European Union (Directive 2000/84/EC).
_CHANGES_AT = time(1, tzinfo=UTC)
_LAST_MINUTE_OF_THE_HOUR_THAT_COMES_TWICE = 179


@dataclass(frozen=True, slots=True, order=True)
class WallTime:
    """A minute of a day on the wall clock in Europe/Amsterdam; minute 1440 is midnight at that day's end."""

    day: date
    minute: int

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {clock(self.minute)}"

    def instant(self) -> datetime:
        """The first moment, in UTC, at which the wall clock has come this far."""
        shown = datetime.combine(self.day, time()) + timedelta(minutes=self.minute)
        instant = shown.replace(tzinfo=AMSTERDAM).astimezone(UTC)
        if 120 <= self.minute < 180 and instant.astimezone(AMSTERDAM).replace(tzinfo=None) != shown:
            return datetime.combine(self.day, _CHANGES_AT)
        return instant

    @property
    def position(self) -> int:
        """Minutes on a line without days, so that midnight at a day's end and at the next day's begin are one."""
        return self.day.toordinal() * MINUTES_A_DAY + self.minute

    @classmethod
    def ending_at(cls, position: int) -> WallTime:
        """The wall time of an end: midnight is 24:00 of the day that it ends."""
        ordinal, minute = divmod(position - 1, MINUTES_A_DAY)
        return cls(date.fromordinal(ordinal), minute + 1)


def midnight(day: date) -> datetime:
    """The moment at which this day begins in Europe/Amsterdam, in UTC."""
    return WallTime(day, 0).instant()


def day_of(at: datetime) -> date:
    """The date on the calendar in Europe/Amsterdam at a moment."""
    return _local(at).date()


def position_of(at: datetime) -> int:
    """The last whole minute that the wall clock has come to at a moment, on the line of WallTime.position.

    During the hour that comes twice it has, the second time, come as far as that hour's end.
    """
    local = _local(at)
    start = local.toordinal() * MINUTES_A_DAY
    if local.fold:
        return start + _LAST_MINUTE_OF_THE_HOUR_THAT_COMES_TWICE
    return start + local.hour * 60 + local.minute


def _local(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.astimezone(AMSTERDAM)
