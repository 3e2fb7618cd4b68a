"""Tables in CSV, as a Dutch Excel reads and writes them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from ..dutch_csv import decoded, separator_of
from .cells import text_of
from .defusing import defused
from .table import LARGEST_FILE, LONGEST_CELL, MOST_COLUMNS, Fault, Row, Table, UnusableFile, table_of

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_BYTE_ORDER_MARK = "\ufeff"


def read_csv(data: bytes, sheet: str = "") -> Table:
    """The table in a file of text: `;`, comma or tab, Windows-1252, UTF-8 or UTF-16. Raises UnusableFile."""
    if len(data) > LARGEST_FILE:
        raise UnusableFile(Fault.TOO_LARGE)
    text = _text(data)
    separator, text = _separator(text)
    csv.field_size_limit(LARGEST_FILE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, number = [], 1
    try:
        for cells in reader:
            rows.append(_row(number, cells))
            # A cell may hold line ends; the number is still the one that a spreadsheet shows.
            number += 1
    except csv.Error:
        raise UnusableFile(Fault.DAMAGED) from None
    return table_of(sheet, rows)


def _row(number: int, cells: list[str]) -> Row:
    if len(cells) > MOST_COLUMNS and any(cell.strip() for cell in cells[MOST_COLUMNS:]):
        raise UnusableFile(Fault.TOO_MANY_COLUMNS, str(MOST_COLUMNS))
    faults = {at: "cell_too_long" for at, cell in enumerate(cells[:MOST_COLUMNS]) if len(cell) > LONGEST_CELL}
    texts = (
        "" if at in faults else text_of(_plain_ends(cell)) for at, cell in enumerate(cells[:MOST_COLUMNS])
    )
    return Row(number, tuple(texts), faults)


def _plain_ends(cell: str) -> str:
    return cell.replace("\r\n", "\n")


def _text(data: bytes) -> str:
    if encoding := _MARKS.get(data[:2]):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            raise UnusableFile(Fault.DAMAGED) from None
    if b"\0" in data:
        raise UnusableFile(Fault.OTHER)
    return decoded(data)


def _separator(text: str) -> tuple[str, str]:
    """What stands between the cells, and the text without the line in which Excel may say so (`sep=;`)."""
    first, _end, rest = text.partition("\n")
    if first.strip().strip('"').lower().startswith("sep=") and len(first.strip().strip('"')) == 5:
        return first.strip().strip('"')[4], rest
    filled = next((line for line in text.splitlines() if line.strip(";,\t ")), "")
    return separator_of(filled), text


def csv_line(cells: Iterable[str]) -> str:
    """One row, defused, with the line end that Excel writes."""
    line = io.StringIO()
    csv.writer(line, delimiter=";").writerow([defused(cell) for cell in cells])
    return line.getvalue()


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A file that a Dutch Excel opens by a double click: UTF-8 with its mark, semicolons, nothing that runs."""
    return (_BYTE_ORDER_MARK + "".join(csv_line(row) for row in (header, *rows))).encode()
