"""Somebody's own rows again, with what is wrong marked red and told in a last column."""

from __future__ import annotations

from collections import defaultdict

from .columns import FAULTS_COLUMN, Problem, Sheet
from .problem_words import problem_in_words
from .table import Table
from .xlsx_writing import add_sheet, new_workbook, saved


def marked_copy(table: Table, sheet: Sheet, problems: list[Problem]) -> bytes:
    """A workbook with the rows of the table where they stood; it can be mended and sent again."""
    by_row: defaultdict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_row[problem.row].append(problem)
    layout = sheet.layout_of(table)
    places = {sheet.column(name).header: at for name, at in layout.at.items()}
    header = [name for name in table.header if name != FAULTS_COLUMN]
    rows, marked, number = [], {}, 2
    for row in table.rows:
        # Empty rows stay, so that a row keeps its number.
        rows.extend([""] for _empty in range(number, row.number))
        number = row.number + 1
        wrong = by_row.get(row.number, [])
        told = "\n".join(f"{problem.column}: {problem_in_words(problem)}" for problem in wrong)
        marked[len(rows)] = frozenset(places[each.column] for each in wrong if each.column in places)
        rows.append([*row.cells[: len(header)], told])
    workbook = new_workbook()
    widths = [20] * len(header) + [60]
    add_sheet(workbook, sheet.title, [*header, FAULTS_COLUMN], rows, widths, marked)
    return saved(workbook)
