"""How often something comes back, as people write it: `om de week vanaf 8-1-2026`, `eerste dinsdag van de maand`."""

from __future__ import annotations

import re

from ..recurrence import LAST
from .written_answers import Misunderstood, read_date, write_date
from .written_days import WEEKDAYS, weekday_of

Rhythm = dict[str, int | str | None]
"""`weeks`; `from`, a date, where it is counted from; `nth` of the month; `weekday`, where the words name one."""

_NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8}
_NTH = {
    "eerste": 1, "1e": 1, "1ste": 1, "tweede": 2, "2e": 2, "2de": 2, "derde": 3, "3e": 3, "3de": 3,
    "vierde": 4, "4e": 4, "4de": 4, "vijfde": 5, "5e": 5, "5de": 5, "laatste": LAST,
}  # fmt: skip
_NTH_WORDS = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde", LAST: "laatste"}

_COUNTED_FROM = re.compile(
    r",?\s*(?:(?:te beginnen|gerekend|geteld|beginnend)\s+)?(?:vanaf|sinds|met ingang van|op)\s+(?:\w+dag\s+)?"
    r"(\d.*)$"
)
_WEEKLY = re.compile(r"(?:elke|iedere|1x per|een keer per|één keer per|eens per) week|wekelijks")
_FORTNIGHT = re.compile(r"om de (?:andere )?week|tweewekelijks|2-wekelijks|veertiendaags|14-daags")
_WEEKS = re.compile(r"(?:om de|elke|iedere|eens per|eens in de|1x per|een keer per|één keer per) (\w+) weken")
_EVERY_DAY = re.compile(r"(?:elke|iedere) (\w+)")
_EVERY_OTHER_DAY = re.compile(r"om de (?:andere )?(\w+)")
_OF_MONTH = re.compile(
    r"(?:(?:elke|iedere|de|op de|op) )*(\w+)(?: (\w+))?(?: (?:van de|in de|van elke|per|v\.?d\.?) maand)?"
)
_EVEN = re.compile(r"\b(?:on)?even\b")


def read_rhythm(text: str) -> Rhythm:
    """Raises Misunderstood by the rule `no_rhythm`, `even_weeks` or one of a date."""
    said = " ".join(text.casefold().split()).rstrip(".")
    if _EVEN.search(said):
        raise Misunderstood("even_weeks", text)
    start = None
    if found := _COUNTED_FROM.search(said):
        start, said = read_date(found[1].strip()), said[: found.start()]
    rhythm = _weeks(said) or _of_month(said)
    if rhythm is None:
        raise Misunderstood("no_rhythm", text)
    return rhythm | {"from": start}


def _weeks(said: str) -> Rhythm | None:
    if _WEEKLY.fullmatch(said):
        return _every(1)
    if _FORTNIGHT.fullmatch(said):
        return _every(2)
    if found := _WEEKS.fullmatch(said):
        number = int(found[1]) if found[1].isdigit() else _NUMBERS.get(found[1])
        return _every(number) if number and 1 <= number <= 52 else None
    for pattern, weeks in ((_EVERY_DAY, 1), (_EVERY_OTHER_DAY, 2)):
        found = pattern.fullmatch(said)
        if found and (weekday := weekday_of(found[1])) is not None:
            return _every(weeks, weekday)
    return None


def _of_month(said: str) -> Rhythm | None:
    found = _OF_MONTH.fullmatch(said)
    nth = _NTH.get(found[1]) if found else None
    if found is None or nth is None:
        return None
    weekday = weekday_of(found[2]) if found[2] else None
    if found[2] and weekday is None:
        return None
    return {"weeks": 1, "nth": nth, "weekday": weekday}


def _every(weeks: int, weekday: int | None = None) -> Rhythm:
    return {"weeks": weeks, "nth": None, "weekday": weekday}


def write_rhythm(value: object) -> str:
    """In the words that `read_rhythm` reads; a plain "elke week" for what is weekly."""
    if not isinstance(value, dict):
        return ""
    if value.get("nth"):
        weekday = value.get("weekday")
        day = "" if weekday is None else f" {WEEKDAYS[weekday]}"
        return f"{_NTH_WORDS[value['nth']]}{day} van de maand"
    if value["weeks"] == 1:
        return "elke week"
    every = "om de week" if value["weeks"] == 2 else f"om de {value['weeks']} weken"
    return f"{every} vanaf {write_date(value['from'])}" if value["from"] else every
