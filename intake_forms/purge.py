"""Deleting what has been kept long enough, each with a line in the register that says no more than that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import ngettext

from intake_forms.contact import is_contact
from intake_forms.models import Deletion, Message, Submission
from intake_forms.retention import contact_erasure_day, day_of, deletion_day, waits_for_handover
from wijkteam_pages.extension import DueTask


@dataclass(frozen=True, slots=True)
class Purged:
    """What was done, or would be done in a dry run: the references, and the day on which each was due.

    `kept` are done as well, and stay until another organisation confirms that it has them.
    """

    deleted: tuple[tuple[str, date], ...]
    stripped: tuple[str, ...]
    kept: tuple[Submission, ...] = ()


class KeptByLaw(Exception):
    """Another organisation has to confirm first that it has this request; nothing was deleted."""


def purge(now: datetime, *, dry_run: bool = False) -> Purged:
    """Delete every request whose day has come, and take the sender out of ideas; safe to run twice."""
    today = day_of(now)
    deleted = [
        (case.reference, due) for case, due in _past_retention(today) if dry_run or _delete(case.pk, now)
    ]
    stripped = [case.reference for case in _ideas_with_sender(today) if dry_run or _strip(case.pk, today)]
    kept = tuple(case for case in _done() if waits_for_handover(case))
    return Purged(tuple(deleted), tuple(stripped), kept)


def _done() -> Iterator[Submission]:
    # Without the answers: nobody reads them here, so nothing is to be logged.
    yield from Submission.objects.filter(closed_at__isnull=False).defer("answers").iterator(chunk_size=500)


def _past_retention(today: date) -> list[tuple[Submission, date]]:
    due = ((case, deletion_day(case)) for case in _done())
    return [(case, day) for case, day in due if day is not None and day <= today]


def _ideas_with_sender(today: date) -> list[Submission]:
    due = ((case, contact_erasure_day(case)) for case in _done() if not case.is_stripped)
    return [case for case, day in due if day is not None and day <= today]


@transaction.atomic
def _delete(pk: Any, now: datetime) -> bool:
    """Look again under lock: a worker may have opened it again in this minute."""
    case = Submission.objects.select_for_update().defer("answers").filter(pk=pk).first()
    due = deletion_day(case) if case else None
    if case is None or due is None or due > day_of(now):
        return False
    delete(case, due=due, ground=Deletion.Ground.RETENTION, now=now)
    return True


def delete(case: Submission, *, due: date | None, ground: Deletion.Ground, now: datetime) -> None:
    """Delete a request with all that belongs to it, and write in the register that it went and why.

    Raises KeptByLaw for what waits for a confirmed hand-over.
    """
    if waits_for_handover(case):
        raise KeptByLaw
    Deletion.objects.create(
        submission=case.pk,
        kind=case.kind,
        status=case.status,
        outcome=case.outcome,
        team=case.team_id,
        received_on=day_of(case.received_at),
        due_on=due,
        deleted_at=now,
        ground=ground,
    )
    case.delete()


@transaction.atomic
def _strip(pk: Any, today: date) -> bool:
    case = Submission.objects.select_for_update().filter(pk=pk).first()
    due = contact_erasure_day(case) if case else None
    if case is None or due is None or due > today:
        return False
    case.answers = [answer for answer in case.answers if not is_contact(answer)]
    case.phone_hash = case.email_hash = ""
    case.is_stripped = True
    case.messages.exclude(kind__in=Message.Kind.of_the_team()).delete()  # a sender may have named themselves
    case.save(update_fields=["answers", "phone_hash", "email_hash", "is_stripped"])
    return True


def _run(now: datetime) -> str:
    count = len(purge(now).deleted)
    return ngettext("%(count)d request deleted", "%(count)d requests deleted", count) % {"count": count}


def due_task() -> DueTask:
    """Return what run_due does every night."""
    return DueTask(name="intake_forms.purge", run=_run)
