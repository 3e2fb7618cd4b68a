"""Adding a line to the access log, and reading the chain back: whoever changed it left a trace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from intake_forms.models import AccessLogEntry, AccessLogHead, Submission
from wijkteam_pages.people import name_of


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where the log is not what was written; `position` is the number of that row."""

    position: int
    reason: str


def record(
    *, viewer: Any, submission: Submission, action: AccessLogEntry.Action, at: datetime
) -> AccessLogEntry:
    """Add one line, in the transaction in which the caller reads; without one there is nothing to undo."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("Log in the transaction that reads: no log, no page")
    head = _locked_head()
    entry = AccessLogEntry(
        position=head.position + 1,
        at=at,
        action=action,
        viewer=str(viewer.pk),
        viewer_name=name_of(viewer)[:150],
        submission=submission.pk,
        reference=submission.reference,
        team=submission.team_id,
        previous=head.last,
    )
    entry.seal = entry.expected_seal()
    entry.save()
    head.position, head.last = entry.position, entry.seal
    head.seal = head.expected_seal()
    head.save()
    return entry


def first_break() -> Break | None:
    """Return the first row that was changed, added, moved or removed, or None when the chain is whole."""
    position, seal = 0, ""
    for entry in AccessLogEntry.objects.order_by("position").iterator(chunk_size=2000):
        if reason := _wrong_with(entry, position, seal):
            return Break(entry.position, reason)
        position, seal = entry.position, entry.seal
    return _wrong_with_end(position, seal)


def _wrong_with(entry: AccessLogEntry, position: int, seal: str) -> str:
    if entry.position != position + 1:
        return f"the rows from {position + 1} up to it are gone"
    if entry.previous != seal:
        return "it does not follow the row before it"
    return "" if entry.seal == entry.expected_seal() else "it was changed"


def _wrong_with_end(position: int, seal: str) -> Break | None:
    head = AccessLogHead.objects.filter(pk=AccessLogHead.ONLY).first()
    if head is None:
        return Break(position, "the end of the log is gone") if position else None
    if head.position and head.seal != head.expected_seal():
        return Break(head.position, "the end of the log was changed")
    if head.position != position or head.last != seal:
        return Break(position + 1, f"the log ends here, and {head.position} rows were written")
    return None


def _locked_head() -> AccessLogHead:
    # SQLite has no row locks; there the transaction itself is the only writer (IMMEDIATE).
    AccessLogHead.objects.get_or_create(pk=AccessLogHead.ONLY)
    return AccessLogHead.objects.select_for_update().get(pk=AccessLogHead.ONLY)


def lines_about(submission: Submission) -> Iterator[AccessLogEntry]:
    """Give who looked at a request, the latest first."""
    yield from AccessLogEntry.objects.filter(submission=submission.pk).order_by("-position")
