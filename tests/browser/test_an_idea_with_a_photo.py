"""A resident sends a photo of an idea from a phone; the team gets it, and nothing of the photo but its picture."""

from pathlib import Path

from playwright.sync_api import expect

from tests.intake_forms.form.files import MARK, a_photo

from . import asking


def test_a_photo_goes_along_with_an_idea_and_reaches_the_team(visit, log_in, accessible, picture):
    page = visit("/nl/idee/stap/1/")
    page.get_by_label("Wat is uw idee, in één zin?").fill("Een bank bij de vijver")
    photo = {"name": "vijver.jpg", "mimeType": "image/jpeg", "buffer": a_photo(640, 480, turned=True)}
    page.locator("input[type=file]").set_input_files(photo)
    page.get_by_role("button", name="Voeg dit bestand toe").click()
    expect(page.get_by_role("button", name="Verwijderen vijver.jpg")).to_be_visible()
    accessible(page)
    picture(page, "form-photo-phone")
    # What is not right yet costs nobody the photo.
    page.locator("input[type=file]").set_input_files(photo | {"name": "brief.docx"})
    asking.next_step(page)
    expect(page.locator(".wijkteam-error-summary")).to_be_focused()
    accessible(page)
    asking.next_step(page)
    page.get_by_label("Bij welke postcode hoort uw idee?").fill("3210ab")
    asking.next_step(page)
    page.get_by_role("group", name="Mogen wij uw idee").get_by_label("Nee").check()
    asking.next_step(page)
    expect(page.get_by_text("vijver.jpg")).to_be_visible()
    reference = asking.send(page)

    desk = log_in("noord", size="phone", path="/beheer/intake/")
    desk.goto(f"/beheer/intake/?q={reference}")
    expect(desk.get_by_role("heading", name="Bestanden")).to_be_visible()
    accessible(desk)
    picture(desk, "desk-photo-phone")
    with desk.expect_download() as download:
        desk.get_by_role("link", name="vijver.jpg").click()
    assert download.value.suggested_filename == f"{reference}-1.jpg"
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xff\xd8\xff")
    assert MARK not in content
