"""Writes the search index again, in place."""

from typing import Any

from django.core.management.base import BaseCommand

from wijkteam_pages.search import index


class Command(BaseCommand):
    help = "Writes the search index again. Search goes on meanwhile, and no change is lost."

    def handle(self, *args: Any, **options: Any) -> None:
        done = 0
        for done, total in index.rebuild():
            self.stdout.write(f"{done} of {total}", ending="\r" if self.stdout.isatty() else "\n")
        self.stdout.write(self.style.SUCCESS(f"The search index is written: {done} documents read."))
