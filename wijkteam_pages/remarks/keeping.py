"""How long a remark is kept, and what it may hold about a person (AVG, articles 5, 15 and 17)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ..extension import DueTask, Holding, Person, PersonalDataHolder
from ..models import HoursRemark
from ..models.remark import KEPT

logger = logging.getLogger(__name__)


def purge(now: datetime) -> str:
    """Delete what has been kept for 42 days, suspects for 7; says in words how many."""
    count, _by_model = HoursRemark.objects.past_retention(now).delete()
    return ngettext("%(count)d remark deleted", "%(count)d remarks deleted", count) % {"count": count}


def due_task() -> DueTask:
    return DueTask(name="Remarks about hours", run=purge)


class RemarkHolder(PersonalDataHolder):
    """Nobody is asked for a name, but somebody may have written one: every row is opened and read."""

    label = _("Remarks about hours")

    def find(self, person: Person) -> Iterable[Holding]:
        found = [_holding(remark) for remark in _about(person)]
        logger.info("Remarks about hours were read for a person's request: %s found", len(found))
        return found

    def erase(self, person: Person, at: datetime) -> Iterable[str]:
        keys = [str(remark.pk) for remark in _about(person)]
        HoursRemark.objects.filter(pk__in=keys).delete()
        return keys


def _about(person: Person) -> Iterator[HoursRemark]:
    words = [each.casefold() for each in (person.name, person.email) if each]
    number = _digits(person.phone)[-9:]  # the same with 0 or with +31 in front
    for remark in HoursRemark.objects.select_related("team").iterator(chunk_size=500):
        written = f"{remark.text}\n{remark.seen}".casefold()
        if any(word in written for word in words) or (number and number in _digits(written)):
            yield remark


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _holding(remark: HoursRemark) -> Holding:
    return Holding(
        model=remark._meta.label,
        key=str(remark.pk),
        held_until=remark.received_at + KEPT,
        content={"team": remark.team.name, "text": remark.text, "seen": remark.seen},
    )
