"""A worker finds the request of her team, reads it, takes it, writes a note and closes it."""

import re

import pytest
from playwright.sync_api import expect

from . import asking


@pytest.fixture
def reference(visit) -> str:
    """What a resident of Noord asked just now."""
    page = visit("/nl/hulp/")
    asking.as_far_as_the_topic(page, "Geld en schulden")
    asking.from_money_to_contact(page)
    asking.to_be_called(page)
    return asking.send(page)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_from_the_inbox_to_a_closed_request(log_in, accessible, picture, reference, size):
    page = log_in("noord", size=size, path="/beheer/intake/")
    accessible(page)
    picture(page, f"desk-{size}")
    page.get_by_label("Nummer").fill(reference.lower())
    page.keyboard.press("Enter")
    page.get_by_role("link", name=re.compile(reference)).first.click()
    expect(page.get_by_text(asking.STORY)).to_be_visible()
    expect(page.get_by_text("06 12345678")).to_have_count(0)  # covered until somebody asks for it
    accessible(page)
    picture(page, f"case-{size}")
    page.get_by_role("button", name="Pak deze aanvraag op").click()
    expect(page.get_by_text("In behandeling").first).to_be_visible()
    page.get_by_label("Notitie", exact=True).fill("Gebeld. Zij komt dinsdag langs.")
    page.get_by_role("button", name="Notitie opslaan").click()
    expect(page.get_by_text("Gebeld. Zij komt dinsdag langs.")).to_be_visible()
    page.get_by_text("Aanvraag afronden").first.click()
    page.get_by_label("Geholpen door het team").check()
    page.get_by_role("button", name="Rond de aanvraag af").click()
    expect(page.get_by_text("Afgerond").first).to_be_visible()
    picture(page, f"case-closed-{size}")


def test_another_team_is_told_that_there_is_no_such_page(log_in, reference):
    page = log_in("noord", path="/beheer/intake/")
    page.get_by_label("Nummer").fill(reference)
    page.keyboard.press("Enter")
    page.get_by_role("link", name=re.compile(reference)).first.click()
    expect(page.get_by_text(asking.STORY)).to_be_visible()
    address = page.url
    stranger = log_in("zuid", path="/beheer/intake/")
    expect(stranger.get_by_text(reference)).to_have_count(0)
    assert stranger.goto(address).status == 404
    assert asking.STORY not in stranger.content()
