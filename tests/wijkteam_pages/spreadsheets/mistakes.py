"""How the files are made in which something is wrong."""

from __future__ import annotations

import io
import zipfile

from openpyxl import Workbook

from .files import saved, workbook

TEAM = ["sleutel", "naam", "wijken"]
HOURS = ["sleutel", "team", "locatie", "dagen", "tijden", "hoe vaak", "vanaf", "tot en met"]
ROW = ["een", "noord", "De Kap", "wo", "9-12", "", "", ""]


def hours(**cells: object) -> bytes:
    """A workbook with one row of walk-in hours that is right but for these cells."""
    return workbook([HOURS, with_cells(ROW, **cells)], "Inloop")


def with_cells(row: list[object], **cells: object) -> list[object]:
    at = {"key": 0, "team": 1, "location": 2, "days": 3, "hours": 4, "rhythm": 5, "first": 6, "last": 7}
    return [
        next((cells[name] for name in cells if at[name] == place), cell) for place, cell in enumerate(row)
    ]


def teams(*rows: list[object], header: list[str] = TEAM) -> bytes:
    return workbook([header, *rows], "Teams")


def merged() -> bytes:
    book = Workbook()
    page = book.active
    page.title = "Teams"
    for row in (TEAM, ["zuid", "Wijkteam Zuid", "WK936101"]):
        page.append(row)
    page.merge_cells("B2:C2")
    return saved(book)


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def bomb() -> bytes:
    return zipped({"[Content_Types].xml": b"<x/>", "xl/worksheets/sheet1.xml": b" " * (81 * 1024 * 1024)})


def with_entities() -> bytes:
    """A good workbook of which the sheet asks for entities that unfold without end."""
    lol = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    with zipfile.ZipFile(io.BytesIO(teams(["zuid", "Wijkteam Zuid", ""]))) as good:
        parts = {name: good.read(name) for name in good.namelist()}
    return zipped(parts | {"xl/worksheets/sheet1.xml": lol})


ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
)
OPEN_DOCUMENT = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
