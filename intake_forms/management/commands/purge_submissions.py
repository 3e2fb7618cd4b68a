"""Deletes the requests that have been kept long enough."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from intake_forms.purge import purge


class Command(BaseCommand):
    help = "Delete the requests whose retention period is over; --dry-run says which, and deletes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what would be deleted")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        done = purge(timezone.now(), dry_run=dry_run)
        would = "Would delete" if dry_run else "Deleted"
        for reference, due in done.deleted:
            self.stdout.write(f"{would} {reference} (due on {due:%Y-%m-%d})")
        for reference in done.stripped:
            self.stdout.write(f"{'Would take' if dry_run else 'Took'} the sender out of {reference}")
        for case in done.kept:
            what = "a Wmo report" if case.wmo_marked_on else "handed over"
            self.stdout.write(f"Keeps {case.reference}: {what}, and no hand-over is confirmed yet")
        self.stdout.write(f"{would} {len(done.deleted)} requests.")
