"""What is held about a person as one file: to be read, and as data (AVG, articles 15 and 20)."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..extension import HeldFile, Holding
from ..models import PersonRequest
from .asking import Held

READABLE, DATA, FILES = "lees-dit.html", "gegevens.json", "bestanden"
UNSAFE = re.compile(r"[^\w.\- ]+")
# The words for what the apps name in their records; another name is shown as it is.
NAMES = {
    "reference": _("reference"),
    "kind": _("kind"),
    "received": _("received"),
    "team": _("team"),
    "status": _("status"),
    "notes": _("notes"),
    "text": _("text"),
    "seen": _("seen on the page"),
    "to": _("to"),
    "subject": _("subject"),
    "activity": _("activity"),
    "email": _("e-mail address"),
    "first_name": _("first name"),
    "answer": _("answer"),
    "state": _("status"),
}


def export_of(request: PersonRequest, found: Iterable[Held]) -> bytes:
    """A zip file with a page to read or print, the same as JSON, and the files that were sent along."""
    found = list(found)
    shown = [(held.label, [(each, list(lines_of(each))) for each in held.holdings]) for held in found]
    page = render_to_string("wijkteam_pages/rights/readable.html", {"request": request, "found": shown})
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(READABLE, page)
        archive.writestr(DATA, as_json(found))
        for name, file in _files(found):
            archive.writestr(f"{FILES}/{name}", file.read())
    return into.getvalue()


def lines_of(holding: Holding) -> Iterator[tuple[str, str]]:
    """What a record says, as names and texts; what is empty is left out."""
    for name, value in holding.content.items():
        if isinstance(value, Mapping):
            yield from ((str(inner), str(text)) for inner, text in value.items() if text)
        elif value:
            text = "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)
            yield capfirst(str(NAMES.get(name, name))), text


def as_json(found: Iterable[Held]) -> str:
    """The records by app, each with its model, key, end of keeping (ISO 8601) and what it says."""
    return json.dumps([_plain(held) for held in found], ensure_ascii=False, indent=2)


def _plain(held: Held) -> dict[str, Any]:
    return {
        "app": held.label,
        "records": [
            {
                "model": each.model,
                "key": each.key,
                "held_until": each.held_until.isoformat() if each.held_until else None,
                "own": each.is_own,
                "content": each.content,
                "files": [file.name for file in each.files],
            }
            for each in held.holdings
        ],
    }


def _files(found: Iterable[Held]) -> Iterator[tuple[str, HeldFile]]:
    """Each file with a name that no folder is in and that no other file has."""
    files = (file for held in found for each in held.holdings for file in each.files)
    for number, file in enumerate(files, 1):
        yield f"{number}-{UNSAFE.sub('_', file.name).strip('. ') or 'bestand'}", file
