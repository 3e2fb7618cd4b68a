"""Mail to a person that did not leave yet, or never will."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from ..extension import Holding, Person, PersonalDataHolder, Reader
from ..models import OutboxMessage
from .mentions import Mentions


class OutboxHolder(PersonalDataHolder):
    """Every message that still has words is opened and read."""

    label = _("Mail that was not sent")

    def find(self, person: Person, reader: Reader | None = None) -> Iterable[Holding]:
        return [
            Holding(
                model=message._meta.label,
                key=str(message.pk),
                held_until=None,
                content={"to": message.to, "subject": message.subject, "text": message.text},
            )
            for message in _to(person)
        ]

    def erase(self, person: Person, at: datetime) -> Iterable[str]:
        keys = [str(message.pk) for message in _to(person)]
        # The row stays: its key says that this mail must not be made again.
        OutboxMessage.objects.filter(pk__in=keys).update(
            to=None, subject=None, text=None, given_up_at=at, last_error="erased"
        )
        return keys


def _to(person: Person) -> Iterator[OutboxMessage]:
    mentions = Mentions(email=person.email)
    for message in OutboxMessage.objects.filter(sent_at=None, to__isnull=False).iterator(chunk_size=500):
        if mentions.in_text(message.to):
            yield message
