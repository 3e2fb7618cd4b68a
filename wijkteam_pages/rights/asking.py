"""What happens to a request of a person: entered, approved by somebody else, carried out, or taken back."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from ..extension import Holding, Person, Reader, personal_data
from ..models import PersonRequest


class NotAllowed(Exception):
    """This account may not do that with this request, or not any more; nothing was done."""


@dataclass(frozen=True, slots=True)
class Held:
    """What one app holds about a person."""

    label: str
    holdings: tuple[Holding, ...]

    @property
    def counted(self) -> dict[str, Any]:
        """How much that is, and nothing of what it says."""
        own = sum(each.is_own for each in self.holdings)
        return {"label": self.label, "own": own, "mentioned": len(self.holdings) - own}


def ask(*, kind: str, person: Person, ground: str, by: Any, at: datetime) -> PersonRequest:
    """Enter a request; counts what is there, so that a second person sees what it is about."""
    told = {"name": person.name, "email": person.email, "phone": person.phone}
    found = [held.counted for held in held_about(person)]
    return PersonRequest.objects.create(
        kind=kind, person=told, ground=ground, found=found, asked_by=by, asked_at=at
    )


@transaction.atomic
def approve(*, pk: uuid.UUID, by: Any, at: datetime) -> None:
    """A second person agrees. Raises NotAllowed, DoesNotExist."""
    request = _locked(pk)
    if not request.may_be_approved_by(by) or at >= request.ends_at:
        raise NotAllowed
    request.approved_by, request.approved_at = by, at
    request.save(update_fields=["approved_by", "approved_at"])


@transaction.atomic
def take_back(*, pk: uuid.UUID, by: Any) -> None:
    """Who entered it by mistake takes it back, as long as nothing was done. Raises NotAllowed, DoesNotExist."""
    request = _locked(pk)
    if request.asked_by_id != by.pk or request.done_at is not None:
        raise NotAllowed
    request.delete()


@transaction.atomic
def read(*, pk: uuid.UUID, by: Any, at: datetime) -> tuple[PersonRequest, list[Held]]:
    """All that is held, for who entered the request; each app logs who read it. Raises NotAllowed, DoesNotExist."""
    request = _to_carry_out(pk, by, at)
    if request.is_erasure:
        raise NotAllowed
    found = held_about(person_of(request), Reader(by, at))
    request.done_at = request.done_at or at
    request.save(update_fields=["done_at"])
    return request, found


@transaction.atomic
def erase(*, pk: uuid.UUID, by: Any, at: datetime) -> PersonRequest:
    """Erase what is the person's own and may go; the request then says how much went and what is left, and no more
    whom it was about. All apps or none. Raises NotAllowed, DoesNotExist.
    """
    request = _to_carry_out(pk, by, at)
    if not request.is_erasure:
        raise NotAllowed
    person = person_of(request)
    request.found = [
        {"label": str(holder.label), "own": len(list(holder.erase(person, at))), "mentioned": 0}
        for holder in personal_data()
    ]
    request.left = [held.counted for held in held_about(person)]
    request.done_at = at
    request.emptied()
    request.save()
    return request


def purge(now: datetime) -> int:
    """Take the person out of requests whose month is over; gives how many."""
    over = list(PersonRequest.objects.past_keeping(now))
    for request in over:
        request.emptied()
        request.save(update_fields=["person", "ground", "is_emptied"])
    return len(over)


def person_of(request: PersonRequest) -> Person:
    """Whom a request is about."""
    return Person(**request.person)


def held_about(person: Person, reader: Reader | None = None) -> list[Held]:
    """What each app holds, in the order of the hooks; without a reader it is only to be counted."""
    return [Held(str(holder.label), tuple(holder.find(person, reader))) for holder in personal_data()]


def _locked(pk: uuid.UUID) -> PersonRequest:
    return PersonRequest.objects.select_for_update().get(pk=pk)


def _to_carry_out(pk: uuid.UUID, by: Any, at: datetime) -> PersonRequest:
    request = _locked(pk)
    if not request.may_be_carried_out_by(by) or at >= request.ends_at:
        raise NotAllowed
    return request
