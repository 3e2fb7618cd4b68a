"""`load_demo`: the town of Zandmeer, made once and then left alone."""

import logging
import os
from typing import Any

from django.core.cache import cache
from django.core.management import BaseCommand, CommandError
from django.db.utils import DatabaseError
from django.utils import timezone, translation

from reference_site.demo import accounts_file
from reference_site.demo.loading import accounts, anew, parts
from reference_site.demo.loading.town import other_towns

ADDRESSES = (
    ("/nl/", "de site"),
    ("/nl/wijkteams/noord/", "een wijkteam"),
    ("/nl/hulp/", "hulp vragen"),
    ("/nl/kennisbank/", "de kennisbank, voor wie er werkt"),
    ("/beheer/", "het beheer"),
    ("/beheer/intake/", "de vragen van bewoners, voor het wijkteam"),
)


class Command(BaseCommand):
    help = "Make the town of Zandmeer: what is not there yet is made, what was changed stays."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--reset", action="store_true", help="Throw everything away and start anew.")

    def handle(self, *args: Any, **options: Any) -> None:
        logging.disable(logging.INFO)  # each page that is published would say so, in English
        try:
            with translation.override("nl"):
                self.refuse_other_towns()
                if options["reset"]:
                    self.stdout.write("Alles gaat weg. Zandmeer begint opnieuw …")
                    anew.empty_database()
                self.load()
                self.tell()
        finally:
            logging.disable(logging.NOTSET)

    def refuse_other_towns(self) -> None:
        """Nobody's own town is mixed with a made-up one, let alone thrown away for it."""
        try:
            others = other_towns()
        except DatabaseError:  # no tables yet: `--reset` makes them
            return
        if others:
            raise CommandError(
                f"In deze database staat een andere gemeente: {', '.join(others)}. "
                "Zandmeer komt alleen in een database van zichzelf."
            )

    def load(self) -> None:
        is_changed = False
        for title in parts.load_missing(timezone.localdate()):
            self.stdout.write(f"Zandmeer krijgt {title} …")
            is_changed = True
        if is_changed:
            cache.clear()

    def tell(self) -> None:
        """Where to look, and how to log in."""
        host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
        base = os.environ.get("BASE_URL", f"http://{host}:{port}").rstrip("/")
        self.stdout.write("Zandmeer staat klaar.\n\nKijk hier:")
        for address, what in ADDRESSES:
            self.stdout.write(f"  {base + address:46} {what}")
        entries = accounts.entries()
        kept = accounts_file.passwords([entry["username"] for entry in entries])
        self.stdout.write("\nLog in bij het beheer als:")
        for entry in entries:
            self.stdout.write(f"  {entry['username']:12} {kept[entry['username']]}   {entry['what']}")
        self.stdout.write(f"\nDe wachtwoorden staan ook in {accounts_file.path()}.")
