"""The start screen on a phone: what is today, what waits, and one tap that mends it."""

import re

import pytest
from playwright.sync_api import expect

STILL_RIGHT = re.compile("Klopt nog.*Wijkteam West")


@pytest.mark.parametrize("name", ["redactie", "noord"])
def test_what_waits_is_seen_and_mended_on_a_phone(log_in, accessible, picture, name):
    page = log_in(name, size="phone")
    expect(page.get_by_role("heading", name="Vandaag")).to_be_visible()
    expect(page.get_by_role("link", name="Sluitingsdag toevoegen")).to_be_visible()
    expect(page.get_by_role("heading", name="Dit vraagt aandacht")).to_be_visible()
    accessible(page)
    picture(page, f"start-screen-{name}-phone")
    if name == "redactie":
        page.get_by_role("button", name=STILL_RIGHT).click()
        expect(page.get_by_text("Wijkteam West: vandaag nagekeken.")).to_be_visible()
        expect(page.get_by_role("button", name=STILL_RIGHT)).to_have_count(0)


def test_a_residents_remark_reaches_who_keeps_the_hours(visit, log_in, accessible, picture):
    page = visit("/nl/wijkteams/zuid/", javascript=False)
    page.get_by_role("link", name="Klopt dit niet? Vertel het ons").click()
    page.get_by_label("Wat klopt er niet?").press_sequentially("Woensdag was de deur dicht.", delay=90)
    page.get_by_role("button", name="Stuur naar het team").click()
    expect(page.get_by_role("heading", name="Dank u wel voor uw bericht")).to_be_visible()
    form = visit("/nl/wijkteams/zuid/klopt-niet/", width=320)
    accessible(form)
    picture(form, "remark-phone")
    worker = log_in("zuid", size="phone")
    worker.get_by_role("link", name=re.compile("Lees het.*Wijkteam Zuid")).click()
    expect(worker.get_by_text("Woensdag was de deur dicht.")).to_be_visible()
    accessible(worker)
    picture(worker, "remark-read-phone")
    worker.get_by_role("button", name="Hersteld").first.click()
    expect(worker.get_by_text("Woensdag was de deur dicht.")).to_have_count(0)
