"""The three kinds of spreadsheet, each with its sheet and how its import is planned."""

from __future__ import annotations

from typing import Any

from ..models import SpreadsheetImport
from .columns import Sheet
from .plan import Planning
from .question_plan import QuestionPlanning
from .session_plan import SessionPlanning
from .table import Table
from .team_plan import TeamPlanning

Kind = SpreadsheetImport.Kind

PLANNINGS: dict[str, type[Planning]] = {
    Kind.TEAMS: TeamPlanning,
    Kind.SESSIONS: SessionPlanning,
    Kind.QUESTIONS: QuestionPlanning,
}


def sheet_of(kind: str) -> Sheet:
    return PLANNINGS[kind].sheet


def other_titles(kind: str) -> list[str]:
    """The names of the sheets that belong to the other kinds."""
    return [planning.sheet.title for other, planning in PLANNINGS.items() if other != kind]


def rows_of(kind: str) -> list[list[str]]:
    """All that is there now, as the cells of an export."""
    planning = PLANNINGS[kind]()
    return [cells_of(planning.sheet, values) for values in planning.rows()]


def cells_of(sheet: Sheet, values: dict[str, Any]) -> list[str]:
    return [column.write(values.get(column.name)) for column in sheet.columns]


def notes_on(sheet: Sheet, table: Table) -> list[str]:
    """Headers in the file that nobody knows."""
    return list(sheet.layout_of(table).unknown)
