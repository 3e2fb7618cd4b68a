"""The box of suspects: a worker of the team lets a person through, and what is left there goes after a week."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import ngettext

from wijkteam_pages.extension import DueTask

from .models import Deletion, Event, Submission
from .notices import tell_the_team
from .purge import delete
from .retention import day_of

KEPT = timedelta(days=7)


@transaction.atomic
def let_through(*, pk: Any, worker: Any, at: datetime) -> Submission:
    """It was a person: an ordinary request from now on, with the date on which it came in.

    Raises Submission.DoesNotExist when it is not in a box of this worker's teams (any more).
    """
    boxed = Submission.objects.in_box_of(worker, day_of(at))
    case = boxed.select_for_update(of=("self",)).defer("answers").get(pk=pk)
    case.suspicion = ""
    case.version += 1
    case.save(update_fields=["suspicion", "version"])
    Event.objects.create(
        submission=case,
        kind=Event.Kind.LET_THROUGH,
        actor=worker,
        at=at,
        status=case.status,
        version=case.version,
    )
    tell_the_team(case, at)
    return case


def purge(now: datetime) -> str:
    """Delete what lay in the box for a week, each with a line in the register; safe to run twice."""
    old = Submission.objects.boxed().filter(received_at__lte=now - KEPT).values_list("pk", flat=True)
    count = sum(_delete(pk, now) for pk in list(old))
    words = ngettext("%(count)d suspect deleted", "%(count)d suspects deleted", count)
    return words % {"count": count}


@transaction.atomic
def _delete(pk: Any, now: datetime) -> bool:
    """Look again under lock: a worker may have let it through in this minute."""
    case = Submission.objects.boxed().select_for_update().defer("answers").filter(pk=pk).first()
    if case is None:
        return False
    due = day_of(case.received_at + KEPT)
    delete(case, due=due, ground=Deletion.Ground.RETENTION, now=now)
    return True


def due_task() -> DueTask:
    """What `run_due` does for the box."""
    return DueTask(name="intake_forms.spam_box", run=purge)
