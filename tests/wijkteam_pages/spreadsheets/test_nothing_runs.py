"""No cell that leaves the house is a formula: in no format, and not in Wagtail's own exports either."""

import csv
import io

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page

from wijkteam_pages.models import ContactChannel, Faq, Team
from wijkteam_pages.spreadsheets.defusing import as_meant, defused

from .files import workbook
from .sending import latest, send

pytestmark = pytest.mark.sqlite
EVIL = "=cmd|' /C calc'!A0"


@pytest.fixture
def evil(town):
    """A town in which every text begins like a formula."""
    Team.objects.filter(pk=town.noord.pk).update(name=EVIL)
    town.linde.name = "@SUM(1)"
    town.linde.save()
    town.tuesday.note, town.tuesday.partners = "+1+1", "-2"
    town.tuesday.save()
    Faq.objects.update(question="=1", answer="<p>=HYPERLINK(1)</p>")
    ContactChannel.objects.filter(kind="phone").update(value="+31 10 555 01 20")
    return town


def cells(data: bytes) -> list[str]:
    """All cells of a workbook or a CSV file; none of them may be a formula for who reads the file."""
    if data.startswith(b"PK"):
        found = [cell for sheet in openpyxl.load_workbook(io.BytesIO(data)) for row in sheet for cell in row]
        assert [cell.coordinate for cell in found if cell.data_type == "f"] == []
        return [str(cell.value) for cell in found if cell.value is not None]
    return [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";") for cell in row]


def dangerous(found: list[str]) -> list[str]:
    return [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("kind", ["teams", "inloop", "vragen"])
@pytest.mark.parametrize("query", ["", "?als=csv"])
def test_an_export_defuses_every_cell_and_comes_back_unchanged(sanne, evil, kind, query):
    data = sanne.get(reverse("wijkteam_spreadsheets:export", args=[kind]) + query).content
    assert dangerous(cells(data)) == []
    assert "'" in "".join(cell[0] for cell in cells(data) if cell)
    page = send(sanne, kind, data).content.decode()
    assert "Dit bestand verandert niets." in page


def test_a_marked_copy_is_defused_too(sanne, evil):
    send(sanne, "teams", workbook([["sleutel", "naam", "+opmerking"], ["noord", "", "@x"]], "Teams"))
    assert dangerous(cells(sanne.get(latest("import_marked")).content)) == []


@pytest.mark.parametrize("export_format", ["csv", "xlsx"])
def test_wagtails_own_export_of_a_report_is_defused(admin_client, evil, export_format):
    Page.objects.filter(depth=2).update(title=EVIL, last_published_at=timezone.now())
    answer = admin_client.get(reverse("wagtailadmin_reports:aging_pages_results"), {"export": export_format})
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    # Wagtail parts its cells by commas.
    found = (
        cells(data)
        if export_format == "xlsx"
        else next(zip(*csv.reader(io.StringIO(data.decode())), strict=True))
    )
    assert f"'{EVIL}" in found
    assert dangerous(found) == []


@given(st.text())
def test_defusing_and_reading_back_gives_the_same_text(text):
    assert as_meant(defused(text)) == text
    assert dangerous([defused(text)]) == []
