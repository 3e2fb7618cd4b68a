"""How long a remark is kept, and what it may hold about a person (AVG, articles 5, 15 and 17)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ..extension import DueTask, Holding, Person, PersonalDataHolder, Reader
from ..models import HoursRemark
from ..models.remark import KEPT
from ..rights.mentions import Mentions

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

    def find(self, person: Person, reader: Reader | None = None) -> Iterable[Holding]:
        found = [_holding(remark) for remark in _about(person)]
        logger.info("Remarks about hours were read for a person's request: %s found", len(found))
        return found

    def erase(self, person: Person, at: datetime) -> Iterable[str]:
        keys = [str(remark.pk) for remark in _about(person)]
        HoursRemark.objects.filter(pk__in=keys).delete()
        return keys


def _about(person: Person) -> Iterator[HoursRemark]:
    mentions = Mentions(person.name, person.email, person.phone)
    for remark in HoursRemark.objects.select_related("team").iterator(chunk_size=500):
        if mentions.in_text(f"{remark.text}\n{remark.seen}"):
            yield remark


def _holding(remark: HoursRemark) -> Holding:
    return Holding(
        model=remark._meta.label,
        key=str(remark.pk),
        held_until=remark.received_at + KEPT,
        content={"team": remark.team.name, "text": remark.text, "seen": remark.seen},
    )
