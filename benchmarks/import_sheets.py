"""Importing 10,000 rows of walk-in hours against openpyxl reading the same workbook alone.

Run by itself: python -m benchmarks.import_sheets [rows]
"""

from __future__ import annotations

import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from typing import Any

from benchmarks.result import told

ROWS = 10_000
TEAMS = 3_000
PLACES = 500
GOALS = "goals: dry run 5 times openpyxl alone, no request over 10 s of CPU, 100 MB above the start"


def lines(rows: int) -> list[list[str]]:
    """Rows as an editor writes them: three or four for each team, fortnights and days of the month among them."""
    rhythms = ["", "elke week", "om de week vanaf 5-1-2026", "eerste maandag van de maand"]
    made = []
    for number in range(rows):
        opens = 8 + number // TEAMS
        key, team, place = f"rij-{number}", f"team-{number % TEAMS}", f"Plek {number % PLACES}"
        when = ["ma", f"{opens}.00-{opens + 1}.00", rhythms[number % 4], "", "31-12-2027"]
        made.append([key, team, place, *when, "de wijkagent", "", "een korte zin"])
    return made


def with_openpyxl(data: bytes) -> float:
    import openpyxl

    began = time.process_time()
    for _row in openpyxl.load_workbook(io.BytesIO(data), read_only=True).active.iter_rows(values_only=True):
        pass
    return time.process_time() - began


class Requests:
    """Work as it comes in by requests: the CPU time of each, since a shared machine's clock says more of the others."""

    def __init__(self) -> None:
        self.spent: list[float] = []

    def timed(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        began = time.process_time()
        done = work(*args, **kwargs)
        self.spent.append(time.process_time() - began)
        return done


def editor_of_a_town() -> Any:
    """The reference site on an empty database, with teams and places; gives who imports."""
    sys.path.insert(0, "site")
    os.environ["DJANGO_SETTINGS_MODULE"] = "reference_site.settings.demo"
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from wijkteam_pages.models import Location, Municipality, Team

    town = Municipality.objects.create(name="Town", code="GM0001")
    Team.objects.bulk_create(
        Team(municipality=town, name=f"Team {n}", slug=f"team-{n}") for n in range(TEAMS)
    )
    Location.objects.bulk_create(
        Location(municipality=town, name=f"Plek {n}", street="Weg", house_number="1", city="Town")
        for n in range(PLACES)
    )
    return get_user_model().objects.create_user("editor")


def with_import(rows: int) -> dict[str, Any]:
    """In this process: step by step as the pages of the import do it."""
    user = editor_of_a_town()
    from django.utils import timezone

    from wijkteam_pages.models import SpreadsheetImport, WalkInSession
    from wijkteam_pages.spreadsheets import progress, templates

    data = templates.workbook_of("inloop", lines(rows))
    alone, before, requests = with_openpyxl(data), megabytes(), Requests()
    found = requests.timed(progress.start, data=data, kind="inloop", user=user, now=timezone.now())
    while found.state == SpreadsheetImport.State.READING:
        found = requests.timed(progress.go_on, found, timezone.now)
    assert not found.plan["problems"], found.plan["problems"][:3]
    reading = sum(requests.spent)
    requests.timed(progress.confirm, found.pk, user=user, now=timezone.now())
    assert WalkInSession.objects.count() == rows
    return {
        "rows": rows,
        "openpyxl_s": alone,
        "dry_run_s": reading,
        "confirm_s": requests.spent[-1],
        "longest_request_s": max(requests.spent),
        "requests": len(requests.spent),
        "dry_run_times_openpyxl": reading / alone,
        "peak_mb": megabytes(),
        "mb_above_start": megabytes() - before,
    }


def megabytes() -> float:
    """The most memory that this process had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        output = subprocess.run(
            [sys.executable, "-m", "benchmarks.import_sheets", "--import", str(rows)],
            env=os.environ | {"WIJKTEAM_VAR": folder, "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    return told("import_sheets", json.loads(output.splitlines()[-1]), GOALS)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--import"]:
        print(json.dumps(with_import(int(sys.argv[2]))))
        raise SystemExit
    raise SystemExit(main())
