"""What search knows of an activity, and which of its documents change with a record."""

from __future__ import annotations

from typing import Any

from ..models import ActivityPageMixin
from ..team_pages import page_models


def content_of(page: ActivityPageMixin) -> dict[str, Any]:
    """An activity is found by its name, its districts and topics, its place and for whom it is."""
    activity = page.activity
    topics = list(activity.topics.all())
    names = [*(each.name for each in activity.districts.all()), *(each.name for each in topics)]
    return {
        "keywords": ", ".join([activity.name, *names]),
        "summary": page.search_description or page.intro,
        "body": " ".join(
            [
                page.what_you_do,
                *map(str, page.in_short),
                activity.where,
                activity.run_by,
                activity.target_group,
            ]
        ),
        "labels": frozenset(("topic", each.key) for each in topics),
    }


def keys_of_pages(activity_id: Any) -> list[str]:
    """The documents of an activity's pages."""
    return [
        f"page:{pk}"
        for model in page_models(ActivityPageMixin)
        for pk in model.objects.filter(activity=activity_id).values_list("pk", flat=True)
    ]
