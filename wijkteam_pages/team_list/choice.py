"""What somebody chooses in the list of teams, and the address of that choice.

Every choice has a path of its own, so that it works without script, can be sent to somebody, and is kept by the page
cache until its answer changes: `wijk/WK036101/onderwerp/3f9a1c20/nu-open/`. No topic is named in an address: an
address stays in the browser's history, where somebody may look who should not know what the question is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class When(StrEnum):
    """Teams that are open at some moment; the value is the word in the address."""

    NOW = "nu-open"
    TODAY = "vandaag"


MUNICIPALITY, DISTRICT, TOPIC, PAGE = "gemeente", "wijk", "onderwerp", "bladzijde"
_PARTS = {
    MUNICIPALITY: re.compile(r"GM[0-9]{4}"),
    DISTRICT: re.compile(r"WK[0-9]{4}[0-9A-Z]{2}"),
    TOPIC: re.compile(r"[0-9a-f]{8}"),
    PAGE: re.compile(r"[2-9]|[1-9][0-9]{1,3}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A part of all teams: by municipality or district (CBS code), by topic (its mark), by when; a page from 1 on."""

    municipality: str = ""
    district: str = ""
    topic: str = ""
    when: When | None = None
    page: int = 1

    def __post_init__(self) -> None:
        if self.municipality and self.district:
            raise ValueError("A district lies in one municipality: name one of the two")
        if self.page < 1:
            raise ValueError(f"There is no page {self.page}")

    @classmethod
    def read(cls, segments: Sequence[str]) -> Choice | None:
        """The choice that this path makes; None for any path that `path` would not write."""
        named = {name: value for name, value in pairwise(segments) if name in _PARTS}
        try:
            choice = cls(
                municipality=_checked(MUNICIPALITY, named),
                district=_checked(DISTRICT, named),
                topic=_checked(TOPIC, named),
                when=next((when for when in When if when in segments), None),
                page=int(_checked(PAGE, named) or 1),
            )
        except ValueError:
            return None
        return choice if choice.segments == tuple(segments) else None

    @property
    def segments(self) -> tuple[str, ...]:
        parts = [
            *((MUNICIPALITY, self.municipality) if self.municipality else ()),
            *((DISTRICT, self.district) if self.district else ()),
            *((TOPIC, self.topic) if self.topic else ()),
            *((str(self.when),) if self.when else ()),
            *((PAGE, str(self.page)) if self.page > 1 else ()),
        ]
        return tuple(parts)

    @property
    def path(self) -> str:
        """The path below the list's own address; empty for all teams."""
        return "".join(f"{segment}/" for segment in self.segments)

    @property
    def is_everything(self) -> bool:
        """Nothing was chosen, whatever the page."""
        return not (self.municipality or self.district or self.topic or self.when)


def _checked(name: str, named: dict[str, str]) -> str:
    value = named.get(name, "")
    if value and not _PARTS[name].fullmatch(value):
        raise ValueError(f"{value} is no {name}")
    return value
