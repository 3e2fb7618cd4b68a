"""The workbook that an editor starts from: an example, an explanation, and lists to choose from."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from ..models import Location, Team, Topic
from .explanation import EXAMPLES, EXPLAINED
from .kinds import sheet_of
from .xlsx_writing import add_sheet, new_workbook, offer, saved

LISTS = "Lijsten"
EXPLANATION = "Uitleg"
YES_NO = '"ja,nee"'
_YES_NO = ("is_fallback", "is_active", "visit")
# Not translated: what the readers of the cells understand.
_RHYTHMS = (
    "elke week", "om de week vanaf 5-1-2026", "eerste dinsdag van de maand", "laatste vrijdag van de maand",
)  # fmt: skip


def template_of(kind: str) -> bytes:
    """The template of a kind, as a workbook."""
    sheet = sheet_of(kind)
    example = [str(EXAMPLES[kind].get(column.name, "")) for column in sheet.columns]
    return workbook_of(kind, [example])


def workbook_of(kind: str, rows: list[list[str]]) -> bytes:
    """Rows of a kind in a workbook, with the explanation and the lists beside them."""
    sheet, workbook = sheet_of(kind), new_workbook()
    widths = [_width(column.name) for column in sheet.columns]
    page = add_sheet(workbook, sheet.title, sheet.header, rows, widths)
    add_sheet(workbook, EXPLANATION, _explained_header(), _explained(kind), (34, 12, 60, 40))
    lists = _lists(kind)
    if lists:
        height = max(len(choices) for choices in lists.values())
        columns = [choices + [""] * (height - len(choices)) for choices in lists.values()]
        add_sheet(workbook, LISTS, [sheet.column(name).header for name in lists], zip(*columns, strict=True))
    for at, column in enumerate(sheet.columns):
        if column.name in _YES_NO:
            offer(page, at, YES_NO, column.header)
        elif column.name in lists:
            letter = get_column_letter(list(lists).index(column.name) + 1)
            offer(page, at, f"{LISTS}!${letter}$2:${letter}${len(lists[column.name]) + 1}", column.header)
    return saved(workbook)


def _width(name: str) -> int:
    return {
        "answer": 60,
        "question": 40,
        "name": 28,
        "hours": 28,
        "rhythm": 30,
        "location": 26,
        "note": 30,
    }.get(name, 16)


def _explained_header() -> list[str]:
    return [_("column"), _("required"), _("what it is for"), _("for example")]


def _explained(kind: str) -> list[list[str]]:
    sheet = sheet_of(kind)
    return [
        [
            column.header,
            _("yes") if column.required else _("no"),
            str(EXPLAINED[kind][column.name]),
            str(EXAMPLES[kind].get(column.name, "")),
        ]
        for column in sheet.columns
    ]


def _lists(kind: str) -> dict[str, list[str]]:
    """By column what can be chosen in it."""
    known: dict[str, dict[str, Any]] = {
        "teams": {},
        "inloop": {
            "team": Team.objects.values_list("slug", flat=True),
            "location": Location.objects.values_list("name", flat=True),
            "rhythm": _RHYTHMS,
        },
        "vragen": {"topic": Topic.objects.order_by("key").values_list("key", flat=True).distinct()},
    }
    return {name: list(choices) for name, choices in known[kind].items() if choices}
