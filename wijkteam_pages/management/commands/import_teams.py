"""`manage.py import_teams FILE`: teams, walk-in hours or questions from a spreadsheet."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...import_words import SHOWN, listed, unreadable_file
from ...models import SpreadsheetImport
from ...spreadsheets.importing import carry_out, planned, table_in, understood_rows
from ...spreadsheets.kinds import sheet_of
from ...spreadsheets.plan import Effect, Plan
from ...spreadsheets.problem_words import file_in_words, place_in_words, problem_in_words
from ...spreadsheets.table import Table, UnusableFile

TENTHS = 10


class Command(BaseCommand):
    help = gettext_lazy("Adds and changes teams by a spreadsheet (.xlsx or .csv); all of it, or nothing.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help=_("Only tell what would happen."))
        parser.add_argument(
            "--kind", choices=SpreadsheetImport.Kind.values, default="teams", help=_("What is in the file.")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        kind, table = options["kind"], self.table(options["file"], options["kind"])
        self.told, self.total = 0, len(table.rows)
        rows = understood_rows(table, kind, goes_on=self.progress)
        plan = planned(kind, rows)
        self.tell(plan, sheet_of(kind).layout_of(table).unknown)
        if plan.problems:
            raise CommandError(_("Nothing was changed. Mend the file and try again."))
        if options["dry_run"]:
            self.stdout.write(_("This was a dry run: nothing was changed."))
            return
        carry_out(kind, rows, digest=plan.digest, user=None, at=timezone.now())
        self.stdout.write(_("The file has been imported."))

    def table(self, path: Path, kind: str) -> Table:
        try:
            return table_in(path.read_bytes(), kind)
        except OSError as error:
            raise CommandError(unreadable_file(path, error)) from None
        except UnusableFile as unusable:
            raise CommandError(_("%(why)s Nothing was changed.") % {"why": file_in_words(unusable)}) from None

    def progress(self, read: int) -> bool:
        """A line for each tenth of a long file."""
        tenths = read * TENTHS // self.total
        if tenths > self.told and self.total >= 1000:
            self.stdout.write(_("%(percent)s %% read") % {"percent": tenths * 100 // TENTHS})
        self.told = max(self.told, tenths)
        return True

    def tell(self, plan: Plan, unknown: tuple[str, ...]) -> None:
        """What is wrong, and what would change or did."""
        for problem in plan.problems[:SHOWN]:
            self.stderr.write(f"{place_in_words(problem)}: {problem_in_words(problem)}")
        more = len(plan.problems) - SHOWN
        if more > 0:
            self.stderr.write(
                ngettext("And %(more)s more mistake.", "And %(more)s more mistakes.", more) % {"more": more}
            )
        counts = plan.counts
        self.stdout.write(
            _("New: %(added)s. Changed: %(changed)s. The same: %(same)s.")
            % {each.value: counts[each] for each in Effect}
        )
        for words, names in (
            (_("Columns that we do not know and leave alone: %(names)s."), unknown),
            (_("Not in the file, and left alone: %(names)s."), plan.absent),
        ):
            if names:
                self.stdout.write(words % {"names": listed(list(names))})
