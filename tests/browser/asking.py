"""A resident fills in the help form, as far as a test wants."""

import re

from playwright.sync_api import Page, expect

STORY = "Ik krijg brieven die ik niet durf open te maken."


def next_step(page: Page) -> None:
    page.get_by_role("button", name="Volgende stap").last.click()


def begin(page: Page) -> None:
    """From the front page of the form to its first step."""
    page.get_by_role("link", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Voor wie is de hulp?")


def as_far_as_the_topic(page: Page, topic: str) -> None:
    begin(page)
    page.get_by_label("Voor mijzelf of mijn gezin").check()
    next_step(page)
    page.get_by_label(topic).check()
    page.get_by_label("Wat wilt u ons vertellen?").fill(STORY)
    next_step(page)


def from_money_to_contact(page: Page) -> None:
    """Through the step that only a question about money has, up to the ways to be reached."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Over geld")
    page.get_by_role("group", name=re.compile("deurwaarder")).get_by_label("Ja").check()
    next_step(page)
    page.get_by_label("Nog niets").check()
    next_step(page)
    page.get_by_label("Familie", exact=True).check()
    page.get_by_role("group", name=re.compile("samen doen")).get_by_label("Nee").check()
    next_step(page)
    page.get_by_label("Wat is uw postcode?").fill("3210ab")
    next_step(page)


def to_be_called(page: Page, name: str = "Mevrouw De Wit", phone: str = "06-12345678") -> None:
    page.get_by_label("Hoe heet u?").fill(name)
    page.get_by_label("Bel mij").check()
    page.get_by_label(re.compile("telefoonnummer", re.IGNORECASE)).fill(phone)
    page.get_by_role("group", name=re.compile("bericht")).get_by_label("Ja").check()
    next_step(page)


def send(page: Page) -> str:
    """Sends what was checked; gives the reference."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt alles?")
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    page.wait_for_url("**/bedankt/**")
    return re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", page.inner_text("main"))[0]
