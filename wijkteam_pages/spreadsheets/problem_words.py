"""What is wrong with a file, a row or a cell, as a sentence that says how to mend it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..hours_errors import SENTENCES as OF_HOURS
from .columns import Problem
from .table import LARGEST_FILE, Fault, UnusableFile

OF_CELLS = {
    "formula": gettext_lazy("There is a formula here. Paste the value itself."),
    "error_value": gettext_lazy("Excel shows an error here. Write the value itself."),
    "merged_cell": gettext_lazy("This cell is merged with another one. Split them."),
    "cell_too_long": gettext_lazy("This cell holds far too much text."),
    "required": gettext_lazy("This cell is empty. Fill it in."),
    "too_long": gettext_lazy("This text is too long. Use at most %(shown)s characters."),
    "yes_or_no": gettext_lazy("We do not understand “%(shown)s”. Write yes or no: ja or nee."),
    "no_date": gettext_lazy("“%(shown)s” is not a date. Write it like 8-1-2026."),
    "no_number": gettext_lazy("“%(shown)s” is not a whole number."),
    "no_key": gettext_lazy(
        "“%(shown)s” cannot be a key. Use small letters, digits and hyphens, like team-noord."
    ),
    "key_twice": gettext_lazy("This key is on row %(shown)s too. Give every row a key of its own."),
}
OF_TEAMS = {
    "no_municipality_code": gettext_lazy("“%(shown)s” is not the code of a municipality, such as GM0361."),
    "no_district_code": gettext_lazy("“%(shown)s” is not the code of a district, such as WK036101."),
    "no_neighbourhood_code": gettext_lazy(
        "“%(shown)s” is not the code of a neighbourhood, such as BU03610100."
    ),
    "no_such_municipality": gettext_lazy("We do not know municipality %(shown)s."),
    "no_such_district": gettext_lazy("We do not know district %(shown)s."),
    "no_such_neighbourhood": gettext_lazy("We do not know neighbourhood %(shown)s."),
    "no_such_account": gettext_lazy(
        "There is no account “%(shown)s”. Write a user name or an e-mail address."
    ),
    "name_taken": gettext_lazy("Another team has this name already: %(shown)s."),
    "two_fallbacks": gettext_lazy("Only one team can be the safety net. This one is too: %(shown)s."),
    "fallback_is_inactive": gettext_lazy("The safety net has to be an active team."),
    "merged_into_another": gettext_lazy("This team goes on as another one, so it cannot be active."),
    "too_many_days": gettext_lazy("%(shown)s working days is too long. Use at most 60."),
    "fewer_channels": gettext_lazy(
        "This team has %(shown)s of these now. Remove one under “Contact channels”, or write them all."
    ),
    "no_phone_number": gettext_lazy("“%(shown)s” is not a telephone number."),
    "no_email_address": gettext_lazy("“%(shown)s” is not an e-mail address."),
    "no_web_address": gettext_lazy("“%(shown)s” is not a web address. It begins with https://."),
    "channel_too_long": gettext_lazy("This is too long for a number or an address."),
    "days_without_channel": gettext_lazy("There are days here, but the column “%(shown)s” is empty."),
}
OF_HOURS_IN_CELLS = {
    "no_such_team": gettext_lazy("We do not know team “%(shown)s”. Write its key or its name."),
    "no_such_location": gettext_lazy(
        "We do not know the place “%(shown)s”. Write its name as under “Locations”."
    ),
    "no_weekday_read": gettext_lazy("“%(shown)s” is not a day of the week. Write for example: ma, di, vr."),
    "hours_became_a_date": gettext_lazy(
        "Excel made a date of these hours: %(shown)s. Write them like 9.00-12.00."
    ),
    "closed_is_no_row": gettext_lazy("A row is a moment on which it is open. Leave out what is closed."),
    "no_rhythm": gettext_lazy(
        "We do not understand “%(shown)s”. Write for example: elke week, or: eerste dinsdag van de maand."
    ),
    "even_weeks": gettext_lazy(
        "Even and odd weeks go wrong at New Year. Write for example: om de week vanaf 8-1-2026."
    ),
    "rhythm_on_other_day": gettext_lazy("This names %(shown)s, but the column “dagen” says something else."),
    "unreadable": gettext_lazy("We do not understand “%(shown)s”. Write hours like 9.00-12.00."),
    "no_anchor": gettext_lazy("From when? Write one of the dates, like: om de week vanaf 8-1-2026."),
    "anchor_on_other_weekday": gettext_lazy("That date is on none of the days in the column “dagen”."),
    "overlap": gettext_lazy("This overlaps with %(shown)s. Change one of the two."),
}
OF_QUESTIONS = {
    "no_answer": gettext_lazy("There is no answer in this cell."),
    "no_such_language": gettext_lazy(
        "The site has no language “%(shown)s”. Write its code, such as nl or en."
    ),
    "no_such_topic": gettext_lazy("We do not know the topic “%(shown)s”."),
    "no_question_in_main_language": gettext_lazy(
        "There is no question with this key in Dutch. Add that one too."
    ),
    "translated_elsewhere": gettext_lazy(
        "This translation is kept in the admin. Change it there, under “Texts”."
    ),
}
SENTENCES = {**OF_HOURS, **OF_CELLS, **OF_TEAMS, **OF_HOURS_IN_CELLS, **OF_QUESTIONS}


def problem_in_words(problem: Problem) -> str:
    """The sentence alone; where it is, the reader sees beside it."""
    sentence = str(SENTENCES[problem.rule]) % {"shown": problem.shown}
    if not problem.nearest:
        return sentence
    meant = _("Do you mean “%(nearest)s”?") % {"nearest": problem.nearest}
    return f"{sentence} {meant}"


def place_in_words(problem: Problem) -> str:
    """Where it is in the file."""
    return _("Row %(row)s, column “%(column)s”") % {"row": problem.row, "column": problem.column}


def file_in_words(unusable: UnusableFile) -> str:
    """Why a file is no table that we can use."""
    words = {
        Fault.EMPTY: _("The file is empty."),
        Fault.TOO_LARGE: _("The file is larger than %(megabytes)s MB. Split it, or leave pictures out."),
        Fault.TOO_MANY_ROWS: _("There are more than %(value)s rows in the file. Split it."),
        Fault.TOO_MANY_COLUMNS: _("There are more than %(value)s columns in the file. Use our template."),
        Fault.BOMB: _("The file unpacks to far more than we read. Copy your rows to our template."),
        Fault.ENCRYPTED: _("There is a password on the file. Save it without one."),
        Fault.OLD_EXCEL: _("This is a workbook of an old Excel (.xls). Save it as .xlsx."),
        Fault.OPEN_DOCUMENT: _("This is a file of LibreOffice (.ods). Save it as .xlsx."),
        Fault.PICTURE: _("This is a picture, whatever it is called. Choose a spreadsheet."),
        Fault.PDF: _("This is a PDF, whatever it is called. Choose a spreadsheet."),
        Fault.OTHER: _("This is not a spreadsheet. Choose a file that ends in .xlsx or .csv."),
        Fault.DAMAGED: _("The file is damaged or cut off. Save it again and send it once more."),
        Fault.NO_SHEET: _(
            "The workbook has several sheets, and none with the right name. It has: %(value)s."
        ),
        Fault.OTHER_SHEET: _("This is a workbook for another screen: it has the sheet “%(value)s”."),
        Fault.NO_ROWS: _("There is a row with headers, and nothing below it."),
        Fault.NO_COLUMN: _("A column is missing: %(value)s. The first row holds the names of the columns."),
        Fault.COLUMN_TWICE: _("The column “%(value)s” is there twice. Remove one."),
    }
    return words[unusable.fault] % {"value": unusable.value, "megabytes": LARGEST_FILE // 1024 // 1024}
