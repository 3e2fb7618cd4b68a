"""Hours the way people write them: `9-12`, `9.00 tot 12.00 uur en 13.30 tot 17.00 uur`, `13u30-16u`, `dicht`."""

from __future__ import annotations

import itertools
import re

from .stretch import WHOLE_DAY, ImpossibleHours, Stretch, minute_of

# Not translated: an editor's keyboard does not follow the language of the screen.
CLOSED = frozenset({"dicht", "gesloten", "geen", "geen inloop", "closed", "none", "-"})
WHOLE = frozenset(
    {"hele dag", "de hele dag", "dag en nacht", "24 uur", "24 uur per dag", "24/7", "day and night"}
)

_TIME = r"(\d{1,2})(?:[:.hu](\d{2}))?(?:\s*(?:uur|u|h)\b\.?)?"
_RANGE = re.compile(r"(?:van\s+|from\s+)?" + _TIME + r"\s*(?:tot|t/m|to|until|[-–—])\s*" + _TIME)
_AND = re.compile(r"\s*(?:en|and|[,;/&+\n])\s*")


def parse_hours(text: str) -> tuple[Stretch, ...]:
    """Read one day's hours, in order; nothing for closed.

    Raises ImpossibleHours by the rule `unreadable` (it shows the part that was not understood), `hours_overlap`,
    `no_time` or `ends_before_it_begins`.
    """
    said = re.sub(r"[ \t\r\xa0]+", " ", text.strip().lower()).rstrip(".")
    if said in CLOSED:
        return ()
    if said in WHOLE:
        return (WHOLE_DAY,)
    stretches = sorted(_ranges(said))
    for earlier, later in itertools.pairwise(stretches):
        if earlier.overlaps(later):
            raise ImpossibleHours("hours_overlap", f"{earlier} and {later}", shown=f"{earlier}, {later}")
    return tuple(stretches)


def _ranges(said: str) -> list[Stretch]:
    found, position = [], 0
    while True:
        match = _RANGE.match(said, position)
        if match is None:
            rest = said[position:].strip()
            raise ImpossibleHours("unreadable", f"no hours: {rest!r}", shown=rest[:40])
        opens, closes = (_clock(match[1], match[2]), _clock(match[3], match[4]))
        found.append(Stretch(opens, closes))
        between = _AND.match(said, match.end())
        if match.end() == len(said):
            return found
        if between is None:
            rest = said[match.end() :].strip()
            raise ImpossibleHours("unreadable", f"after the hours: {rest!r}", shown=rest[:40])
        position = between.end()


def _clock(hour: str, minute: str | None) -> int:
    return minute_of(f"{hour}:{minute or '00'}")
