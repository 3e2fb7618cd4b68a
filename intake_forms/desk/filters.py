"""What a worker looks for in the inbox: a view of the work, made shorter, or a reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from intake_forms.desk.narrowing import NARROWINGS, Choice, Choices
from intake_forms.models import Submission
from intake_forms.references import read_reference

Status = Submission.Status


@dataclass(frozen=True, slots=True)
class Show:
    """One view of the work: the statuses that occur in it, and its condition by worker and day."""

    key: str
    label: str | Promise
    statuses: tuple[Status, ...]
    condition: Callable[[Any, date], Q] = lambda user, today: Q()

    def holds(self, user: Any, today: date) -> Q:
        return Q(status__in=self.statuses) & self.condition(user, today)


OPEN = tuple(Status.open())
SHOWS = (
    Show("open", _("To do"), OPEN),
    Show("new", _("New"), (Status.NEW,)),
    Show("mine", _("Mine"), OPEN, lambda user, today: Q(owner=user) | Q(deputy=user)),
    Show("overdue", _("Late"), OPEN, lambda user, today: Q(answer_by__lt=today)),
    Show("waiting", _("Waiting"), (Status.WAITING,)),
    Show("done", _("Done"), tuple(Status.done())),
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
    choices: tuple[Choice, ...]
    reference: str

    @classmethod
    def read(
        cls, data: Mapping[str, str], options_in: Callable[[tuple[Status, ...]], Mapping[str, Choices]]
    ) -> InboxFilter:
        """Read the query string; what the worker cannot choose in this view (another's team) is ignored."""
        show = next((show for show in SHOWS if show.key == data.get("show")), SHOWS[0])
        options = options_in(show.statuses)
        choices = tuple(
            Choice(
                one, options[one.key], value if (value := data.get(one.key, "")) in options[one.key] else ""
            )
            for one in NARROWINGS
        )
        return cls(show=show, choices=choices, reference=data.get("q", "").strip()[:40])

    def apply(self, cases: QuerySet[Submission], user: Any, today: date) -> QuerySet[Submission]:
        """Narrow the worker's own requests down; a reference is looked for among all of them."""
        if self.reference:
            return cases.filter(reference=read_reference(self.reference))
        return self._narrow(cases, user).filter(self.show.holds(user, today))

    def _narrow(self, cases: QuerySet[Submission], user: Any, *, but: str = "") -> QuerySet[Submission]:
        for one in self._chosen():
            if one.narrowing.key != but:
                cases = cases.filter(one.narrowing.condition(one.chosen, user))
        return cases

    def tabs(self, cases: QuerySet[Submission], user: Any, today: date) -> list[Tab]:
        """Return every view with its count, counted in one query. A status belongs to one view and is not kept."""
        counts = self._narrow(cases, user, but="status").aggregate(
            **{f"n_{show.key}": Count("pk", filter=show.holds(user, today)) for show in SHOWS}
        )
        kept = {key: value for key, value in self.kept().items() if key != "status"}
        return [
            Tab(
                label=show.label,
                count=counts[f"n_{show.key}"],
                query=urlencode({"show": show.key, **kept}),
                is_current=show == self.show and not self.reference,
                is_late=show.key == "overdue" and counts["n_overdue"] > 0,
            )
            for show in SHOWS
        ]

    def kept(self) -> dict[str, str]:
        """Return what stays in the address when another page is opened."""
        return {one.narrowing.key: one.chosen for one in self._chosen()}

    def _chosen(self) -> list[Choice]:
        return [one for one in self.choices if one.chosen]

    @property
    def is_narrowed(self) -> bool:
        return bool(self._chosen())

    @property
    def count_chosen(self) -> int:
        return len(self._chosen())
