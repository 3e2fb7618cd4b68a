"""Which version of a record somebody had on the screen, and what to say when it is no longer the latest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from ..people import name_of
from .history import in_words


class ChangedMeanwhile(Exception):
    """Somebody else changed the record after it was put on the screen."""

    def __init__(self, record: Any) -> None:
        super().__init__(f"{type(record).__name__} {record.pk} was changed meanwhile")
        self.record = record


@dataclass(frozen=True)
class Conflict:
    """What two people made of one record; `theirs` is empty when it was removed."""

    who: str
    at: datetime
    theirs: str
    mine: str


def latest_of(record: Any) -> Any:
    """The latest line of a record's history; None for a record that never was."""
    return type(record).history.filter(id=record.pk).order_by("-history_id").first()


def version_of(record: Any) -> int:
    """The number of the version that is on the site; 0 for a record that never was."""
    line = latest_of(record)
    return line.history_id if line else 0


def conflict_about(record: Any, mine: str) -> Conflict:
    """Who was first, and both versions in words."""
    line = latest_of(record)
    return Conflict(
        who=name_of(line.history_user) if line.history_user else _("the system"),
        at=line.history_date,
        theirs="" if line.history_type == "-" else in_words(line.instance),
        mine=mine,
    )
