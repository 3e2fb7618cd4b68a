"""When something that a row tells last changed, and what changed since."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from ..models import LastChange
from ..models.last_change import EVERYTHING
from .horizon import begins


def last_changes(keys: Mapping[UUID, set[UUID]], at: datetime) -> dict[UUID, datetime]:
    """By row: the last change of one of the records that it tells of, or of what all tell of; in one query.

    Never before the horizon moved on, since the schedules of each row did so with it.
    """
    known = LastChange.latest({key for those in keys.values() for key in those})
    return {
        row: max([begins(at), *(known[key] for key in {*those, EVERYTHING} if key in known)])
        for row, those in keys.items()
    }


def changed_since(since: datetime | None, at: datetime) -> list[UUID] | None:
    """The records that changed at that moment or later; None when that is no question, or when all rows changed."""
    if since is None or begins(at) >= since:
        return None
    keys = list(LastChange.objects.filter(at__gte=since).values_list("key", flat=True))
    return None if EVERYTHING in keys else keys
