"""How long proposals and addresses are kept, and what they hold about a person (AVG, articles 5, 15 and 17)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ...conf import conf
from ...extension import DueTask, Holding, Person, PersonalDataHolder, Reader
from ...keyed_hash import email_hash
from ...models import Experience, Proposal, ProposalLink, ResidentContact

logger = logging.getLogger(__name__)


def purge(now: datetime) -> str:
    """Delete what may be kept no longer; says in words how much."""
    links = ProposalLink.objects.filter(ends_at__lte=now - timedelta(days=conf.PROPOSAL_DECIDED_DAYS))
    old = Proposal.objects.past_keeping(
        now, timedelta(days=conf.PROPOSAL_DECIDED_DAYS), timedelta(days=conf.PROPOSAL_WAITING_DAYS)
    )
    since = (now - timedelta(days=conf.RESIDENT_CONTACT_DAYS)).date()
    unused = Q(last_used_on__lt=since) | Q(last_used_on=None, added_on__lt=since)
    gone = ResidentContact.objects.filter(unused | Q(activity__is_active=False))
    count = len(old) + len(gone)
    for records in (old, gone, links):
        records.delete()
    return ngettext(
        "%(count)d proposal or address deleted", "%(count)d proposals and addresses deleted", count
    ) % {"count": count}


def due_task() -> DueTask:
    return DueTask(name="Proposals of residents", run=purge)


class ProposalHolder(PersonalDataHolder):
    """Addresses are found by their hash, names and words by opening and reading every row."""

    label = _("Proposals of residents")

    def find(self, person: Person, reader: Reader | None = None) -> Iterable[Holding]:
        found = [_holding(record) for record in _about(person)]
        logger.info("Proposals of residents were read for a person's request: %s found", len(found))
        return found

    def erase(self, person: Person, at: datetime) -> Iterable[str]:
        keys = []
        for record in list(_about(person)):
            keys.append(f"{record._meta.label}:{record.pk}")
            record.delete()
        return keys


def _about(person: Person) -> Iterator[Model]:
    address = email_hash(person.email) or "none"
    contacts = list(ResidentContact.objects.filter(email_hash=address))
    name = person.name.casefold()
    for experience in Experience.objects.all():
        if experience.contact in contacts or _names(name, experience.first_name, experience.text):
            yield experience
    for proposal in Proposal.objects.all():
        words = (proposal.content or {}).values()
        if proposal.contact in contacts or _names(name, *words, proposal.answer or ""):
            yield proposal
    yield from contacts


def _names(name: str, *texts: str) -> bool:
    """Whether the name stands in one of the texts; the first name alone counts where that is all a text can hold."""
    if not name:
        return False
    first = name.split()[0]
    return any(name in text.casefold() or text.casefold() == first for text in texts)


def _holding(record: Any) -> Holding:
    content: Mapping[str, Any]
    ends: datetime | None = None
    if isinstance(record, Proposal):
        content = {**(record.content or {}), "answer": record.answer or "", "state": record.state}
        ends = record.sent_at + timedelta(days=conf.PROPOSAL_WAITING_DAYS)
    elif isinstance(record, ResidentContact):
        content = {"activity": record.activity.name, "email": record.email}
    else:
        content = {"text": record.text, "first_name": record.first_name}
    return Holding(model=record._meta.label, key=str(record.pk), held_until=ends, content=content)
