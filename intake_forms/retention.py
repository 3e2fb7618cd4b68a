"""How long a request is kept, by how it ended: plain rules that take days and give days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from intake_forms.conf import conf

HERE = ZoneInfo("Europe/Amsterdam")


class Kept(Protocol):
    """What the rules need to know of a request."""

    kind: str
    status: str
    received_at: datetime
    closed_at: datetime | None
    handover_confirmed_at: datetime | None
    wmo_marked_on: date | None


def deletion_day(case: Kept) -> date | None:
    """Return the first day on which the request must be gone; None while nobody may delete it.

    Closed: so many days after the closing. Handed over: so many days after the other organisation confirmed that it
    has the request, and not before (Wmo 2015: the file goes on there). Never later than the ceiling from receipt,
    and never on the day of the closing itself. A Wmo report waits for that word
    however it was closed. Days are wall-clock days in Europe/Amsterdam.
    """
    if case.closed_at is None or waits_for_handover(case):
        return None
    ended, days = case.closed_at, conf.CLOSED_DAYS
    if case.handover_confirmed_at is not None:
        ended, days = case.handover_confirmed_at, conf.HANDED_OVER_DAYS
    ceiling = day_of(case.received_at) + timedelta(days=conf.CEILING_DAYS)
    return max(min(day_of(ended) + timedelta(days=days), ceiling), day_of(ended) + timedelta(days=1))


def waits_for_handover(case: Kept) -> bool:
    """Whether nobody may delete it, for whatever reason: another organisation has to say first that it has it.

    That holds for what was handed over, and for every Wmo report: its file goes on elsewhere for years
    (Wmo 2015, article 5.3.4).
    """
    is_kept = case.status == "handed_over" or case.wmo_marked_on is not None
    return is_kept and case.handover_confirmed_at is None


def contact_erasure_day(case: Kept) -> date | None:
    """Return the first day on which an answered idea must have lost its sender; None for anything else."""
    if case.kind != "idea" or case.closed_at is None:
        return None
    return day_of(case.closed_at) + timedelta(days=conf.IDEA_CONTACT_DAYS)


def day_of(moment: datetime) -> date:
    """Return the wall-clock day of a moment."""
    return moment.astimezone(HERE).date()
