"""`manage.py import_postcodes FILE`: which postcode lies in which neighbourhood, from the table of CBS."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...import_words import listed, unreadable_file
from ...models import Municipality
from ...postcode_import import Report, replace_postcodes
from ...postcode_rows import Fault, Mistake, UnusableTable

TENTHS = 10


class Command(BaseCommand):
    help = gettext_lazy("Replaces all postcodes by those of a table of CBS (pc6hnr…_gwb.csv).")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help=_("Only tell what would happen."))

    def handle(self, *args: Any, **options: Any) -> None:
        if not Municipality.objects.exists():
            raise CommandError(
                _("There is no municipality yet. Import the districts first: import_districts.")
            )
        path: Path = options["file"]
        try:
            self.size, self.tenths = max(path.stat().st_size, 1), 0
            report = replace_postcodes(path, dry_run=options["dry_run"], progress=self.progress)
        except OSError as error:
            raise CommandError(unreadable_file(path, error)) from None
        except UnusableTable as unusable:
            raise CommandError(
                _("%(why)s Nothing was changed.") % {"why": table_in_words(unusable)}
            ) from None
        self.tell(report)
        if not report.is_usable:
            raise CommandError(_("Nothing was changed. Mend the file and try again."))
        self.stdout.write(
            _("This was a dry run: nothing was changed.")
            if options["dry_run"]
            else _("The postcodes have been replaced.")
        )

    def progress(self, read: int) -> None:
        """A line for each tenth of the file."""
        tenths = min(TENTHS, read * TENTHS // self.size)
        if tenths > self.tenths:
            self.tenths = tenths
            self.stdout.write(_("%(percent)s %% read") % {"percent": tenths * 100 // TENTHS})

    def tell(self, report: Report) -> None:
        """What was read, what is wrong, and what deserves a look."""
        for line in mistakes_in_words(report):
            self.stderr.write(line)
        self.stdout.write(
            _("%(addresses)s addresses with %(postcodes)s postcodes, kept as %(ranges)s ranges.")
            % {
                "addresses": number_format(report.tally.kept, use_l10n=True, force_grouping=True),
                "postcodes": number_format(report.postcodes, use_l10n=True, force_grouping=True),
                "ranges": number_format(report.ranges, use_l10n=True, force_grouping=True),
            }
        )
        for line in notes_in_words(report):
            self.stdout.write(line)


def mistakes_in_words(report: Report) -> list[str]:
    """The first mistakes, each with its row, and how many more there are."""
    lines = [row_in_words(mistake) for mistake in report.tally.mistakes]
    lines += [
        _("%(address)s is in two neighbourhoods: %(neighbourhoods)s.")
        % {"address": overlap.address, "neighbourhoods": listed(overlap.neighbourhoods)}
        for overlap in report.overlaps
    ]
    more = report.tally.mistake_count + report.overlap_count - len(lines)
    if more:
        lines.append(
            ngettext("And %(more)s more mistake.", "And %(more)s more mistakes.", more) % {"more": more}
        )
    if report.municipalities_without:
        lines.append(
            _("The table holds no address in %(towns)s.") % {"towns": listed(report.municipalities_without)}
        )
    return lines


def notes_in_words(report: Report) -> list[str]:
    """Gaps: what one side knows and the other does not."""
    notes = []
    if report.new_districts:
        notes.append(
            _("New districts, under their code until somebody names them: %(codes)s.")
            % {"codes": listed(report.new_districts)}
        )
    if report.new_neighbourhoods:
        notes.append(
            _("New neighbourhoods, under their code until somebody names them: %(codes)s.")
            % {"codes": listed(report.new_neighbourhoods)}
        )
    if report.neighbourhoods_without:
        notes.append(
            _("Neighbourhoods without a postcode: %(names)s.")
            % {"names": listed(report.neighbourhoods_without)}
        )
    return notes


def row_in_words(mistake: Mistake) -> str:
    """What is wrong with one row, and how it should be."""
    words = {
        Fault.TOO_FEW_CELLS: _("Row %(row)s: a column is missing (%(value)s)."),
        Fault.POSTCODE: _("Row %(row)s: “%(value)s” is not a postcode, such as 1234AB."),
        Fault.HOUSE_NUMBER: _("Row %(row)s: “%(value)s” is not a house number from 1 to 99999."),
        Fault.NEIGHBOURHOOD: _("Row %(row)s: “%(value)s” is not a neighbourhood code, such as 03610100."),
        Fault.CODES_DISAGREE: _(
            "Row %(row)s: neighbourhood, district and municipality do not belong together (%(value)s)."
        ),
    }
    return words[mistake.fault] % {"row": mistake.row, "value": mistake.value}


def table_in_words(unusable: UnusableTable) -> str:
    """Why the file is no table of postcodes at all."""
    words = {
        Fault.EMPTY: _("The file is empty."),
        Fault.SPREADSHEET: _(
            "This is a spreadsheet or an archive, not a CSV file. Save or unpack it as CSV."
        ),
        Fault.WRONG_ENCODING: _("The file is in UTF-16. Save it as “CSV UTF-8”."),
        Fault.NO_COLUMN: _(
            "The column “%(value)s” is missing. The first row should be PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025."
        ),
    }
    return words[unusable.fault] % {"value": unusable.value}
