"""The one line for cron."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wijkteam_pages.due import run_due


class Command(BaseCommand):
    """Does what is due: mail that waits, reminders, digests, purging. Safe to run twice at the same time."""

    help = "Do what is due: mail that waits, reminders, digests, purging. Safe to run twice."

    def handle(self, *args: Any, **options: Any) -> None:
        outcomes = []
        for outcome in run_due(timezone.now):
            outcomes.append(outcome)
            mark = "done  " if outcome.succeeded else "FAILED"
            if options["verbosity"]:
                self.stdout.write(f"{mark} {outcome.task}: {outcome.words}")
        if not outcomes:
            self.stdout.write("Another run is at work: nothing to do.")
        if not all(outcome.succeeded for outcome in outcomes):
            raise CommandError("Not everything could be done; the others were.")
