"""`manage.py import_districts FILE`: the districts and their outlines, from GeoJSON of CBS or PDOK."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...district_import import Report, TooManyMunicipalities, replace_outlines
from ...import_words import SHOWN, listed, unreadable_file
from ...outlines import Fault, Unusable


class Command(BaseCommand):
    help = gettext_lazy("Adds the districts of a GeoJSON file, or renews their names and outlines.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help=_("Only tell what would happen."))
        parser.add_argument(
            "--municipality", metavar="GM0000", help=_("Take this municipality's districts only.")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CommandError(unreadable_file(path, error)) from None
        try:
            report = replace_outlines(data, municipality=options["municipality"], dry_run=options["dry_run"])
        except Unusable as unusable:
            raise CommandError(_("%(why)s Nothing was changed.") % {"why": file_in_words(unusable)}) from None
        except TooManyMunicipalities as several:
            raise CommandError(several_in_words(several)) from None
        self.tell(report)
        if not report.is_usable:
            raise CommandError(_("Nothing was changed. Mend the file and try again."))
        self.stdout.write(
            _("This was a dry run: nothing was changed.")
            if options["dry_run"]
            else _("The districts have been imported.")
        )

    def tell(self, report: Report) -> None:
        """What is wrong, and what would change or did."""
        for unusable in report.mistakes[:SHOWN]:
            self.stderr.write(feature_in_words(unusable))
        more = len(report.mistakes) - SHOWN
        if more > 0:
            self.stderr.write(
                ngettext("And %(more)s more mistake.", "And %(more)s more mistakes.", more) % {"more": more}
            )
        for words, names in (
            (_("New municipalities: %(names)s."), report.new_municipalities),
            (_("New districts: %(names)s."), report.added),
            (_("Renewed districts: %(names)s."), report.renewed),
            (_("Districts that we have and the file has not; they stay: %(names)s."), report.absent),
        ):
            if names:
                self.stdout.write(words % {"names": listed(names)})


def several_in_words(several: TooManyMunicipalities) -> str:
    """The file is about others, and does not say which of them is meant."""
    if not several.codes:
        return _("There is no district of that municipality in the file. Nothing was changed.")
    return _("The file holds several municipalities (%(codes)s). Say which one with --municipality.") % {
        "codes": listed(several.codes)
    }


def file_in_words(unusable: Unusable) -> str:
    """Why the file holds no outlines at all."""
    words = {
        Fault.NOT_TEXT: _("This is not a text file. Choose a file that ends in .geojson or .json."),
        Fault.NOT_JSON: _("This is not a GeoJSON file, or it is cut off."),
        Fault.NOT_GEOJSON: _("This is JSON, but not GeoJSON: it holds no list of features."),
        Fault.NO_FEATURES: _("There is no district in the file."),
        Fault.UNKNOWN_GRID: _(
            "The coordinates are in EPSG:%(value)s. Save the file in WGS 84 (EPSG:4326) or RD New (EPSG:28992)."
        ),
    }
    return words[unusable.fault] % {"value": unusable.value}


def feature_in_words(unusable: Unusable) -> str:
    """What is wrong with one feature, and how it should be."""
    words = {
        Fault.NO_CODE: _("Feature %(number)s: there is no wijkcode or statcode."),
        Fault.WRONG_CODE: _("Feature %(number)s: “%(value)s” is not a district code, such as WK036101."),
        Fault.TWICE: _("Feature %(number)s: district %(value)s is in the file twice."),
        Fault.NO_NAME: _("Feature %(number)s: district %(value)s has no wijknaam or statnaam."),
        Fault.NO_AREA: _(
            "Feature %(number)s: district %(value)s has no outline (a Polygon or MultiPolygon)."
        ),
        Fault.NOT_A_NUMBER: _(
            "Feature %(number)s: district %(value)s has a coordinate that is not a number."
        ),
        Fault.TOO_FEW_POINTS: _(
            "Feature %(number)s: district %(value)s has an outline of fewer than four points."
        ),
        Fault.NOT_CLOSED: _(
            "Feature %(number)s: an outline of district %(value)s does not end where it begins."
        ),
        Fault.SWAPPED: _("Feature %(number)s: district %(value)s has latitude before longitude. Swap them."),
        Fault.ELSEWHERE: _("Feature %(number)s: district %(value)s is outside the Netherlands."),
    }
    return words[unusable.fault] % {"number": unusable.feature, "value": unusable.value}
