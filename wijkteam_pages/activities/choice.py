"""What somebody chose to see of the activities, and the address that says so.

The choice stands in the path, not in parameters: each address has one answer, which may be kept until that changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

AHEAD = timedelta(days=184)
"""How far ahead one can look: beyond half a year nobody has planned anything yet."""
_NOW = "nu"
_ADDRESS = re.compile(
    r"(?P<span>week|maand)/(?P<start>nu|\d{4}-w\d{2}|\d{4}-\d{2})/"
    r"(?:wijk/(?P<district>[0-9a-z]+)/)?(?:onderwerp/(?P<topic>[-\w]+)/)?(?P<free>gratis/)?"
)


class Span(StrEnum):
    """How much is shown at once; the values stand in the addresses."""

    WEEK = "week"
    MONTH = "maand"


@dataclass(frozen=True, slots=True)
class Choice:
    """A week or a month, of all that there is or of a part.

    `start` is a Monday or the first of a month; None is the week or month of whoever looks. `district` is a CBS code
    in small letters, `topic` a topic's key; empty is all of them.
    """

    span: Span = Span.WEEK
    start: date | None = None
    district: str = ""
    topic: str = ""
    is_free: bool = False

    def __post_init__(self) -> None:
        if self.start is not None and self.start != self._first_day(self.start):
            raise ValueError(f"{self.start} does not begin a {self.span}")

    @classmethod
    def read(cls, address: str) -> Choice | None:
        """The choice that an address says, None when it says none; each choice has one address only."""
        found = _ADDRESS.fullmatch(address)
        if found is None:
            return None
        span, start = Span(found["span"]), None
        try:
            if found["start"] != _NOW:
                start = _start(span, found["start"])
        except ValueError:
            return None
        choice = cls(span, start, found["district"] or "", found["topic"] or "", bool(found["free"]))
        return choice if choice.address == address else None

    @property
    def address(self) -> str:
        """The path below the list of activities; empty for this week of everything."""
        if self == Choice():
            return ""
        parts = [self.span.value, self._named_start()]
        parts += ["wijk", self.district] if self.district else []
        parts += ["onderwerp", self.topic] if self.topic else []
        parts += ["gratis"] if self.is_free else []
        return "/".join(parts) + "/"

    @property
    def is_part(self) -> bool:
        """Whether something is left out."""
        return bool(self.district or self.topic or self.is_free)

    def period(self, today: date) -> tuple[date, date]:
        """The first and the last day; of the present week or month all of it, also what is over."""
        first = self.start or self._first_day(today)
        return first, self._after(first) - timedelta(days=1)

    def is_within_reach(self, today: date) -> bool:
        """Whether the period is not over, and not too far ahead."""
        first, last = self.period(today)
        return last >= today and first <= today + AHEAD

    def next(self, today: date) -> Choice | None:
        """The same a week or month later; None when that is too far ahead."""
        later = replace(self, start=self.period(today)[1] + timedelta(days=1))
        return later if later.is_within_reach(today) else None

    def previous(self, today: date) -> Choice | None:
        """The same a week or month earlier; None when that is over."""
        first, _last = self.period(today)
        before = self._first_day(first - timedelta(days=1))
        earlier = replace(self, start=None if before == self._first_day(today) else before)
        return earlier if first > today else None

    def in_weeks(self) -> Choice:
        """This week, of the same part."""
        return replace(self, span=Span.WEEK, start=None)

    def in_months(self) -> Choice:
        """This month, of the same part."""
        return replace(self, span=Span.MONTH, start=None)

    def of_everything(self) -> Choice:
        """The same days, of all that there is."""
        return Choice(self.span, self.start)

    def _first_day(self, day: date) -> date:
        return day.replace(day=1) if self.span is Span.MONTH else day - timedelta(days=day.weekday())

    def _after(self, first: date) -> date:
        if self.span is Span.WEEK:
            return first + timedelta(days=7)
        return (first + timedelta(days=31)).replace(day=1)

    def _named_start(self) -> str:
        if self.start is None:
            return _NOW
        if self.span is Span.MONTH:
            return self.start.strftime("%Y-%m")
        year, week, _weekday = self.start.isocalendar()
        return f"{year}-w{week:02d}"


def _start(span: Span, text: str) -> date:
    """The first day of "2026-w53" or "2026-12"; ValueError when there is none, or it is the other kind."""
    if span is Span.WEEK:
        year, week = text.split("-w")
        return date.fromisocalendar(int(year), int(week), 1)
    return date.fromisoformat(f"{text}-01")
