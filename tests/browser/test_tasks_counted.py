"""The two tasks of an editor, counted: close all teams, and change hours and print the poster."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect


class Thumb:
    """Somebody at a phone: every tap and every field that is filled in is counted."""

    def __init__(self) -> None:
        self.taps = self.fields = 0

    def tap(self, target: Locator) -> None:
        self.taps += 1
        target.click()

    def fill(self, target: Locator, text: str) -> None:
        self.fields += 1
        target.fill(text)


@pytest.fixture
def thumb() -> Thumb:
    return Thumb()


def test_all_teams_are_closed_in_four_taps_and_no_field_and_opened_again_in_one(
    log_in, accessible, picture, thumb
):
    page = log_in("redactie", size="phone", path="/beheer/uren/")
    thumb.tap(page.get_by_role("link", name="Alle teams een dag dicht"))
    thumb.tap(page.locator("label", has=page.locator("input[name=holidays]")).first)
    thumb.tap(page.get_by_role("button", name="Bekijk wat bewoners lezen"))
    expect(page.locator("#preview")).to_contain_text("Wordt: dicht.")
    accessible(page)
    picture(page, "closing-all-teams-phone")
    thumb.tap(page.get_by_role("button", name="Zet op de site"))
    expect(page.locator(".hours-undo")).to_contain_text("Staat op de site")
    assert (thumb.taps, thumb.fields) == (4, 0)
    accessible(page)
    thumb.tap(page.get_by_role("button", name="Ongedaan maken").first)
    expect(page.locator(".hours-undo")).to_have_count(0)
    assert thumb.taps == 5


def test_hours_are_changed_and_the_poster_printed_in_six_taps_and_one_field(log_in, thumb):
    page: Page = log_in("noord", size="phone", path="/beheer/uren/")
    page.add_init_script("window.print = () => document.body.setAttribute('data-printed', '')")
    thumb.tap(page.get_by_role("link", name="Wijkteam Noord"))
    thumb.tap(page.get_by_role("link", name=re.compile("^dinsdag")).first)
    thumb.fill(page.locator("input[name=hours]"), "9.20-11.40")
    thumb.tap(page.get_by_role("button", name="Bekijk wat bewoners lezen"))
    expect(page.locator("#preview")).to_contain_text("09:20 tot 11:40 uur")
    thumb.tap(page.get_by_role("button", name="Zet op de site"))
    expect(page.locator(".hours-undo")).to_contain_text("09:20 tot 11:40 uur")
    hours = page.url
    thumb.tap(page.get_by_role("link", name="Poster met deze tijden"))
    expect(page.get_by_text("09:20 tot 11:40 uur").first).to_be_visible()
    thumb.tap(page.locator("[data-print]"))
    expect(page.locator("body[data-printed]")).to_have_count(1)
    assert (thumb.taps, thumb.fields) == (6, 1)
    page.goto(hours)
    page.get_by_role("button", name="Ongedaan maken").first.click()
