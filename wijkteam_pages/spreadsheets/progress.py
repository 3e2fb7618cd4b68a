"""An import on its way: started by an upload, read a step a request, confirmed once, and gone after a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from ..models import DueLock, SpreadsheetImport
from ..models.spreadsheet_import import KEPT
from .columns import Understood
from .importing import ChangedMeanwhile, carry_out, planned, table_in, understood_rows
from .kinds import notes_on, sheet_of
from .plan import Effect, Plan
from .table import Table

STEP = timedelta(seconds=2)
"""How long one request works at most on reading rows."""
SHOWN = 200
JOB, LEASE = "spreadsheet_import", timedelta(minutes=10)
State = SpreadsheetImport.State


class Busy(Exception):
    """Another import is being written at this moment."""


def start(*, data: bytes, kind: str, user: Any, now: datetime) -> SpreadsheetImport:
    """A new import from a file; what the same person had sent before of this kind is dropped. Raises UnusableFile."""
    table = table_in(data, kind)
    SpreadsheetImport.objects.filter(user=user.pk, kind=kind).exclude(state=State.DONE).delete()
    return SpreadsheetImport.objects.create(
        user_id=user.pk,
        kind=kind,
        table=table.as_json(),
        total=len(table.rows),
        created_at=now,
        expires_at=now + KEPT,
    )


def go_on(found: SpreadsheetImport, clock: Callable[[], datetime]) -> SpreadsheetImport:
    """Read for as long as one request may, and plan when all is read. Two at once: the slower one's step is lost."""
    until = clock() + STEP
    if found.state == State.READING and found.position < found.total:
        table = Table.from_json(found.table)
        rows = understood_rows(table, found.kind, found.position, lambda read: clock() < until)
        found = _moved_on(found, rows)
    if found.state == State.READING and found.position == found.total and clock() < until:
        found = _checked(found)
    return found


def _moved_on(found: SpreadsheetImport, rows: list[Understood]) -> SpreadsheetImport:
    with transaction.atomic():
        there = SpreadsheetImport.objects.select_for_update().get(pk=found.pk)
        if there.state == State.READING and there.position == found.position:
            there.understood = [*there.understood, *(row.as_json() for row in rows)]
            there.position += len(rows)
            there.save()
    return there


def _checked(found: SpreadsheetImport) -> SpreadsheetImport:
    plan = planned(found.kind, rows_in(found))
    found.plan = as_shown(plan, notes_on(sheet_of(found.kind), Table.from_json(found.table)))
    found.state = State.CHECKED
    found.save()
    return found


def rows_in(found: SpreadsheetImport) -> list[Understood]:
    return [Understood.from_json(kept) for kept in found.understood]


def as_shown(plan: Plan, unknown: list[str]) -> dict[str, Any]:
    """What a page shows of a plan, in what JSON knows: the counts of everything, and the first of each."""
    doing = [entry for entry in plan.entries if entry.effect is not Effect.SAME]
    return {
        "counts": {effect.value: plan.counts[effect] for effect in Effect},
        "entries": [entry.as_json() for entry in doing[:SHOWN]],
        "more": max(0, len(doing) - SHOWN),
        "teams": sorted({entry.team for entry in doing if entry.team}),
        "problems": [problem.as_json() for problem in plan.problems],
        "absent": plan.absent[:SHOWN],
        "absent_count": len(plan.absent),
        "unknown": unknown,
        "digest": plan.digest,
    }


def confirm(pk: UUID, *, user: Any, now: datetime) -> SpreadsheetImport:
    """Write what was shown. Raises Busy, or ChangedMeanwhile after which the new plan is there to be looked at."""
    holder = uuid4()
    if not DueLock.take(JOB, holder, now, LEASE):
        raise Busy
    try:
        return _confirm(pk, user, now)
    except ChangedMeanwhile:
        _checked(SpreadsheetImport.objects.get(pk=pk))
        raise
    finally:
        DueLock.release(JOB, holder)


@transaction.atomic
def _confirm(pk: UUID, user: Any, now: datetime) -> SpreadsheetImport:
    found = SpreadsheetImport.objects.select_for_update().get(pk=pk)
    if found.state != State.CHECKED:
        return found
    before = carry_out(found.kind, rows_in(found), digest=found.plan["digest"], user=user, at=now)
    # The file has done its work; what was there before makes the way back.
    found.table, found.understood = {}, []
    found.plan = found.plan | {"before": before}
    found.state, found.expires_at = State.DONE, now + KEPT
    found.save()
    return found


def forget_ended(now: datetime) -> str:
    """For `run_due`: throw away what nobody confirmed in time."""
    count, _by_model = SpreadsheetImport.objects.ended(now).delete()
    return f"{count} thrown away"
