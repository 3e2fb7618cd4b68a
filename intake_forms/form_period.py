"""From which day until which day a form may be begun, as the clock on the wall counts days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class FormPeriod:
    """The first and the last day; None is without an end on that side."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"{self.last} comes before {self.first}")

    def holds(self, day: date) -> bool:
        """Whether somebody may begin on this day."""
        return not self.opens_later(day) and self.closed_since(day) is None

    def opens_later(self, day: date) -> date | None:
        """The first day, where it is still to come."""
        return self.first if self.first and day < self.first else None

    def closed_since(self, day: date) -> date | None:
        """The first day on which nobody could begin any more, where that is today or longer ago."""
        return self.last + timedelta(days=1) if self.last and self.last < day else None
