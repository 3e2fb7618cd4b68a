"""An import from file to records: read in steps, planned as a whole, written in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from .columns import Understood
from .kinds import PLANNINGS, cells_of, other_titles, sheet_of
from .plan import Plan
from .reading import read_table
from .table import Table


class ChangedMeanwhile(Exception):
    """What the file would do is not what was shown: somebody changed something in between."""


def table_in(data: bytes, kind: str) -> Table:
    """The table in a file, with all columns that its kind needs. Raises UnusableFile."""
    sheet = sheet_of(kind)
    table = read_table(data, sheet.title, other_titles(kind))
    sheet.layout_of(table)
    return table


def understood_rows(
    table: Table, kind: str, first: int = 0, goes_on: Callable[[int], bool] = lambda read: True
) -> list[Understood]:
    """What the rows say from the `first` on, until there are no more or `goes_on` says no (at least one)."""
    sheet = sheet_of(kind)
    layout = sheet.layout_of(table)
    found = []
    for row in table.rows[first:]:
        found.append(
            Understood(row.number, {}) if sheet.is_example(row, layout) else sheet.understand(row, layout)
        )
        if not goes_on(first + len(found)):
            break
    return found


def planned(kind: str, rows: Sequence[Understood]) -> Plan:
    """The plan for these rows against the records as they are now."""
    return PLANNINGS[kind]().make(_saying_something(rows))


def _saying_something(rows: Sequence[Understood]) -> Iterator[Understood]:
    """An example is understood as nothing."""
    return (row for row in rows if row.values or row.problems)


@transaction.atomic
def carry_out(
    kind: str, rows: Sequence[Understood], *, digest: str, user: Any, at: datetime
) -> list[list[str]]:
    """Do what the plan says, all or nothing; give what was there before, as the cells of an export.

    Raises ChangedMeanwhile when the plan is not the one that `digest` was made of.
    """
    planning = PLANNINGS[kind]()
    before = [cells_of(planning.sheet, values) for values in planning.rows()]
    plan = planning.make(_saying_something(rows))
    if plan.problems or plan.digest != digest:
        raise ChangedMeanwhile
    if not plan.changes_nothing:
        planning.save(user, at)
    return before
