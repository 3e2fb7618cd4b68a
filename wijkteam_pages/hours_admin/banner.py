"""What was put on the site a moment ago and can be taken back in one tap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.safestring import SafeString

from ..hours_words import in_a_row
from ..models import Publication
from ..people import name_of
from .publishing import lines_of

_SHOWN = 3


@dataclass(frozen=True)
class Undoable:
    """A publication as the banner shows it; `others` are the changes that it does not name."""

    publication: Publication
    words: SafeString
    others: int
    minutes: int
    who: str
    """Who made it, when that is somebody else than who looks."""


def undoable(found: Iterable[Publication], user: Any, now: datetime) -> list[Undoable]:
    """Those of `found` that are recent, the newest first."""
    return [_shown(each, user, now) for each in found]


def _shown(publication: Publication, user: Any, now: datetime) -> Undoable:
    words = list(dict.fromkeys(str(line.instance) for _kind, line in lines_of(publication)))
    return Undoable(
        publication=publication,
        words=in_a_row(words[:_SHOWN]),
        others=max(0, len(words) - _SHOWN),
        minutes=publication.minutes_left(now),
        who="" if publication.made_by in (user, None) else name_of(publication.made_by),
    )
