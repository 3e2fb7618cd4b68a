"""Cells that a spreadsheet would run as a formula, written so that it shows them as text.

Everything that leaves the house as a table goes through `defused`; what comes in goes through `as_meant`, so that a
file that was exported and is imported again changes nothing. After OWASP, “CSV injection”.
"""

from __future__ import annotations

import re

# The wide forms are what a Japanese keyboard gives; some spreadsheets take them for the plain ones.
_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def defused(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def as_meant(text: str) -> str:
    """The text as it was before `defused`; also what people put behind an apostrophe themselves."""
    return text[1:] if text.startswith("'") and _DANGEROUS.match(text) else text
