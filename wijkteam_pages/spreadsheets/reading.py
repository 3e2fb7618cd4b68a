"""From a file, whatever it is called, to a table."""

from __future__ import annotations

from collections.abc import Sequence

from .csv_format import read_csv
from .table import LARGEST_FILE, Fault, Table, UnusableFile

_NOT_TEXT = (b"PK", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"%PDF", b"GIF8", b"RIFF")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_table(data: bytes, sheet: str, other_sheets: Sequence[str] = ()) -> Table:
    """The table in a file. Its content says what it is: people rename files. Raises UnusableFile."""
    if len(data) > LARGEST_FILE:
        raise UnusableFile(Fault.TOO_LARGE)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf;,"):
        raise UnusableFile(Fault.EMPTY)
    is_text = not data.startswith(_NOT_TEXT) and (data.startswith(_UTF_16) or b"\0" not in data)
    table = read_csv(data, sheet) if is_text else _read_xlsx(data, sheet, other_sheets)
    if not table.rows:
        raise UnusableFile(Fault.NO_ROWS)
    return table


def _read_xlsx(data: bytes, sheet: str, other_sheets: Sequence[str]) -> Table:
    # Imported when there is a workbook: it takes longer to load than all the rest of this package.
    from .xlsx_format import read_xlsx

    return read_xlsx(data, sheet, other_sheets)
