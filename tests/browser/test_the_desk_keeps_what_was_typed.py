"""Whatever happens while a worker writes, the text is still there and nobody is overwritten."""

import pytest
from playwright.sync_api import expect

# Everything that Noord has to do; the first request that nobody has taken.
INBOX = "/beheer/intake/?show=new"


def a_new_request(page) -> str:
    address = page.locator(".desk-rows__what a").first.get_attribute("href")
    page.goto(address)
    return address


def write(page, text: str) -> None:
    page.get_by_label("Notitie", exact=True).fill(text)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_second_of_two_workers_sees_both_texts(log_in, accessible, picture, size):
    sanne = log_in("noord", size=size, path=INBOX)
    address = a_new_request(sanne)
    marit = log_in("coordinator", size=size, path="/beheer/intake/")
    marit.goto(address)
    write(marit, "Ik heb haar gesproken.")
    marit.get_by_role("button", name="Notitie opslaan").click()
    expect(marit.get_by_text("De notitie is opgeslagen")).to_be_visible()
    write(sanne, "Ik ga haar morgen bellen.")
    sanne.get_by_role("button", name="Notitie opslaan").click()
    expect(sanne.get_by_role("heading", name="Een collega was u net voor")).to_be_visible()
    expect(sanne.get_by_text("Ik heb haar gesproken.")).to_be_visible()
    expect(sanne.get_by_label("Notitie", exact=True)).to_have_value("Ik ga haar morgen bellen.")
    accessible(sanne)
    picture(sanne, f"desk-two-workers-{size}")
    sanne.get_by_role("button", name="Mijn notitie ook opslaan").click()
    expect(sanne.get_by_text("Ik ga haar morgen bellen.").first).to_be_visible()


def test_a_session_that_ended_keeps_the_note_on_the_page(log_in):
    page = log_in("noord", path=INBOX)
    a_new_request(page)
    page.context.clear_cookies()
    write(page, "Dit mag niet verloren gaan.")
    page.get_by_role("button", name="Notitie opslaan").click()
    expect(page.get_by_role("alert")).to_contain_text("Uw tekst staat hier nog")
    expect(page.get_by_label("Notitie", exact=True)).to_have_value("Dit mag niet verloren gaan.")


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_mistake_is_told_on_top_and_leads_to_its_field(log_in, accessible, picture, size):
    page = log_in("noord", size=size, path=INBOX)
    a_new_request(page)
    page.get_by_text("Aanvraag afronden").first.click()
    page.get_by_label("Notitie (niet verplicht)").fill("Bijna klaar.")
    page.get_by_role("button", name="Rond de aanvraag af").click()
    expect(page.get_by_role("alert")).to_be_focused()
    accessible(page)
    picture(page, f"desk-mistake-{size}")
    page.get_by_role("link", name="Kies hoe het is afgelopen.").click()
    expect(page.get_by_label("Vraag beantwoord")).to_be_in_viewport()
    expect(page.get_by_label("Notitie (niet verplicht)")).to_have_value("Bijna klaar.")


def test_a_request_is_taken_and_noted_by_keyboard_alone(log_in):
    page = log_in("noord", path=INBOX)
    page.locator(".desk-rows__what a").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Pak deze aanvraag op").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Deze aanvraag is nu van u.")).to_be_visible()
    page.get_by_label("Notitie", exact=True).focus()
    page.keyboard.type("Met alleen het toetsenbord.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("De notitie is opgeslagen.")).to_be_visible()
