"""The past of an activity: its record, its days and what deviated, also of what is gone."""

from __future__ import annotations

from typing import Any

from ...models import Activity, ActivitySession, ScheduleException

KINDS = {"gegevens": Activity, "dag": ActivitySession, "afwijking": ScheduleException}


def history_of(activity: Activity) -> dict[str, Any]:
    """The history by kind. That the activity itself was made is no change to put back: it has a page by now."""
    return {
        "gegevens": Activity.history.filter(id=activity.pk, history_type="~"),
        "dag": ActivitySession.history.filter(activity_id=activity.pk),
        "afwijking": ScheduleException.history.filter(activity_id=activity.pk),
    }


def latest_change(record: Any) -> tuple[str, int]:
    """The kind and the number of what was last done with a record, also when that was removing it."""
    kind = next(name for name, model in KINDS.items() if isinstance(record, model))
    latest = type(record).history.filter(id=record.pk).order_by("-history_date", "-history_id").first()
    return kind, latest.history_id
