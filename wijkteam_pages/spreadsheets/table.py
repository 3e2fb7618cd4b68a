"""A table as it stands in a file: a header, rows with their numbers, and every cell as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

LARGEST_FILE = 5 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 60
LONGEST_CELL = 32_767
"""Excel itself holds no more in one cell."""
LAST_ROW_LOOKED_AT = 60_000
"""Empty rows below the last one count for nothing, but somebody has to read them."""


class Fault(StrEnum):
    """Why a file is no table at all; the edge turns it into a sentence."""

    EMPTY = "nothing in it"
    TOO_LARGE = "larger than we read"
    TOO_MANY_ROWS = "more rows than we read"
    TOO_MANY_COLUMNS = "more columns than we read"
    BOMB = "unpacks to far more than it is"
    ENCRYPTED = "a password on it"
    OLD_EXCEL = "Excel of before 2007"
    OPEN_DOCUMENT = "LibreOffice's own format"
    PICTURE = "a picture"
    PDF = "a PDF"
    OTHER = "some other kind of file"
    DAMAGED = "damaged or cut off"
    NO_SHEET = "no such sheet"
    OTHER_SHEET = "a sheet for another screen"
    NO_ROWS = "a header and nothing below it"
    NO_COLUMN = "a column is missing"
    COLUMN_TWICE = "a column is there twice"


class UnusableFile(ValueError):
    """The file is no table that we can use; `value` is what the sentence names."""

    def __init__(self, fault: Fault, value: str = "") -> None:
        super().__init__(f"{fault} {value}".strip())
        self.fault, self.value = fault, value


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the spreadsheet shows it, its cells in the order of the header.

    `faults` names the rule that a cell breaks as a cell, by its place: a formula, an error, a merged cell.
    """

    number: int
    cells: tuple[str, ...]
    faults: Mapping[int, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not any(self.cells) and not self.faults


@dataclass(frozen=True, slots=True)
class Table:
    """The header and the rows below it that say something."""

    sheet: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def as_json(self) -> dict[str, object]:
        """The table in what JSON knows; `from_json` gives it back."""
        rows = [
            [row.number, row.cells, {str(at): rule for at, rule in row.faults.items()}] for row in self.rows
        ]
        return {"sheet": self.sheet, "header": self.header, "rows": rows}

    @classmethod
    def from_json(cls, kept: dict[str, list[list[object]]]) -> Table:
        rows = (
            Row(number, tuple(cells), {int(at): rule for at, rule in faults.items()})  # type: ignore[attr-defined, arg-type]
            for number, cells, faults in kept["rows"]
        )
        return cls(kept["sheet"], tuple(kept["header"]), tuple(rows))  # type: ignore[arg-type]


def table_of(sheet: str, rows: list[Row]) -> Table:
    """A table from rows of which the first that says something is the header. Raises UnusableFile."""
    filled = [row for row in rows if not row.is_empty]
    if not filled:
        raise UnusableFile(Fault.EMPTY)
    header, *below = filled
    if len(below) > MOST_ROWS:
        raise UnusableFile(Fault.TOO_MANY_ROWS, str(MOST_ROWS))
    width = max((at + 1 for at, name in enumerate(header.cells) if name.strip()), default=0)
    names = tuple(name.strip() for name in header.cells[:width])
    return Table(
        sheet, names, tuple(_fitted(row, width) for row in below if any(row.cells[:width]) or row.faults)
    )


def _fitted(row: Row, width: int) -> Row:
    """The row with as many cells as the header has names."""
    cells = row.cells[:width] + ("",) * (width - len(row.cells))
    return Row(row.number, cells, {at: rule for at, rule in row.faults.items() if at < width})
