"""Sealing the files again with the newest key; may be interrupted and repeated."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from intake_forms.models import Upload
from wijkteam_pages.encryption import KeyRing, Unreadable
from wijkteam_pages.key_rotation import Rotated

from . import vault


def rotate(ring: KeyRing) -> Iterator[Rotated]:
    """Renew each file by itself, its row locked, so that one that is removed meanwhile does not come back."""
    renewed, unreadable = 0, []
    for pk in Upload.objects.exclude(state=Upload.State.INFECTED).values_list("pk", flat=True):
        with transaction.atomic():
            if not Upload.objects.select_for_update().filter(pk=pk).exists():
                continue
            try:
                renewed += vault.seal_anew(pk, ring)
            except (Unreadable, vault.Missing) as error:
                unreadable.append(f"The content of intake_forms.Upload {pk}: {error}")
    yield Rotated("intake_forms.Upload (content)", renewed, tuple(unreadable))
