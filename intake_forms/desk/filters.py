"""What a worker looks for in the inbox: a view of the work, a team, a topic, a reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from intake_forms.models import Submission
from intake_forms.references import read_reference

Status = Submission.Status


@dataclass(frozen=True, slots=True)
class Show:
    """One view of the work; its condition takes the worker and the day."""

    key: str
    label: str | Promise
    condition: Callable[[Any, date], Q]


SHOWS = (
    Show("open", _("To do"), lambda user, today: Q(status__in=Status.open())),
    Show("new", _("New"), lambda user, today: Q(status=Status.NEW)),
    Show(
        "mine",
        _("Mine"),
        lambda user, today: Q(status__in=Status.open()) & (Q(owner=user) | Q(deputy=user)),
    ),
    Show("overdue", _("Late"), lambda user, today: Q(status__in=Status.open(), answer_by__lt=today)),
    Show("waiting", _("Waiting"), lambda user, today: Q(status=Status.WAITING)),
    Show("done", _("Done"), lambda user, today: Q(status__in=Status.done())),
)


@dataclass(frozen=True, slots=True)
class Tab:
    """A view of the work with how much is in it."""

    label: str | Promise
    count: int
    query: str
    is_current: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What stands in the address; anything that cannot be is left out, so that no address is an error."""

    show: Show
    team: str
    topic: str
    reference: str

    @classmethod
    def read(
        cls, data: Mapping[str, str], teams: Mapping[str, Any], topics: Mapping[str, Any]
    ) -> InboxFilter:
        """Read the query string; a team or topic that the worker does not have is ignored."""
        show = next((show for show in SHOWS if show.key == data.get("show")), SHOWS[0])
        team, topic = data.get("team", ""), data.get("topic", "")
        return cls(
            show=show,
            team=team if team in teams else "",
            topic=topic if topic in topics else "",
            reference=data.get("q", "").strip()[:40],
        )

    def apply(self, cases: QuerySet[Submission], user: Any, today: date) -> QuerySet[Submission]:
        """Narrow the worker's own requests down; a reference is looked for among all of them."""
        if self.reference:
            return cases.filter(reference=read_reference(self.reference))
        return self.narrow(cases).filter(self.show.condition(user, today))

    def narrow(self, cases: QuerySet[Submission]) -> QuerySet[Submission]:
        if self.team:
            cases = cases.filter(team=self.team)
        return cases.filter(topic__key=self.topic) if self.topic else cases

    def tabs(self, cases: QuerySet[Submission], user: Any, today: date) -> list[Tab]:
        """Return every view with its count, counted in one query."""
        counts = self.narrow(cases).aggregate(
            **{f"n_{show.key}": Count("pk", filter=show.condition(user, today)) for show in SHOWS}
        )
        return [
            Tab(
                label=show.label,
                count=counts[f"n_{show.key}"],
                query=urlencode({"show": show.key, **self.kept()}),
                is_current=show == self.show and not self.reference,
                is_late=show.key == "overdue" and counts["n_overdue"] > 0,
            )
            for show in SHOWS
        ]

    def kept(self) -> dict[str, str]:
        """Return what stays in the address when another view is chosen."""
        return {key: value for key, value in (("team", self.team), ("topic", self.topic)) if value}
