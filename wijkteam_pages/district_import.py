"""Adds districts from outlines, or renews them: all of the file, or nothing where something is wrong."""

from collections.abc import Collection
from dataclasses import dataclass, field

from django.db import transaction

from .borders import simplified
from .models import District, Municipality
from .outlines import Outline, Unusable, geometry, read_outlines

TOLERANCE = (
    3.0  # metres: nobody sees it on a map of a town, and a register's outline becomes five times smaller
)


@dataclass(slots=True)
class Report:
    """What was wrong with the file, or what it changes."""

    mistakes: list[Unusable] = field(default_factory=list)
    new_municipalities: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    @property
    def is_usable(self) -> bool:
        """Nothing is wrong with the file."""
        return not self.mistakes


class TooManyMunicipalities(ValueError):
    """The file does not say by itself which municipality is meant; none when the one asked for is not in it."""

    def __init__(self, codes: Collection[str]) -> None:
        super().__init__(", ".join(sorted(codes)))
        self.codes = sorted(codes)


def replace_outlines(data: bytes, *, municipality: str | None, dry_run: bool) -> Report:
    """Reads the file and, unless something is wrong or it is a dry run, adds and renews districts at once.

    Raises Unusable when it is no file of outlines, TooManyMunicipalities when nobody can tell which one is meant.
    """
    report = Report()
    outlines = []
    for found in read_outlines(data):
        if isinstance(found, Unusable):
            report.mistakes.append(found)
        else:
            outlines.append(found)
    if municipality or not report.mistakes:
        outlines = of_municipality(outlines, municipality)
    with transaction.atomic():
        note_changes(report, outlines)
        if report.is_usable and not dry_run:
            save(outlines)
    return report


def of_municipality(outlines: list[Outline], wanted: str | None) -> list[Outline]:
    """The outlines of the municipality that is asked for; else of those we know; else of the only one in the file."""
    codes = {outline.municipality_code for outline in outlines}
    known = codes & set(Municipality.objects.values_list("code", flat=True))
    if wanted:
        meant = codes & {f"GM{wanted.strip().upper().removeprefix('GM').zfill(4)}"}
    else:
        meant = known or codes
        if not known and len(codes) > 1:
            raise TooManyMunicipalities(codes)
    if not meant:
        raise TooManyMunicipalities(())
    return [outline for outline in outlines if outline.municipality_code in meant]


def note_changes(report: Report, outlines: list[Outline]) -> None:
    """Which districts the file adds, renews and lacks."""
    towns = {outline.municipality_code: outline.municipality_name for outline in outlines}
    known_towns = set(Municipality.objects.values_list("code", flat=True))
    report.new_municipalities = [f"{towns[code]} ({code})" for code in sorted(set(towns) - known_towns)]
    known = {
        district.code: district.name for district in District.objects.filter(municipality__code__in=towns)
    }
    for outline in outlines:
        (report.renewed if outline.code in known else report.added).append(f"{outline.name} ({outline.code})")
    here = {outline.code for outline in outlines}
    report.absent = [f"{name} ({code})" for code, name in known.items() if code not in here]


def save(outlines: list[Outline]) -> None:
    """Writes the districts, with neighbours that share their borders."""
    areas = simplified([outline.area for outline in outlines], TOLERANCE)
    for outline, area in zip(outlines, areas, strict=True):
        town, _created = Municipality.objects.get_or_create(
            code=outline.municipality_code,
            defaults={"name": outline.municipality_name or outline.municipality_code},
        )
        District.objects.update_or_create(
            code=outline.code,
            defaults={
                "municipality": town,
                "name": outline.name,
                "outline": geometry(area or outline.area),
                "residents": outline.residents,
            },
        )
