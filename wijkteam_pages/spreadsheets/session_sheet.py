"""The sheet of walk-in hours: one row a rhythm at a place, on one or more days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ..recurrence import Recurrence
from ..stretch import ImpossibleHours
from .columns import Column, Contradiction, Sheet
from .written_answers import read_date, read_key, read_text, write_date
from .written_days import SHORT, read_days, read_hours, write_days, write_hours
from .written_rhythm import read_rhythm, write_rhythm

WEEKLY = {"weeks": 1, "nth": None, "weekday": None, "from": None}
_COLUMN_OF_RULE = {"period_ends_before_it_begins": "valid_until"}


def _complete(values: dict[str, Any]) -> dict[str, Any]:
    """The days that the rhythm names are the row's where it has none; the rhythm fits each of its days."""
    rhythm = dict(values.get("rhythm") or WEEKLY)
    days = values.get("days") or ([rhythm["weekday"]] if rhythm["weekday"] is not None else [])
    if not days:
        raise Contradiction("days", "required")
    if rhythm["weekday"] is not None and days != [rhythm["weekday"]]:
        raise Contradiction("rhythm", "rhythm_on_other_day", SHORT[rhythm["weekday"]])
    rhythm["weekday"] = days[0] if rhythm["nth"] and len(days) == 1 else None
    if rhythm["weeks"] == 1:
        rhythm["from"] = None
    whole = values | {"days": days, "rhythm": rhythm}
    try:
        for day in days:
            recurrence_of(whole, day)
    except ImpossibleHours as impossible:
        raise Contradiction(_COLUMN_OF_RULE.get(impossible.rule, "rhythm"), impossible.rule) from None
    return whole


def recurrence_of(values: dict[str, Any], weekday: int) -> Recurrence:
    """The rule for one of the row's days. Raises ImpossibleHours."""
    rhythm = values["rhythm"]
    return Recurrence(
        weekday,
        rhythm["weeks"],
        _anchor(rhythm["from"], values["days"], weekday),
        rhythm["nth"],
        _day(values.get("valid_from")),
        _day(values.get("valid_until")),
    )


def _anchor(start: str | None, days: list[int], weekday: int) -> date | None:
    """A day of the same week as the one from which is counted: that one must be on one of the row's days."""
    if start is None:
        return None
    day = date.fromisoformat(start)
    return day + timedelta(days=weekday - day.weekday()) if day.weekday() in days else day


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _one(name: str, header: str, *also: str, required: bool = False, longest: int = 0) -> Column:
    return Column(name, header, read_text, also=also, required=required, longest=longest)


SESSIONS = Sheet(
    "Inloop",
    (
        Column("key", "sleutel", read_key, also=("key", "code"), required=True),
        _one("team", "team", "wijkteam", required=True),
        _one("location", "locatie", "plek", "gebouw", "location", required=True),
        Column("days", "dagen", read_days, write_days, also=("dag", "dag(en)", "days")),
        Column("hours", "tijden", read_hours, write_hours, also=("tijd", "uren", "hours"), required=True),
        Column("rhythm", "hoe vaak", read_rhythm, write_rhythm, also=("ritme", "herhaling", "rhythm")),
        Column("valid_from", "vanaf", read_date, write_date, also=("van", "begindatum", "from")),
        Column("valid_until", "tot en met", read_date, write_date, also=("t/m", "einddatum", "until")),
        _one("partners", "ook aanwezig", "partners", longest=200),
        _one("languages", "talen", "languages", longest=100),
        _one("note", "opmerking", "toelichting", "note", longest=200),
    ),
    _complete,
)
