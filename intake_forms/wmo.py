"""The dates of a Wmo report: what the law asks of the town from the day on which a request is marked as one.

Wmo 2015, article 2.3.2: the report is confirmed in writing, the resident is told of free client support and may hand in
a personal plan within seven days, and the investigation takes six weeks at most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

# The keys are the values of `Event.WmoStep`. Without a number of days the law says "at once".
DAYS: Mapping[str, int | None] = {"confirmed": None, "support": None, "plan": 7, "inquiry": 42}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be done; `due` is its last day, None for at once. Not done is the absence of `done_at`."""

    key: str
    due: date | None
    done_at: datetime | None = None
    done_by: str = ""

    def is_late(self, today: date) -> bool:
        return self.done_at is None and self.due is not None and self.due < today


def steps_of(marked_on: date, done: Mapping[str, tuple[datetime, str]]) -> tuple[Step, ...]:
    """Return the steps in their order, with when and by whom each was done as far as `done` knows."""
    return tuple(
        Step(key, marked_on + timedelta(days=days) if days else None, *done.get(key, (None, "")))
        for key, days in DAYS.items()
    )
