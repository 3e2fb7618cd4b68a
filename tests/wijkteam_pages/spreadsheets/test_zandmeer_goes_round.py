"""All of Zandmeer out and in again: nothing changes, in either format, in the admin's command either."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from reference_site.demo.loading import hours, teams, texts
from reference_site.demo.loading import town as town_itself

from wijkteam_pages.models import SpreadsheetImport, Team
from wijkteam_pages.spreadsheets.csv_format import write_csv
from wijkteam_pages.spreadsheets.kinds import rows_of, sheet_of
from wijkteam_pages.spreadsheets.templates import template_of, workbook_of

from .sending import everything

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def zandmeer(db):
    """Its records, without pages and people."""
    for part in (town_itself, texts, teams, hours):
        part.load(date(2026, 11, 24))


def run(path, kind: str, *options: str) -> str:
    out = StringIO()
    call_command("import_teams", path, "--kind", kind, *options, stdout=out, stderr=out)
    return out.getvalue()


def test_an_export_is_an_import_that_changes_nothing(zandmeer, tmp_path):
    before = everything()
    for kind in SpreadsheetImport.Kind.values:
        rows = rows_of(kind)
        assert len(rows) > 4
        for name, data in (
            ("x.xlsx", workbook_of(kind, rows)),
            ("x.csv", write_csv(sheet_of(kind).header, rows)),
        ):
            (tmp_path / name).write_bytes(data)
            said = run(tmp_path / name, kind)
            assert f"Nieuw: 0. Gewijzigd: 0. Hetzelfde: {len(rows)}." in said
            assert "Niet in het bestand" not in said
    assert everything() == before


def test_a_template_as_it_is_changes_nothing(zandmeer, tmp_path):
    for kind in SpreadsheetImport.Kind.values:
        (tmp_path / "x.xlsx").write_bytes(template_of(kind))
        assert "Nieuw: 0. Gewijzigd: 0. Hetzelfde: 0." in run(tmp_path / "x.xlsx", kind, "--dry-run")


def test_the_command_tells_the_row_and_changes_nothing(zandmeer, tmp_path):
    (tmp_path / "x.csv").write_text("sleutel;naam\nnieuw;Team Nieuw\n!;x\n")
    with pytest.raises(CommandError, match="Er is niets veranderd"):
        run(tmp_path / "x.csv", "teams")
    assert not Team.objects.filter(slug="nieuw").exists()


def test_a_dry_run_changes_nothing_and_progress_is_told(zandmeer, tmp_path):
    lines = [f"team-{number};Team {number}" for number in range(1000)]
    (tmp_path / "x.csv").write_text("\n".join(["sleutel;naam", *lines]))
    said = run(tmp_path / "x.csv", "teams", "--dry-run")
    assert "50 % gelezen" in said
    assert "Nieuw: 1000." in said
    assert Team.objects.count() == 5
