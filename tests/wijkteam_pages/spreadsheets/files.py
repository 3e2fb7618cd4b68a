"""Files as people make them: workbooks and text, with what goes wrong in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook


def workbook(rows: Sequence[Sequence[Any]], sheet: str = "Teams", more: Sequence[str] = ()) -> bytes:
    """A workbook as Excel saves it: the values as they are, formulas too."""
    book = Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(list(row))
    for title in more:
        book.create_sheet(title)
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def dutch_csv(rows: Sequence[Sequence[str]], encoding: str = "cp1252", separator: str = ";") -> bytes:
    """Text as a Dutch Excel saves it under “CSV (gescheiden door lijstscheidingsteken)”."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows(rows)
    return stream.getvalue().encode(encoding)
