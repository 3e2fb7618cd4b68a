"""A part of one day on the wall clock, and sums with such parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MINUTES_A_DAY = 1440

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")


class ImpossibleHours(ValueError):
    """Hours that cannot be.

    `rule` names the broken rule, so that an edge can say it in a reader's words; `shown` is the part that is wrong.
    """

    def __init__(self, rule: str, message: str, shown: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        self.shown = shown


def clock(minute: int) -> str:
    """Minutes since midnight as people read them: 540 is 09:00, 1440 is 24:00."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def minute_of(text: str) -> int:
    """Read a clock time ("9", "9:00", "09.30", "24:00") as minutes since midnight; ImpossibleHours when it is none."""
    found = _CLOCK.fullmatch(text.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (-1, 0)
    if not 0 <= hour <= 24 or minute > 59 or hour * 60 + minute > MINUTES_A_DAY:
        raise ImpossibleHours("no_time", f"{text!r} is no time of the day")
    return hour * 60 + minute


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Part of one day in minutes of wall-clock time, its end excluded; 1440 is midnight at its end."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ImpossibleHours(
                "ends_before_it_begins", f"{clock(self.closes)} does not come after {clock(self.opens)}"
            )
        if not 0 <= self.opens < self.closes <= MINUTES_A_DAY:
            raise ImpossibleHours("no_time", f"{self.opens} to {self.closes} is no part of a day")

    def __str__(self) -> str:
        return f"{clock(self.opens)}-{clock(self.closes)}"

    @classmethod
    def between(cls, opens: str, closes: str) -> Stretch:
        """Read the two ends as people write them: between("9", "12.30")."""
        return cls(minute_of(opens), minute_of(closes))

    def overlaps(self, other: Stretch) -> bool:
        # Ends are exclusive: two stretches may touch at noon without overlapping.
        return self.opens < other.closes and other.opens < self.closes

    def without(self, taken: Iterable[Stretch]) -> tuple[Stretch, ...]:
        """What is left of this stretch when others are taken out of it."""
        left = [self]
        for cut in taken:
            left = [piece for stretch in left for piece in stretch._cut(cut)]
        return tuple(left)

    def _cut(self, cut: Stretch) -> list[Stretch]:
        if not self.overlaps(cut):
            return [self]
        ends = ((self.opens, cut.opens), (cut.closes, self.closes))
        return [Stretch(opens, closes) for opens, closes in ends if opens < closes]


WHOLE_DAY = Stretch(0, MINUTES_A_DAY)


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The same minutes in as few stretches as possible, in order: what overlaps or touches becomes one."""
    whole: list[Stretch] = []
    for stretch in sorted(stretches):
        if whole and stretch.opens <= whole[-1].closes:
            whole[-1] = Stretch(whole[-1].opens, max(whole[-1].closes, stretch.closes))
        else:
            whole.append(stretch)
    return tuple(whole)
