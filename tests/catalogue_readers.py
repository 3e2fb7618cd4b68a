"""Who reads a string: residents, in their own language, or only who works here, in Dutch.

Decided by where the string stands in the code. Residents are the rule and staff the exception, so a new public template
or module needs no line here. Of a model residents read no label of a field, only the words of some of its choices.
"""

import ast
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]

STAFF = [
    "knowledge_base/*",
    "*/management/*",
    "*/apps.py",
    "*/viewsets.py",
    # The desk of requests, and building its forms.
    "intake_forms/desk/*",
    "intake_forms/templates/intake_forms/desk/*",
    "intake_forms/actions.py",
    "intake_forms/answering.py",
    "intake_forms/*blocks.py",
    "intake_forms/form_faults.py",
    "intake_forms/form_panels.py",
    "intake_forms/templates/intake_forms/editing/*",
    "intake_forms/notices.py",
    "intake_forms/person_data.py",
    "intake_forms/purge.py",
    "intake_forms/reminders.py",
    "intake_forms/routing_trial.py",
    "intake_forms/spam_box.py",
    "intake_forms/uploads/endings.py",
    # Editing teams, hours and activities.
    "wijkteam_pages/activities/editing/*",
    "wijkteam_pages/activities/proposing/keeping.py",
    "wijkteam_pages/blocks.py",
    "wijkteam_pages/dashboard/*",
    "wijkteam_pages/delete_view.py",
    "wijkteam_pages/health_panel.py",
    "wijkteam_pages/hours_admin/*",
    "wijkteam_pages/hours_errors.py",
    "wijkteam_pages/import_words.py",
    "wijkteam_pages/remarks/keeping.py",
    "wijkteam_pages/remarks/receiving.py",
    "wijkteam_pages/rights/*",
    "wijkteam_pages/spreadsheets/*",
    "wijkteam_pages/team_previews.py",
    "wijkteam_pages/templates/wijkteam_pages/admin/*",
    "wijkteam_pages/templates/wijkteam_pages/rights/*",
    # Signing in.
    "*/templates/wagtailadmin/*",
    "site/templates/allauth/*",
    "wijkteam_pages/templates/wijkteam_pages/locked_out.html",
    # Open data are in the main language, whatever the address.
    "wijkteam_pages/hsds/*",
]
MODELS = ["*/models.py", "*/models/*"]
CHOICES = {
    "ContactChannel.Kind",
    "Location.Accessibility",
    "Recurring.Weekday",
    "ScheduleException.Reason",
    "TeamMember.Role",
    "Upload.State",
}


def for_residents(entry: polib.POEntry) -> bool:
    """Whether the string stands anywhere that a resident reads."""
    return any(_is_public(path, int(line or 0)) for path, line in entry.occurrences)


def _is_public(path: str, line: int) -> bool:
    if any(fnmatch(path, pattern) for pattern in STAFF):
        return False
    if any(fnmatch(path, pattern) for pattern in MODELS):
        return any(line in lines for name, lines in _classes(path) if name in CHOICES)
    return True


@cache
def _classes(path: str) -> list[tuple[str, range]]:
    """The classes inside the classes of a module, each with its lines."""
    module = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return [
        (f"{outer.name}.{inner.name}", range(inner.lineno, (inner.end_lineno or inner.lineno) + 1))
        for outer in module.body
        if isinstance(outer, ast.ClassDef)
        for inner in outer.body
        if isinstance(inner, ast.ClassDef)
    ]
