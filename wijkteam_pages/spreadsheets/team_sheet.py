"""The sheet of teams: one row a team, known by its short name."""

from __future__ import annotations

from functools import partial

from .columns import Column, Sheet
from .written_answers import (
    Misunderstood,
    read_codes,
    read_key,
    read_lines,
    read_number,
    read_text,
    read_yes_or_no,
    write_lines,
    write_list,
    write_number,
    write_yes_or_no,
)

MANY_DAYS = 60


def _answer_days(text: str) -> int:
    days = read_number(text)
    if days > MANY_DAYS:
        raise Misunderstood("too_many_days", text)
    return days


def _municipality(text: str) -> str:
    codes = read_codes(text, "GM", 4, "no_municipality_code")
    if len(codes) != 1:
        raise Misunderstood("no_municipality_code", text)
    return codes[0]


def _yes(name: str, header: str, *also: str) -> Column:
    return Column(name, header, read_yes_or_no, write_yes_or_no, also)


def _numbers(name: str, header: str, *also: str) -> Column:
    return Column(name, header, read_lines, write_lines, also, longest=800)


CHANNELS = ("phone", "whatsapp", "email", "post", "chat", "social")
"""The columns that hold a contact channel each; several in one cell are parted by semicolons."""
ANSWERED = {"whatsapp": "whatsapp_days", "email": "email_days"}
"""By channel the column that says within how many working days somebody answers."""

TEAMS = Sheet(
    "Teams",
    (
        Column("key", "sleutel", read_key, also=("slug", "key", "korte naam"), required=True),
        Column("name", "naam", read_text, also=("name", "team"), required=True, longest=100),
        Column("municipality", "gemeente", _municipality, also=("gemeentecode", "municipality")),
        Column(
            "districts",
            "wijken",
            partial(read_codes, prefix="WK", length=6, rule="no_district_code"),
            write_list,
            also=("wijkcodes", "districts"),
        ),
        Column(
            "neighbourhoods",
            "buurten",
            partial(read_codes, prefix="BU", length=8, rule="no_neighbourhood_code"),
            write_list,
            also=("buurtcodes", "neighbourhoods"),
        ),
        Column("owner", "eigenaar", read_text, also=("eigenaar van de tijden", "owner")),
        _yes("is_fallback", "vangnet", "fallback", "krijgt wat nergens past"),
        _yes("is_active", "actief", "active"),
        _yes("visit", "langskomen", "inloop", "visit"),
        _numbers("phone", "telefoon", "telefoonnummer", "tel", "phone"),
        _numbers("whatsapp", "whatsapp", "app"),
        Column(
            "whatsapp_days",
            "whatsapp: antwoord binnen werkdagen",
            _answer_days,
            write_number,
            also=("whatsapp werkdagen",),
        ),
        _numbers("email", "e-mail", "email", "mail", "e-mailadres"),
        Column(
            "email_days",
            "e-mail: antwoord binnen werkdagen",
            _answer_days,
            write_number,
            also=("e-mail werkdagen", "email: antwoord binnen werkdagen"),
        ),
        _numbers("post", "post", "postadres"),
        _numbers("chat", "chat"),
        _numbers("social", "sociale media", "sociaal medium", "facebook", "social"),
    ),
)
