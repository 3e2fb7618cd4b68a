"""The sheet of frequently asked questions: one row a question in one language."""

from __future__ import annotations

import re
from typing import Any

from .answer_text import to_html, to_text
from .columns import Column, Sheet
from .written_answers import (
    Misunderstood,
    read_key,
    read_list,
    read_number,
    read_text,
    write_list,
    write_number,
)

ALL = "alle"
_ALL = frozenset({"alle", "allemaal", "alle teams", "iedereen", "all"})


def _teams(text: str) -> list[str]:
    names = read_list(text)
    return [ALL] if any(name.casefold() in _ALL for name in names) else sorted(names)


def _answer(text: str) -> str:
    answer = to_html(text)
    if not re.sub(r"<[^>]*>", "", answer).strip():
        raise Misunderstood("no_answer")
    return answer


def _language(text: str) -> str:
    code = {
        "nederlands": "nl",
        "engels": "en",
        "arabisch": "ar",
        "turks": "tr",
        "oekraïens": "uk",
        "pools": "pl",
    }
    said = text.strip().casefold()
    return code.get(said, said)


def _show_answer(value: Any) -> str:
    return to_text(str(value or ""))


QUESTIONS = Sheet(
    "Vragen",
    (
        Column("key", "sleutel", read_key, also=("key",), required=True),
        Column("language", "taal", _language, also=("language",)),
        Column("question", "vraag", read_text, also=("question",), required=True, longest=160),
        Column("answer", "antwoord", _answer, _show_answer, also=("answer",), required=True, longest=8000),
        Column("topic", "onderwerp", read_text, also=("thema", "topic")),
        Column("teams", "teams", _teams, write_list, also=("team", "voor welke teams")),
        Column("sort_order", "volgorde", read_number, write_number, also=("volgnummer", "order")),
    ),
)
