"""The parameters of the specification: what each may be, and a plain sentence where it is something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from ..finder import find
from ..postcodes import Unreadable, parse_postcode
from .paging import MOST_PER_PAGE
from .problem import wrong

LONGEST_SEARCH = 200
_PLUS_THAT_BECAME_A_SPACE = re.compile(r" (?=\d\d:?\d\d$)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """How a parameter is described to machines, and how it is read; `read` raises a Problem."""

    type: str
    description: str
    read: Callable[[str, str], Any]
    format: str = ""


def _text(name: str, value: str) -> tuple[str, ...]:
    if len(value) > LONGEST_SEARCH or "\0" in value:
        raise wrong(name, _("Ask with at most %(count)s characters.") % {"count": LONGEST_SEARCH})
    return tuple(value.split())


def _number(name: str, value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", value) or int(value) < 1:
        raise wrong(name, _("“%(name)s” is a whole number from 1 on.") % {"name": name})
    return int(value)


def _rows(name: str, value: str) -> int:
    number = _number(name, value)
    if number > MOST_PER_PAGE:
        words = _("“%(name)s” is at most %(most)s. Ask for the next page for more.")
        raise wrong(name, words % {"name": name, "most": MOST_PER_PAGE})
    return number


def _yes_or_no(name: str, value: str) -> bool:
    if value.lower() not in {"true", "false", "1", "0"}:
        raise wrong(name, _("“%(name)s” is true or false.") % {"name": name})
    return value.lower() in {"true", "1"}


def _id(name: str, value: str) -> UUID:
    try:
        return UUID(value)
    except ValueError as error:
        words = _("“%(name)s” is an id: a UUID, as the rows have them.") % {"name": name}
        raise wrong(name, words) from error


def _moment(name: str, value: str) -> datetime:
    # "+01:00" arrives as a space when who asks did not encode it.
    text = _PLUS_THAT_BECAME_A_SPACE.sub("+", value.strip())
    try:
        day = parse_date(text)
        moment = datetime(day.year, day.month, day.day) if day else parse_datetime(text)  # noqa: DTZ001 - below
        if moment is not None:
            # Dates are UTC where nothing else is said (HSDS 3.0, schedule).
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        pass
    raise wrong(name, _("“%(name)s” is a date or a moment, such as 2026-11-24T09:00:00Z.") % {"name": name})


def _format(name: str, value: str) -> bool:
    if value not in {"json", "ndjson"}:
        raise wrong(name, _("“%(name)s” is json or ndjson.") % {"name": name})
    return value == "ndjson"


def _postcode(name: str, value: str) -> frozenset[UUID]:
    try:
        return find(parse_postcode(value)).team_ids()
    except Unreadable as unreadable:
        raise wrong(
            name, _("“%(name)s” is a whole postcode, such as 3210AB.") % {"name": name}
        ) from unreadable


def _proximity(name: str, value: str) -> None:
    raise wrong(name, _("We do not know where a postcode lies, so we cannot count metres. Ask without it."))


PARAMETERS: Mapping[str, Parameter] = {
    "search": Parameter("string", "Only rows that hold all of these words.", _text),
    "page": Parameter("integer", "Which page, from 1 on.", _number),
    "per_page": Parameter("integer", f"How many rows a page has, {MOST_PER_PAGE} at most.", _rows),
    "format": Parameter("string", "json, or ndjson: all rows, one a line, without pages.", _format),
    "minimal": Parameter("boolean", "Only ids and when they changed, all on one page.", _yes_or_no),
    "full": Parameter("boolean", "Each row with all that hangs on it.", _yes_or_no),
    "full_service": Parameter("boolean", "The services of an organization in full.", _yes_or_no),
    "modified_after": Parameter("string", "Only what changed at or after this moment.", _moment, "date-time"),
    "taxonomy_term_id": Parameter("string", "Only services with this term.", _id, "uuid"),
    "taxonomy_id": Parameter("string", "Only what has a term of this taxonomy.", _id, "uuid"),
    "organization_id": Parameter("string", "Only what this organization offers.", _id, "uuid"),
    "parent_id": Parameter("string", "Only terms below this one.", _id, "uuid"),
    "top_only": Parameter("boolean", "Only terms that have none above them.", _yes_or_no),
    "postcode": Parameter("string", "Only what serves this postcode.", _postcode),
    "proximity": Parameter("string", "Not supported: postcodes have no coordinates here.", _proximity),
}


def read(asked: QueryDict, known: Collection[str]) -> dict[str, Any]:
    """The values of the parameters that were given. Raises a Problem at the first that is wrong or not known here."""
    values = {}
    for name in asked:
        if name not in known:
            raise wrong(name[:40], _unknown(name[:40], known))
        if len(asked.getlist(name)) > 1:
            raise wrong(name, _("“%(name)s” can be given once.") % {"name": name})
        values[name] = PARAMETERS[name].read(name, asked[name])
    return values


def _unknown(name: str, known: Collection[str]) -> str:
    if not known:
        return _("“%(name)s” is not known here. This address takes no parameters.") % {"name": name}
    return _("“%(name)s” is not known here. You can use: %(known)s.") % {
        "name": name,
        "known": ", ".join(known),
    }
