"""Days of the week and hours, the way people write them in a cell."""

from __future__ import annotations

import re

from ..hours_text import parse_hours
from ..stretch import ImpossibleHours
from .written_answers import Misunderstood

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SHORT = tuple(name[:2] for name in WEEKDAYS)
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS = {
    "werkdagen": range(5), "elke werkdag": range(5), "door de week": range(5), "doordeweeks": range(5),
    "elke dag": range(7), "alle dagen": range(7), "weekend": range(5, 7),
}  # fmt: skip
_UNTIL = re.compile(r"\s*(?:t/m|tot en met|[-–])\s*")
_AND = re.compile(r"\s*(?:,|;|/(?!m)|\+|&|\n|\ben\b)\s*|\s+")
# Excel takes "9-12" for the ninth of December.
_BECAME_A_DATE = re.compile(
    r"\d{1,2}-(?:\d{1,2}-\d{4}|(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*)"
)


def weekday_of(word: str) -> int | None:
    """0 for Monday: by its name, an abbreviation or a plural, in Dutch or English."""
    said = word.strip().casefold().rstrip(".")
    for number, (dutch, english) in enumerate(zip(WEEKDAYS, _ENGLISH, strict=True)):
        if said in (SHORT[number], dutch[:3], english[:3]) or (
            len(said) > 3 and (dutch + "en").startswith(said)
        ):
            return number
        if len(said) > 3 and (english + "s").startswith(said):
            return number
    return None


def read_days(text: str) -> list[int]:
    """Weekdays in order: `ma, di en vr`, `maandag t/m donderdag`, `werkdagen`. Raises Misunderstood."""
    said = " ".join(text.casefold().split())
    if said in _GROUPS:
        return list(_GROUPS[said])
    days: set[int] = set()
    for part in _AND.split(_UNTIL.sub("~", said)):
        if part:
            days.update(_one_or_more(part))
    if not days:
        raise Misunderstood("no_weekday_read", text)
    return sorted(days)


def _one_or_more(part: str) -> range:
    ends = [weekday_of(word) for word in part.split("~")]
    first, last = ends[0], ends[-1]
    if first is None or last is None or len(ends) > 2 or first > last:
        raise Misunderstood("no_weekday_read", part.replace("~", " t/m "))
    return range(first, last + 1)


def write_days(value: object) -> str:
    return ", ".join(SHORT[day] for day in value) if isinstance(value, list) else ""


def read_hours(text: str) -> list[list[int]]:
    """Stretches of a day in minutes after midnight. Raises Misunderstood by a rule of `ImpossibleHours`, or others."""
    if _BECAME_A_DATE.fullmatch(text.strip().casefold()):
        raise Misunderstood("hours_became_a_date", text)
    try:
        stretches = parse_hours(text)
    except ImpossibleHours as impossible:
        raise Misunderstood(impossible.rule, impossible.shown or text) from None
    if not stretches:
        raise Misunderstood("closed_is_no_row", text)
    return [[each.opens, each.closes] for each in stretches]


def write_hours(value: object) -> str:
    return (
        " en ".join(f"{_clock(opens)}-{_clock(closes)}" for opens, closes in value)
        if isinstance(value, list)
        else ""
    )


def _clock(minute: int) -> str:
    return f"{minute // 60}.{minute % 60:02d}"
