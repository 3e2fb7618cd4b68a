"""`load_demo --reset`: whatever happened to the demo, it is as on its first day."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.proof, pytest.mark.sqlite]

ROOT = Path(__file__).resolve().parents[2]


def test_a_reset_brings_back_the_town_and_throws_away_what_was_added(tmp_path):
    def manage(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, ROOT / "manage.py", *arguments],
            cwd=ROOT,
            env={
                **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
                "WIJKTEAM_VAR": str(tmp_path),
                "DJANGO_SETTINGS_MODULE": "reference_site.settings.demo",
            },
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def all_names() -> list[str]:
        with sqlite3.connect(tmp_path / "db.sqlite3") as database:
            return sorted(name for (name,) in database.execute("SELECT name FROM wijkteam_pages_team"))

    # From nothing at all: the tables are made on the way.
    assert "Zandmeer staat klaar" in manage("load_demo", "--reset")
    passwords = json.loads((tmp_path / "demo-accounts.json").read_text())
    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        database.execute("UPDATE wijkteam_pages_team SET name = 'Team Bij Ons' WHERE slug = 'noord'")
        database.execute("DELETE FROM wijkteam_pages_walkinsession")
    assert "Team Bij Ons" in all_names()

    assert "Zandmeer begint opnieuw" in manage("load_demo", "--reset")
    assert all_names() == [f"Wijkteam {name}" for name in ("Centrum", "Noord", "Oost", "West", "Zuid")]
    assert json.loads((tmp_path / "demo-accounts.json").read_text()) == passwords
    assert "krijgt" not in manage("load_demo")
