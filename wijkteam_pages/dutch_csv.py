"""How a Dutch spreadsheet writes text: which encoding, and what stands between the cells."""

from __future__ import annotations

SEPARATORS = ";,\t"


def decoded(line: bytes) -> str:
    """Text as a Dutch spreadsheet saves it: UTF-8, with its mark or without, or else Windows-1252."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def separator_of(header: str) -> str:
    """The sign that stands most often in the header: `;` in a Dutch Excel, a comma elsewhere, a tab when copied."""
    return max(SEPARATORS, key=header.count)
