"""Sealing everything again with the newest key, in batches that can be interrupted and repeated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models, transaction

from wijkteam_pages.encrypted_fields import Sealed, SealedField
from wijkteam_pages.encryption import KeyRing, Unreadable, key_id

BATCH = 200


@dataclass(frozen=True, slots=True)
class Rotated:
    """What was done for one field; `unreadable` names the rows that no key opens."""

    field: str
    renewed: int
    unreadable: tuple[str, ...]


def sealed_fields() -> Iterator[SealedField]:
    """Give every encrypted field of every model."""
    for model in apps.get_models(include_auto_created=True):
        yield from (field for field in model._meta.local_concrete_fields if isinstance(field, SealedField))


def rotate(field: SealedField, ring: KeyRing, batch: int = BATCH) -> Rotated:
    """Seal the field anew in every row that the writing key did not seal."""
    renewed, unreadable, last = 0, [], None
    while rows := _after(field, last, batch):
        last = rows[-1]
        done, failed = _rotate_batch(field, ring, rows)
        renewed += done
        unreadable += failed
    return Rotated(str(field), renewed, tuple(unreadable))


def _after(field: SealedField, last: Any, batch: int) -> list[Any]:
    rows = field.model._base_manager.order_by("pk")
    if last is not None:
        rows = rows.filter(pk__gt=last)
    return list(rows.values_list("pk", flat=True)[:batch])


def _rotate_batch(field: SealedField, ring: KeyRing, keys: list[Any]) -> tuple[int, list[str]]:
    """Renew one batch in a transaction of its own; its rows are locked, so nobody's change gets lost."""
    manager: models.Manager[Any] = field.model._base_manager
    renewed, unreadable = 0, []
    with transaction.atomic():
        rows = manager.select_for_update().filter(pk__in=keys).values_list("pk", field.attname)
        for pk, sealed in list(rows):
            if not sealed or not sealed.data:
                continue
            place = field.bound_to(pk)
            try:
                if key_id(sealed.data) == ring.writing.id:
                    continue
                fresh = Sealed(ring.seal(ring.unseal(sealed.data, place), place))
            except Unreadable as error:
                unreadable.append(str(error))
                continue
            renewed += manager.filter(pk=pk).update(**{field.attname: fresh})
    return renewed, unreadable
