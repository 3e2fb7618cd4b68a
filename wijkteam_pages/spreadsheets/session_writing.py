"""Writing walk-in sessions down, thousands at once: each with its line in the history."""

from __future__ import annotations

from datetime import date
from typing import Any

from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from .. import content_signals
from ..models import LastChange, Team, WalkInSession

_BATCH = 500
_WRITTEN = [
    "team", "location", "weekday", "opens", "closes", "every_weeks", "anchor", "nth", "valid_from",
    "valid_until", "partners", "languages", "note", "sheet_key",
]  # fmt: skip


def write_sessions(
    *,
    new: list[WalkInSession],
    changed: list[WalkInSession],
    removed: list[WalkInSession],
    user: Any,
    today: date,
) -> None:
    """Removed ones go one by one, so that what hangs on them is in the history too."""
    before = WalkInSession.objects.filter(pk__in=[each.pk for each in changed]).values_list(
        "team_id", flat=True
    )
    teams = {*before, *(each.team_id for each in (*new, *changed))}
    for session in removed:
        session._history_user = user
        session.delete()
    for write, sessions, more in (
        (bulk_create_with_history, new, {}),
        (bulk_update_with_history, changed, {"fields": _WRITTEN}),
    ):
        if sessions:
            write(sessions, WalkInSession, batch_size=_BATCH, default_user=user, **more)
    # Who writes down the first hours of a team has looked at them.
    Team.objects.filter(hours_checked_on=None, pk__in={each.team_id for each in new}).update(
        hours_checked_on=today
    )
    # In bulk nobody is told of each; once is enough.
    LastChange.mark(*teams)
    content_signals.changed()
