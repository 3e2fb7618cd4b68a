"""Mistakes in rows and cells, each with its place and the sentence that people read."""

from collections.abc import Callable
from datetime import date

from .files import dutch_csv, workbook
from .mistakes import HOURS, ROW, TEAM, hours, merged, teams, with_cells

EMPTY = "Dit vak is leeg. Vul het in."

# What: (kind, the file, its row, column and sentence)
ROWS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a formula": ("teams", lambda: teams(["zuid", "=A1&A2", ""]), "2 “naam”: Hier staat een formule."),
    "an error of Excel": (
        "teams",
        lambda: teams(["zuid", "#N/A", ""]),
        "2 “naam”: Excel geeft hier een fout.",
    ),
    "a merged cell": ("teams", merged, "2 “naam”: Dit vak is samengevoegd met een ander vak."),
    "a cell of 4 MB": (
        "teams",
        lambda: dutch_csv([TEAM, ["zuid", "x" * 4_000_000, ""]]),
        "2 “naam”: In dit vak staat veel te veel tekst.",
    ),
    "a long name": (
        "teams",
        lambda: teams(["zuid", "x" * 101, ""]),
        "2 “naam”: Deze tekst is te lang. Gebruik hoogstens 100 tekens.",
    ),
    "no key": ("teams", lambda: teams(["", "Wijkteam Zuid", ""]), f"2 “sleutel”: {EMPTY}"),
    "no such key": (
        "teams",
        lambda: teams(["Wijkteam Zuid!", "Zuid", ""]),
        "2 “sleutel”: “Wijkteam Zuid!” kan geen sleutel zijn.",
    ),
    "a key twice": (
        "teams",
        lambda: teams(["zuid", "Zuid", ""], ["zuid", "Zuid 2", ""]),
        "3 “sleutel”: Deze sleutel staat ook op rij 2.",
    ),
    "a name twice": (
        "teams",
        lambda: teams(["zuid", "Wijkteam Oost", ""]),
        "2 “naam”: Een ander team heet al zo: oost.",
    ),
    "no district": (
        "teams",
        lambda: teams(["zuid", "Zuid", "WK936109"]),
        "2 “wijken”: Wij kennen wijk WK936109 niet.",
    ),
    "no code": (
        "teams",
        lambda: teams(["zuid", "Zuid", "Noord"]),
        "2 “wijken”: “Noord” is geen code van een wijk, zoals WK036101.",
    ),
    "no town": (
        "teams",
        lambda: teams(["zuid", "Zuid", "GM0001"], header=["sleutel", "naam", "gemeente"]),
        "2 “gemeente”: Wij kennen gemeente GM0001 niet.",
    ),
    "two safety nets": (
        "teams",
        lambda: teams(["zuid", "Zuid", "ja"], ["west", "West", "x"], header=["sleutel", "naam", "vangnet"]),
        "2 “vangnet”: Er kan maar één team het vangnet zijn. Dit is er ook een: West.",
    ),
    "perhaps": (
        "teams",
        lambda: teams(["zuid", "Zuid", "misschien"], header=["sleutel", "naam", "actief"]),
        "2 “actief”: Wij begrijpen “misschien” niet. Schrijf ja of nee.",
    ),
    "nobody": (
        "teams",
        lambda: teams(["zuid", "Zuid", "piet"], header=["sleutel", "naam", "eigenaar"]),
        "2 “eigenaar”: Er is geen account “piet”.",
    ),
    "no number": (
        "teams",
        lambda: teams(["zuid", "Zuid", "bel maar"], header=["sleutel", "naam", "telefoon"]),
        "2 “telefoon”: “bel maar” is geen telefoonnummer.",
    ),
    "no mail": (
        "teams",
        lambda: teams(["zuid", "Zuid", "zuid.nl"], header=["sleutel", "naam", "e-mail"]),
        "2 “e-mail”: “zuid.nl” is geen e-mailadres.",
    ),
    "days and nothing": (
        "teams",
        lambda: teams(["zuid", "Zuid", "2"], header=["sleutel", "naam", "e-mail werkdagen"]),
        "2 “e-mail: antwoord binnen werkdagen”: Hier staan dagen, maar de kolom “e-mail” is leeg.",
    ),
    "no team": ("inloop", lambda: hours(team="Zuid"), "2 “team”: Wij kennen team “Zuid” niet."),
    "no place": (
        "inloop",
        lambda: hours(location="De Kop"),
        "2 “locatie”: Wij kennen de plek “De Kop” niet.",
    ),
    "no day": ("inloop", lambda: hours(days="maandog"), "2 “dagen”: “maandog” is geen dag van de week."),
    "no day at all": ("inloop", lambda: hours(days=""), f"2 “dagen”: {EMPTY}"),
    "no hours": ("inloop", lambda: hours(hours="ochtend"), "2 “tijden”: Wij begrijpen “ochtend” niet."),
    "hours that cannot be": (
        "inloop",
        lambda: hours(hours="25-26"),
        "2 “tijden”: Dit is geen tijd.",
    ),
    "the end first": (
        "inloop",
        lambda: hours(hours="17-9"),
        "2 “tijden”: De eindtijd is niet later dan de begintijd.",
    ),
    "twice at once": ("inloop", lambda: hours(hours="9-12 en 11-13"), "2 “tijden”: Deze tijden vallen samen"),
    "Excel's date": (
        "inloop",
        lambda: hours(hours=date(2026, 12, 9)),
        "2 “tijden”: Excel maakte van deze tijden een datum: 09-12-2026.",
    ),
    "closed": (
        "inloop",
        lambda: hours(hours="dicht"),
        "2 “tijden”: Een rij is een moment waarop het open is.",
    ),
    "now and then": (
        "inloop",
        lambda: hours(rhythm="af en toe"),
        "2 “hoe vaak”: Wij begrijpen “af en toe” niet.",
    ),
    "a fortnight from when": (
        "inloop",
        lambda: hours(rhythm="om de week"),
        "2 “hoe vaak”: Vanaf wanneer? Schrijf een van de data",
    ),
    "from another day": (
        "inloop",
        lambda: hours(rhythm="om de week vanaf 8-1-2026"),
        "2 “hoe vaak”: Die datum valt op geen van de dagen",
    ),
    "even weeks": (
        "inloop",
        lambda: hours(rhythm="even weken"),
        "2 “hoe vaak”: Even en oneven weken gaan mis rond Nieuwjaar.",
    ),
    "another day's": (
        "inloop",
        lambda: hours(rhythm="eerste dinsdag"),
        "2 “hoe vaak”: Hier staat di, maar in de kolom “dagen” staat iets anders.",
    ),
    "no date": ("inloop", lambda: hours(first="31-2-2026"), "2 “vanaf”: “31-2-2026” is geen datum."),
    "over before it begins": (
        "inloop",
        lambda: hours(first="1-6-2026", last="1-5-2026"),
        "2 “tot en met”: De laatste dag",
    ),
    "over what is there": (
        "inloop",
        lambda: hours(location="De Linde", days="di", hours="11-13"),
        "2 “tijden”: Dit overlapt met dinsdag 09:00 tot 12:00 uur.",
    ),
    "over another row": (
        "inloop",
        lambda: workbook([HOURS, ROW, with_cells(ROW, key="twee", hours="10-11")], "Inloop"),
        "3 “tijden”: Dit overlapt met woensdag 09:00 tot 12:00 uur.",
    ),
    "no topic": (
        "vragen",
        lambda: workbook([["sleutel", "vraag", "antwoord", "onderwerp"], ["a", "b", "c", "weer"]], "Vragen"),
        "2 “onderwerp”: Wij kennen het onderwerp “weer” niet.",
    ),
    "no answer": (
        "vragen",
        lambda: workbook([["sleutel", "vraag", "antwoord"], ["a", "b", "<p> </p>"]], "Vragen"),
        "2 “antwoord”: Er staat geen antwoord in dit vak.",
    ),
    "no such language": (
        "vragen",
        lambda: workbook([["sleutel", "vraag", "antwoord", "taal"], ["a", "b", "c", "klingon"]], "Vragen"),
        "2 “taal”: De site heeft geen taal “klingon”.",
    ),
}
