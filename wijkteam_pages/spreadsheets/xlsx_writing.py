"""Writing workbooks: every cell as text, and nothing in them that runs."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .defusing import defused

HEADER = PatternFill("solid", fgColor="D7E8EC")
WRONG = PatternFill("solid", fgColor="FFC7C7")
_WIDEST, _NARROWEST = 60, 12
_TEXT = "@"
# What XML cannot hold; Excel would call the workbook damaged.
_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)}


def new_workbook() -> Workbook:
    """A workbook that is written row by row, in memory that does not grow with it."""
    return Workbook(write_only=True)


def add_sheet(
    workbook: Workbook,
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[int] = (),
    marked: Mapping[int, frozenset[int]] | None = None,
) -> Any:
    """A sheet with a header that stays in sight. `marked` are the cells that are shown red, by row from 0."""
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "A2"
    for at, name in enumerate(header):
        dimension = sheet.column_dimensions[get_column_letter(at + 1)]
        wide = widths[at] if at < len(widths) else len(name) + 4
        dimension.width = max(_NARROWEST, min(_WIDEST, wide))
        # As text, or Excel makes a date of "9-12" and takes the zeros off a code.
        dimension.number_format = _TEXT
    plain, wrong, heading = _look(sheet), _look(sheet, WRONG), _look(sheet, HEADER, bold=True)
    sheet.append([_cell(sheet, name, heading) for name in header])
    for number, row in enumerate(rows):
        red = (marked or {}).get(number, frozenset())
        sheet.append([_cell(sheet, text, wrong if at in red else plain) for at, text in enumerate(row)])
    return sheet


def _cell(sheet: Any, text: str, look: Any) -> Any:
    cell = WriteOnlyCell(sheet, defused(text.translate(_CONTROL)))
    # A text, whatever it looks like.
    cell.data_type = "s"
    cell._style = look
    return cell


def _look(sheet: Any, fill: PatternFill | None = None, bold: bool = False) -> Any:
    """How a cell looks, registered once: openpyxl looks each property up again for every cell that sets it."""
    cell = WriteOnlyCell(sheet)
    cell.number_format = _TEXT
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if fill:
        cell.fill = fill
    if bold:
        cell.font = Font(bold=True)
    return cell._style


def offer(sheet: Any, column: int, choices: str, title: str, strict: bool = False) -> None:
    """A list to choose from in a column, below the header; `choices` is a formula of Excel."""
    letter = get_column_letter(column + 1)
    validation = DataValidation("list", formula1=choices, allow_blank=True, showErrorMessage=strict)
    validation.promptTitle = title[:32]
    validation.add(f"{letter}2:{letter}2000")
    sheet.data_validations.append(validation)


def saved(workbook: Workbook) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()
