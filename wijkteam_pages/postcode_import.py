"""Replaces the town's postcodes by those of a new table: all of it, or nothing where something is wrong."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from . import content_version
from .models import District, Municipality, Neighbourhood, PostcodeRange
from .postcode_rows import MISTAKES_KEPT, Tally
from .postcode_table import NotSorted, Numbers, read_postcodes, read_unsorted
from .postcodes import Postcode, house_ranges, overlaps, written

BATCH = 10_000
Row = tuple[
    str, int, int, Any
]  # postcode, first and last number, the neighbourhood's key as the database keeps it


@dataclass(slots=True)
class Overlap:
    """An address that the table gives to several neighbourhoods."""

    address: str
    neighbourhoods: tuple[str, ...]


@dataclass(slots=True)
class Report:
    """What was read, what was wrong, and what deserves a look."""

    tally: Tally = field(default_factory=Tally)
    postcodes: int = 0
    ranges: int = 0
    overlaps: list[Overlap] = field(default_factory=list)
    overlap_count: int = 0
    municipalities_without: list[str] = field(default_factory=list)
    new_districts: list[str] = field(default_factory=list)
    new_neighbourhoods: list[str] = field(default_factory=list)
    neighbourhoods_without: list[str] = field(default_factory=list)

    @property
    def is_usable(self) -> bool:
        """Nothing is wrong with the table, so it may replace what is there."""
        return not (self.tally.mistake_count or self.overlap_count or self.municipalities_without)


def replace_postcodes(path: Path, *, dry_run: bool, progress: Callable[[int], None]) -> Report:
    """Reads the table and, unless something is wrong or it is a dry run, replaces all postcodes by it at once.

    Raises UnusableTable when the file is no such table, OSError when it cannot be read.
    """
    try:
        return _replace(path, read_postcodes, dry_run, progress)
    except NotSorted:
        return _replace(path, read_unsorted, dry_run, progress)


@transaction.atomic
def _replace(path: Path, read: Callable, dry_run: bool, progress: Callable[[int], None]) -> Report:
    report = Report()
    areas = Areas(report)
    with path.open("rb") as stream:
        table = read(stream, areas.municipalities, report.tally, progress)
        rows = _rows(table, areas, report)
        if dry_run:
            for _row in rows:
                pass
        else:
            PostcodeRange.objects.all().delete()
            _insert(rows)
    areas.note_what_is_missing()
    if not dry_run and not report.is_usable:
        transaction.set_rollback(True)
    elif not dry_run:
        areas.save_new()
    return report


def _rows(table: Iterable[tuple[Postcode, Numbers]], areas: "Areas", report: Report) -> Iterator[Row]:
    """What goes into the database, until the first thing that is wrong: then nothing will."""
    for postcode, numbers in table:
        report.postcodes += 1
        if len(numbers) > 1:
            _note_overlaps(report, postcode, numbers)
        for run in house_ranges(numbers):
            report.ranges += 1
            key = areas.key(run.neighbourhood)
            if not report.overlap_count:
                yield postcode, run.first, run.last, key


def _note_overlaps(report: Report, postcode: Postcode, numbers: Numbers) -> None:
    for number, codes in overlaps(numbers):
        report.overlap_count += 1
        if len(report.overlaps) < MISTAKES_KEPT:
            address = f"{written(postcode)} {number}"
            report.overlaps.append(Overlap(address, tuple(f"BU{code}" for code in codes)))


class Areas:
    """The neighbourhoods by their code without prefix; those that nobody knew yet are made at the end."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.towns = {town.code.removeprefix("GM"): town for town in Municipality.objects.all()}
        self.municipalities = frozenset(self.towns)
        self.known = {area.code.removeprefix("BU"): area for area in Neighbourhood.objects.all()}
        self.keys = {code: self._as_stored(area) for code, area in self.known.items()}
        self.new: dict[str, Neighbourhood] = {}
        self.used: set[str] = set()

    def key(self, code: str) -> Any:
        """The neighbourhood's primary key in the form in which the database keeps it."""
        self.used.add(code)
        if code not in self.keys:
            self.new[code] = Neighbourhood(code=f"BU{code}", name=f"BU{code}")
            self.keys[code] = self._as_stored(self.new[code])
        return self.keys[code]

    def save_new(self) -> None:
        """Makes what the table knows and we did not, each under its code until an editor names it."""
        District.objects.bulk_create(
            District(municipality=self.towns[code[2:6]], code=code, name=code)
            for code in self.report.new_districts
        )
        districts = {
            district.code.removeprefix("WK"): district for district in District.objects.defer("outline")
        }
        for code, area in self.new.items():
            area.district = districts[code[:6]]
        Neighbourhood.objects.bulk_create(self.new.values(), batch_size=1000)
        # In bulk nobody is told of each; once is enough.
        content_version.changed()

    def note_what_is_missing(self) -> None:
        """Codes on one side that are not on the other."""
        report = self.report
        used_towns = {code[:4] for code in self.used}
        report.municipalities_without = [
            f"{town.name} ({town.code})" for code, town in self.towns.items() if code not in used_towns
        ]
        known_districts = set(District.objects.values_list("code", flat=True))
        report.new_neighbourhoods = [area.code for area in self.new.values()]
        report.new_districts = sorted({f"WK{code[:6]}" for code in self.new} - known_districts)
        report.neighbourhoods_without = sorted(
            f"{area.name} ({area.code})" for code, area in self.known.items() if code not in self.used
        )

    @staticmethod
    def _as_stored(area: Neighbourhood) -> Any:
        return Neighbourhood._meta.pk.get_db_prep_value(area.pk, connection)


def _insert(rows: Iterator[Row]) -> None:
    """Straight into the table: model instances would take three times as long, for rows that have no behaviour."""
    table = connection.ops.quote_name(PostcodeRange._meta.db_table)
    columns = "postcode, first_number, last_number, neighbourhood_id"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        while batch := list(islice(rows, BATCH)):
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES (%s, %s, %s, %s)", batch)  # noqa: S608 - no input
