"""How long a request is kept, by how it ended: plain rules that take a day and give a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from intake_forms.conf import conf

HERE = ZoneInfo("Europe/Amsterdam")


class Kept(Protocol):
    """What the rules need to know of a request."""

    status: str
    received_at: datetime
    closed_at: datetime | None
    handover_confirmed_at: datetime | None


def deletion_day(case: Kept | Any) -> date | None:
    """Return the first day on which the request must be gone; None while somebody still works on it.

    Closed: so many days after the closing. Handed over: so many days after the other organisation confirmed it;
    until they do, the ceiling holds, counted from the closing. Days are wall-clock days in Europe/Amsterdam.
    """
    if case.closed_at is None:
        return None
    if case.status == "handed_over":
        if case.handover_confirmed_at is None:
            return None
        return _day(case.handover_confirmed_at) + timedelta(days=conf.HANDED_OVER_DAYS)
    return _day(case.closed_at) + timedelta(days=conf.CLOSED_DAYS)


def _day(moment: datetime) -> date:
    return moment.astimezone(HERE).date()
