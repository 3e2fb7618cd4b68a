"""A deadline in words and working days, and how pressing it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from intake_forms.working_days import IsHoliday, working_days_between
from wijkteam_pages.public_holidays import is_public_holiday

SOON = 2


@dataclass(frozen=True, slots=True)
class Deadline:
    """`tone` is late, soon or calm; the words say the same."""

    words: str
    tone: str

    @property
    def is_late(self) -> bool:
        return self.tone == "late"


def deadline(answer_by: date, today: date, is_day_off: IsHoliday = is_public_holiday) -> Deadline:
    """Return what a worker needs to know of the day before which a resident gets an answer."""
    if answer_by < today:
        return Deadline(_late(working_days_between(answer_by, today, is_day_off)), "late")
    if answer_by == today:
        return Deadline(_("Answer today"), "soon")
    if (answer_by - today).days == 1:
        return Deadline(_("Answer tomorrow"), "soon")
    count = working_days_between(today, answer_by, is_day_off)
    words = ngettext("%(count)d working day left", "%(count)d working days left", count) % {"count": count}
    return Deadline(words, "soon" if count <= SOON else "calm")


def _late(count: int) -> str:
    # Since Friday, on a Saturday: late, and not yet by a working day.
    if not count:
        return _("Late")
    return ngettext("%(count)d working day late", "%(count)d working days late", count) % {"count": count}
