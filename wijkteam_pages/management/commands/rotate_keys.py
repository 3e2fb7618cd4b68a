"""Seals everything again with the newest key; stop it and start it again as you like."""

from __future__ import annotations

from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wijkteam_pages import extension
from wijkteam_pages.encryption import KeyRing
from wijkteam_pages.key_rotation import rotate, sealed_fields


class Command(BaseCommand):
    help = "Seal fields and files anew with the first key of ENCRYPTION_KEYS, so that the older ones can go."

    def handle(self, *args: Any, **options: Any) -> None:
        ring = KeyRing.from_setting()
        unreadable: list[str] = []
        fields = (rotate(field, ring) for field in sealed_fields())
        for done in chain(fields, extension.rotations(ring)):
            unreadable += done.unreadable
            self.stdout.write(f"{done.field}: {done.renewed} sealed anew")
        for reason in unreadable:
            self.stderr.write(reason)
        if unreadable:
            raise CommandError(f"{len(unreadable)} values could not be read: keep the older keys.")
        self.stdout.write(
            f"Everything is sealed with key “{ring.writing.id}”; the other keys are no longer needed."
        )
