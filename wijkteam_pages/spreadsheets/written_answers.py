"""Yes and no, days of the calendar, numbers and lists, the way people write them in a cell.

Each reader takes the text of a cell, never an empty one, and gives what JSON knows; each writer gives a text that its
reader reads back the same. The words are Dutch in every language of the screen: a file goes from hand to hand.
"""

from __future__ import annotations

import re
from datetime import date

_YES = frozenset({"ja", "j", "x", "v", "✓", "✔", "waar", "true", "yes", "y", "1"})
_NO = frozenset({"nee", "n", "neen", "-", "onwaar", "false", "no", "0"})
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DUTCH_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: 00:00)?")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDY_DATE = re.compile(r"(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})")
_YEARS = range(2000, 2100)


class Misunderstood(ValueError):
    """A cell that says nothing we know; `rule` names what is wrong, `shown` the part that was not understood."""

    def __init__(self, rule: str, shown: str = "") -> None:
        super().__init__(f"{rule}: {shown}")
        self.rule, self.shown = rule, shown


def read_yes_or_no(text: str) -> bool:
    said = text.strip().casefold().rstrip(".")
    if said not in _YES | _NO:
        raise Misunderstood("yes_or_no", text)
    return said in _YES


def write_yes_or_no(value: object) -> str:
    return "" if value is None else "ja" if value else "nee"


def read_date(text: str) -> str:
    """A day of the calendar, as ISO 8601 has it. Raises Misunderstood by the rule `no_date`."""
    said = text.strip().casefold()
    if found := _ISO_DATE.fullmatch(said):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DUTCH_DATE.fullmatch(said):
        day, month, year = (int(part) for part in found.groups())
    elif found := _WORDY_DATE.fullmatch(said):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    else:
        raise Misunderstood("no_date", text)
    year += 2000 if year < 100 else 0
    try:
        if year in _YEARS:
            return date(year, month, day).isoformat()
    except ValueError:
        pass
    raise Misunderstood("no_date", text)


def _month(word: str) -> int:
    begins = {"mrt": "maart"}.get(word, word)
    found = [number for number, name in enumerate(MONTHS, 1) if name.startswith(begins)]
    return found[0] if len(found) == 1 else 0


def write_date(value: object) -> str:
    if not value:
        return ""
    day = date.fromisoformat(str(value))
    return f"{day.day}-{day.month}-{day.year}"


def read_number(text: str) -> int:
    """A whole number from 0 to 9999; Excel writes 9 as 9, as 9,0 or as 9.0."""
    found = re.fullmatch(r"(\d{1,4})(?:[.,]0+)?", text.strip())
    if found is None:
        raise Misunderstood("no_number", text)
    return int(found[1])


def write_number(value: object) -> str:
    return "" if value is None else str(value)


def read_list(text: str) -> list[str]:
    """Several in one cell: with commas, semicolons or each on a line of its own; each once."""
    parts = (part.strip() for part in re.split(r"[;,\n]+", text))
    return list(dict.fromkeys(part for part in parts if part))


def write_list(value: object) -> str:
    return ", ".join(str(each) for each in value) if isinstance(value, list) else ""


def read_lines(text: str) -> list[str]:
    """Several in one cell of which each may hold a comma: with semicolons or each on a line of its own."""
    parts = (part.strip() for part in re.split(r"[;\n]+", text))
    return list(dict.fromkeys(part for part in parts if part))


def write_lines(value: object) -> str:
    return "; ".join(str(each) for each in value) if isinstance(value, list) else ""


def read_key(text: str) -> str:
    """A key: small letters, digits and hyphens."""
    key = text.strip().casefold()
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,49}", key):
        raise Misunderstood("no_key", text)
    return key


def read_text(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())


def write_text(value: object) -> str:
    return "" if value is None else str(value)


def read_codes(text: str, prefix: str, length: int, rule: str) -> list[str]:
    """CBS codes, with their prefix or without; zeros in front come back that a spreadsheet took away."""
    codes = []
    for part in re.split(r"[;,\s]+", text.strip()):
        if not part:
            continue
        code = part.upper().removeprefix(prefix).zfill(length)
        if not re.fullmatch(rf"[0-9]{{4}}[0-9A-Z]{{{length - 4}}}", code):
            raise Misunderstood(rule, part)
        codes.append(prefix + code)
    return sorted(set(codes))
