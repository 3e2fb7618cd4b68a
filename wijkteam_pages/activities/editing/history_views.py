"""Look back at what was changed of an activity, and put it back."""

from __future__ import annotations

from typing import Any

from ...hours_admin.history_views import LooksBack, PutsBack
from .guard import ActivityView
from .past import history_of


class ActivityPast(ActivityView):
    """The past of one activity: its record, its days and what deviated."""

    def past(self) -> dict[str, Any]:
        return history_of(self.activity)

    def undo_url(self, kind: str, history_id: int) -> str:
        return self.address("undo", kind, history_id)


class HistoryView(LooksBack, ActivityPast):
    """History of an activity."""


class UndoView(PutsBack, ActivityPast):
    """Undo a change of an activity."""
