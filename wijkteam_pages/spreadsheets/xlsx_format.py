"""Tables in a workbook of Excel 2007 and later."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import openpyxl
from openpyxl.utils.cell import range_boundaries

from .cells import text_of
from .table import (
    LAST_ROW_LOOKED_AT,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Fault,
    Row,
    Table,
    UnusableFile,
    table_of,
)
from .xlsx_safety import checked_archive, merged_ranges

_ERROR, _FORMULA = "e", "f"


def read_xlsx(data: bytes, sheet: str, other_sheets: Sequence[str] = ()) -> Table:
    """The table on the sheet of that name, or on the only sheet there is. Raises UnusableFile.

    `other_sheets` are names that belong to another screen: to say so is more help than "a column is missing".
    """
    archive = checked_archive(data)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of parts that it leaves out; none of them is ours.
            warnings.simplefilter("ignore")
            workbook = openpyxl.load_workbook(archive.fp, read_only=True, data_only=False, keep_links=False)
            found = _sheet(workbook, sheet, other_sheets)
            merged = _merged_cells(merged_ranges(archive, found._worksheet_path))
            return table_of(found.title, list(_rows(found, merged)))
    except UnusableFile:
        raise
    except Exception as error:
        # A damaged workbook makes openpyxl raise whatever the first thing was that it missed.
        raise UnusableFile(Fault.DAMAGED) from error


def _sheet(workbook: Any, name: str, others: Sequence[str]) -> Any:
    sheets = [each for each in workbook.worksheets if hasattr(each, "iter_rows")]
    by_name = {each.title.strip().casefold(): each for each in sheets}
    if name.casefold() in by_name:
        return by_name[name.casefold()]
    for other in others:
        if other.casefold() in by_name:
            raise UnusableFile(Fault.OTHER_SHEET, other)
    if len(sheets) == 1:
        return sheets[0]
    raise UnusableFile(Fault.NO_SHEET, ", ".join(each.title for each in sheets))


def _rows(sheet: Any, merged: dict[int, set[int]]) -> Iterator[Row]:
    # What a sheet says about its own size may be a million rows, or nothing.
    sheet.reset_dimensions()
    filled = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), 1):
        row = _row(number, cells, merged.get(number, set()))
        if not row.is_empty:
            filled += 1
            yield row
        if filled > MOST_ROWS + 1 or number > LAST_ROW_LOOKED_AT:
            raise UnusableFile(Fault.TOO_MANY_ROWS, str(MOST_ROWS))


def _row(number: int, cells: Sequence[Any], merged: set[int]) -> Row:
    if len(cells) > MOST_COLUMNS and cells[MOST_COLUMNS].value is not None:
        raise UnusableFile(Fault.TOO_MANY_COLUMNS, str(MOST_COLUMNS))
    faults: dict[int, str] = dict.fromkeys(merged, "merged_cell")
    texts = []
    for at, cell in enumerate(cells[:MOST_COLUMNS]):
        value = cell.value
        if rule := _fault(value, cell):
            faults[at] = rule
        texts.append("" if rule else text_of(value))
    return Row(number, tuple(texts), faults)


def _fault(value: Any, cell: Any) -> str:
    if value is None:
        return ""
    if cell.data_type == _FORMULA:
        return "formula"
    if cell.data_type == _ERROR:
        return "error_value"
    return "cell_too_long" if isinstance(value, str) and len(value) > LONGEST_CELL else ""


def _merged_cells(ranges: Iterable[str]) -> dict[int, set[int]]:
    """By row the columns, counted from 0, that are part of a merged cell; no further than we read."""
    merged: dict[int, set[int]] = {}
    for one in ranges:
        left, top, right, bottom = range_boundaries(one)
        for row in range(top, min(bottom, top + MOST_ROWS) + 1):
            merged.setdefault(row, set()).update(range(left - 1, min(right, MOST_COLUMNS)))
    return merged
