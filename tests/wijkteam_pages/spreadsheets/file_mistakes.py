"""Files that are no table that we can use, each with the sentence that people read."""

from collections.abc import Callable

from .files import dutch_csv, workbook
from .mistakes import ENCRYPTED, OPEN_DOCUMENT, TEAM, bomb, hours, teams, with_entities, zipped

# What: (kind, the file, the sentence)
FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "an empty file": ("teams", lambda: b"\r\n", "Het bestand is leeg."),
    "a sheet without anything": ("teams", lambda: workbook([]), "Het bestand is leeg."),
    "only a header": (
        "teams",
        lambda: teams(),
        "Er staat een rij met namen van kolommen, en niets daaronder.",
    ),
    "a picture called xlsx": (
        "teams",
        lambda: b"\x89PNG\r\n\x1a\n" + bytes(99),
        "Dit is een plaatje, hoe het bestand ook heet.",
    ),
    "a PDF": ("teams", lambda: b"%PDF-1.7 \x00", "Dit is een pdf, hoe het bestand ook heet."),
    "a password": ("teams", lambda: ENCRYPTED, "Er zit een wachtwoord op het bestand."),
    "an old Excel": ("teams", lambda: ENCRYPTED[:400], "Dit is een bestand van een oude Excel (.xls)."),
    "LibreOffice's own": (
        "teams",
        lambda: zipped(OPEN_DOCUMENT),
        "Dit is een bestand van LibreOffice (.ods).",
    ),
    "half a workbook": (
        "teams",
        lambda: teams(["zuid", "Zuid", ""])[:2000],
        "Het bestand is beschadigd of niet heel.",
    ),
    "some archive": ("teams", lambda: zipped({"brief.txt": b"hallo"}), "Dit is geen spreadsheet."),
    "a program": ("teams", lambda: b"MZ\x90\0\3\0\0\0", "Dit is geen spreadsheet."),
    "a bomb": ("teams", bomb, "Uitgepakt is het bestand veel te groot."),
    "entities": ("teams", with_entities, "Het bestand is beschadigd of niet heel."),
    "6 MB": ("teams", lambda: b"a;b\n" * (6 * 1024 * 1024 // 4), "Het bestand is groter dan 5 MB."),
    "11,000 rows": (
        "teams",
        lambda: b"sleutel;naam\n" + b"a;b\n" * 11_000,
        "Er staan meer dan 10000 rijen in het bestand.",
    ),
    "70 columns": (
        "teams",
        lambda: dutch_csv([["sleutel", "naam", *["x"] * 68]]),
        "Er staan meer dan 60 kolommen in het bestand.",
    ),
    "no column": ("teams", lambda: teams(["zuid"], header=["sleutel"]), "Er ontbreekt een kolom: naam."),
    "a column twice": (
        "teams",
        lambda: teams(["zuid", "a", "b"], header=["sleutel", "naam", "Naam"]),
        "De kolom “naam” staat er twee keer.",
    ),
    "another screen's": (
        "teams",
        lambda: hours(),
        "Dit bestand hoort bij een ander scherm: het werkblad heet “Inloop”.",
    ),
    "a wrong sheet name": (
        "teams",
        lambda: workbook([TEAM], "Blad1", ["Blad2"]),
        "Geen van de werkbladen heeft de goede naam. In het bestand staan: Blad1, Blad2.",
    ),
}
