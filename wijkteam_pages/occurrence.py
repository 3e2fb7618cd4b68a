"""A session as it was planned, and each time that it takes place."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from .recurrence import Recurrence
from .stretch import Stretch
from .wall_clock import WallTime

if TYPE_CHECKING:
    from .deviation import Deviation


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is; two places are the same when their keys are.

    `address` is for who has to find it for the first time: street, number and town on one line.
    """

    key: Hashable
    name: str
    address: str = field(default="", compare=False)

    @property
    def with_address(self) -> str:
        return f"{self.name}, {self.address}" if self.address else self.name


@dataclass(frozen=True, slots=True)
class Session:
    """A recurring moment: walk-in at a place, or the hours of a contact channel (which has no place)."""

    key: Hashable
    recurrence: Recurrence
    stretch: Stretch
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a session takes place, after all that deviates.

    `planned` is the stretch by the rule, None for an extra one; `deviation` is what made it differ, if anything.
    """

    day: date
    stretch: Stretch
    place: Place | None = None
    session: Session | None = None
    planned: Stretch | None = None
    deviation: Deviation | None = None

    @property
    def opens(self) -> WallTime:
        return WallTime(self.day, self.stretch.opens)

    @property
    def closes(self) -> WallTime:
        return WallTime(self.day, self.stretch.closes)

    @property
    def place_key(self) -> Hashable:
        return self.place.key if self.place else None

    @property
    def order(self) -> tuple[date, Stretch, str]:
        """Occurrences are listed by day, time and the place's name."""
        return self.day, self.stretch, self.place.name if self.place else ""
