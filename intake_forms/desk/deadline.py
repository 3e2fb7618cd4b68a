"""A deadline in words, and how pressing it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SOON = 2


@dataclass(frozen=True, slots=True)
class Deadline:
    """`tone` is late, soon or calm; the words say the same."""

    words: str
    tone: str

    @property
    def is_late(self) -> bool:
        return self.tone == "late"


def deadline(answer_by: date, today: date) -> Deadline:
    """Return what a worker needs to know of the day before which a resident gets an answer."""
    days = (answer_by - today).days
    if days < 0:
        return Deadline(ngettext("%(days)d day late", "%(days)d days late", -days) % {"days": -days}, "late")
    if days == 0:
        return Deadline(_("Answer today"), "soon")
    if days == 1:
        return Deadline(_("Answer tomorrow"), "soon")
    words = ngettext("%(days)d day left", "%(days)d days left", days) % {"days": days}
    return Deadline(words, "soon" if days <= SOON else "calm")
