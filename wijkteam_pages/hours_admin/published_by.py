"""What a screen puts on the site, and what it offers to take back in one tap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from ..models import Publication
from .banner import undoable
from .publishing import Step, publish

SHOWN_AT_ONCE = 3


class PublishedBy:
    """For a view that knows its `now` and `today`: one press is one publication, whatever it is about."""

    def concerned(self) -> dict[str, Any]:
        """Whose hours a change on this screen is about."""
        return {}

    def publish(self, steps: Sequence[Step]) -> Publication:
        """Put changes on the site together; the banner offers to take them back."""
        return publish(steps, by=self.request.user, at=self.now, **self.concerned())

    def recent(self) -> QuerySet[Publication]:
        """What this screen offers to take back in one tap."""
        found = Publication.objects.for_user(self.request.user, self.today).recent(self.now)
        return found.select_related("made_by").prefetch_related("changes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("undoable", undoable(self.recent()[:SHOWN_AT_ONCE], self.request.user, self.now))
        return super().get_context_data(**kwargs)
