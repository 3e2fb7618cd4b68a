"""Giving all of a colleague's requests to others, in one go: all of them, or none when something changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models, transaction
from django.db.models import Q

from intake_forms import casework
from intake_forms.models import Submission


@dataclass(frozen=True, slots=True)
class Gift:
    """One request as the giver saw it, and who gets the place that the colleague has in it."""

    pk: Any
    version: int
    colleague: Any


def requests_of(colleague: Any, worker: Any, on: date) -> models.QuerySet[Submission]:
    """Return the open requests that the colleague answers or stands in for, among those of the worker's teams."""
    mine = Submission.objects.for_user(worker, on).open().mine(colleague)
    return mine.defer("answers").select_related("team", "topic", "owner", "deputy").most_urgent_first()


def holders(worker: Any, on: date) -> models.QuerySet[Any]:
    """Return who has open requests in the worker's teams; whoever left is among them."""
    cases = Submission.objects.for_user(worker, on).open()
    accounts = Submission._meta.get_field("owner").related_model.objects
    found = accounts.filter(Q(pk__in=cases.values("owner")) | Q(pk__in=cases.values("deputy")))
    return found.order_by("first_name", "last_name", "username")


@transaction.atomic
def pass_on(*, leaving: Any, worker: Any, gifts: Iterable[Gift], at: datetime, on: date) -> None:
    """Give each request away, each with a line in its history; raises Overtaken or NotNow, and then none is given."""
    for gift in sorted(gifts, key=lambda gift: str(gift.pk)):  # one order for everybody: no deadlock
        case = casework.locked(pk=gift.pk, worker=worker, version=gift.version, on=on)
        if case.owner_id == leaving.pk:
            casework.assign(case=case, worker=worker, colleague=gift.colleague, at=at)
        elif case.deputy_id == leaving.pk:
            casework.deputise(case=case, worker=worker, colleague=gift.colleague, at=at)
        else:
            raise casework.Overtaken
