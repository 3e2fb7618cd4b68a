"""`load_demo`: the town of Zandmeer, made once and then left alone."""

import logging
from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone, translation

from reference_site.demo.loading import parts


class Command(BaseCommand):
    help = "Make the town of Zandmeer: what is not there yet is made, what was changed stays."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--reset", action="store_true", help="Throw everything away and start anew.")

    def handle(self, *args: Any, **options: Any) -> None:
        logging.disable(logging.INFO)  # each page that is published would say so, in English
        try:
            self.load()
        finally:
            logging.disable(logging.NOTSET)

    def load(self) -> None:
        with translation.override("nl"):
            for title in parts.load_missing(timezone.localdate()):
                self.stdout.write(f"Zandmeer krijgt {title} …")
