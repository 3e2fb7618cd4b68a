"""Reads the whole access log and names the first row that is not what was written."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from intake_forms.access_log import first_break
from intake_forms.models import AccessLogHead


class Command(BaseCommand):
    help = "Check that nobody changed, added or removed a row of the access log."

    def handle(self, *args: Any, **options: Any) -> None:
        found = first_break()
        if found:
            raise CommandError(f"Row {found.position} of the access log is wrong: {found.reason}.")
        head = AccessLogHead.objects.filter(pk=AccessLogHead.ONLY).first()
        self.stdout.write(f"The access log is whole: {head.position if head else 0} rows.")
        if head and head.position:
            self.stdout.write(f"Its last seal: {head.last}")
