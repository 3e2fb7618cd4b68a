"""What a sheet holds: its columns, how each is read, and what a row says when all of it is understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .table import Fault, Row, Table, UnusableFile
from .written_answers import Misunderstood, read_text, write_text

FAULTS_COLUMN = "wat er mis is"
"""The column that a marked copy adds; it is no news when it comes back."""
EXAMPLE = "voorbeeld"
"""A row with a key that begins like this is there to look at."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one row, or between rows: which rule is broken at which column, and what was written there.

    `nearest` is what may have been meant.
    """

    row: int
    column: str
    rule: str
    shown: str = ""
    nearest: str = ""

    def as_json(self) -> list[Any]:
        return [self.row, self.column, self.rule, self.shown, self.nearest]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in code, its header in the file (also under other names), and how a cell is read."""

    name: str
    header: str
    read: Callable[[str], Any] = read_text
    write: Callable[[Any], str] = write_text
    also: tuple[str, ...] = ()
    required: bool = False
    longest: int = 0

    def value_of(self, text: str) -> Any:
        """What a cell says; None for an empty one. Raises Misunderstood."""
        if not text.strip():
            if self.required:
                raise Misunderstood("required")
            return None
        if self.longest and len(text.strip()) > self.longest:
            raise Misunderstood("too_long", str(self.longest))
        return self.read(text)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column of a sheet stands where in a file, and which headers nobody knows."""

    at: Mapping[str, int]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """What one row says, or what is wrong with it; values only of the columns that the file has."""

    row: int
    values: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> list[Any]:
        return [self.row, dict(self.values), [problem.as_json() for problem in self.problems]]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Understood:
        return cls(kept[0], kept[1], tuple(Problem(*each) for each in kept[2]))


def _as_they_are(values: dict[str, Any]) -> dict[str, Any]:
    return values


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of table; `complete` says what its columns mean together. It raises Misunderstood, with a column."""

    title: str
    columns: tuple[Column, ...]
    complete: Callable[[dict[str, Any]], dict[str, Any]] = field(default=_as_they_are)

    @property
    def header(self) -> list[str]:
        return [column.header for column in self.columns]

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def layout_of(self, table: Table) -> Layout:
        """Where each column stands. Raises UnusableFile when one is missing or there twice."""
        by_header = {_said(name): column for column in self.columns for name in (column.header, *column.also)}
        at: dict[str, int] = {}
        unknown = []
        for place, name in enumerate(table.header):
            column = by_header.get(_said(name))
            if column is None:
                unknown.append(name)
            elif column.name in at:
                raise UnusableFile(Fault.COLUMN_TWICE, column.header)
            else:
                at[column.name] = place
        missing = [column.header for column in self.columns if column.required and column.name not in at]
        if missing:
            raise UnusableFile(Fault.NO_COLUMN, ", ".join(missing))
        return Layout(at, tuple(name for name in unknown if name and _said(name) != FAULTS_COLUMN))

    def is_example(self, row: Row, layout: Layout) -> bool:
        return row.cells[layout.at["key"]].strip().casefold().startswith(EXAMPLE)

    def understand(self, row: Row, layout: Layout) -> Understood:
        """Every cell of a row, and all that is wrong with it at once."""
        values: dict[str, Any] = {}
        problems = []
        for column in self.columns:
            place = layout.at.get(column.name)
            if place is None:
                continue
            try:
                if place in row.faults:
                    raise Misunderstood(row.faults[place])
                values[column.name] = column.value_of(row.cells[place])
            except Misunderstood as wrong:
                problems.append(Problem(row.number, column.header, wrong.rule, wrong.shown[:80]))
        if not problems:
            try:
                return Understood(row.number, self.complete(values))
            except Contradiction as wrong:
                problems.append(Problem(row.number, self.column(wrong.name).header, wrong.rule, wrong.shown))
        return Understood(row.number, values, tuple(problems))


class Contradiction(Misunderstood):
    """Two cells of one row that cannot both hold; `name` is the column that has to change."""

    def __init__(self, name: str, rule: str, shown: str = "") -> None:
        super().__init__(rule, shown)
        self.name = name


def _said(header: str) -> str:
    """A header without what people change in it: capitals, stars, lines and spaces."""
    return " ".join(header.casefold().replace("*", " ").replace("_", " ").replace("-", " ").split())
