"""An editor on a phone takes the template, sends a file with two mistakes, mends it, and puts it on the site."""

import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from wijkteam_pages.spreadsheets.csv_format import write_csv


def rows_of(path: Path) -> list[list[str]]:
    """The header of the template that was downloaded."""
    [sheet, *_others] = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    return [[str(cell.value or "") for cell in row] for row in sheet]


def send(page: Page, header: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    data = write_csv(header, [[row.get(name, "") for name in header] for row in rows])
    page.get_by_label("Uw bestand").set_input_files(
        {"name": "inloop.csv", "mimeType": "text/csv", "buffer": data}
    )
    page.get_by_role("button", name="Kijk wat er zou veranderen").click()
    page.wait_for_url("**/import/*/")


def test_a_file_with_two_mistakes_is_mended_and_confirmed(log_in, visit, accessible, picture):
    page = log_in("redactie", size="phone", path="/beheer/spreadsheets/")
    accessible(page)
    page.get_by_role("link", name="Inlooptijden", exact=True).first.click()
    expect(page.get_by_label("Uw bestand")).to_be_visible()
    accessible(page)
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Een leeg sjabloon").click()
    [header, example] = rows_of(downloading.value.path())
    row = dict(zip(header, example, strict=True)) | {"sleutel": "browser-avond", "team": "Wijkteam Oost"}
    wrong = row | {"locatie": "Dorpshuis Oost", "tijden": "21-19", "hoe vaak": "even weken"}
    send(page, header, [wrong])
    expect(page.get_by_text("Er zitten 2 fouten in het bestand.")).to_be_visible()
    expect(page.get_by_text("De eindtijd is niet later dan de begintijd.")).to_be_visible()
    accessible(page)
    picture(page, "spreadsheet-mistakes-phone")
    page.get_by_role("link", name="Stuur het verbeterde bestand").click()
    mended = {"dagen": "za", "tijden": "19.05-20.55", "hoe vaak": "", "tot en met": "", "opmerking": ""}
    send(page, header, [wrong | mended])
    expect(page.get_by_text("Er is nog niets veranderd.")).to_be_visible()
    accessible(page)
    picture(page, "spreadsheet-dry-run-phone")
    page.get_by_role("button", name="Zet op de site").click()
    expect(page.get_by_text("Het staat op de site.")).to_be_visible()
    accessible(page)
    expect(visit("/nl/wijkteams/oost/").get_by_text("19:05 tot 20:55 uur").first).to_be_visible()
