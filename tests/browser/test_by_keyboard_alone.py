"""What people come for, and the two tasks of an editor that are counted, without a mouse and without a finger."""

import re

from playwright.sync_api import expect

from . import asking
from .keyboard import choose, press, tab_to, write


def test_a_resident_finds_the_team(visit):
    page = visit("/nl/")
    write(page, "Uw postcode", "3210 ab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wijkteam Noord")
    tab_to(page, "Bel 010 555 01 20")


def test_the_first_stop_leads_past_the_menu(visit):
    page = visit("/nl/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Ga naar de inhoud")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_resident_asks_for_help_and_sends_it(visit):
    page = visit("/nl/hulp/")
    press(page, "Begin")
    choose(page, "Voor mijzelf")
    press(page, "Volgende stap")
    choose(page, "Eenzaamheid")
    write(page, "Wat wilt u ons vertellen?", asking.STORY)
    press(page, "Volgende stap")
    choose(page, "Nog niets")
    press(page, "Volgende stap")
    choose(page, "Buren")
    choose(page, "Nee")
    press(page, "Volgende stap")
    write(page, "Wat is uw postcode?", "3210AB")
    press(page, "Volgende stap")
    write(page, "Hoe heet u?", "Fatima")
    choose(page, "Bel mij")
    write(page, "Wat is uw telefoonnummer?", "0612345678")
    choose(page, "Ja")
    press(page, "Volgende stap")
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt alles?")
    press(page, "Verstuur mijn antwoorden")
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}"))


def test_a_worker_opens_a_request_and_takes_it(log_in):
    page = log_in("zuid", path="/beheer/intake/")
    press(page, "Nieuw")
    first = page.locator(".desk a[href*='/beheer/intake/']").filter(has_text=re.compile("[A-Z]")).first
    press(page, first.inner_text().split("\n")[0].strip())
    press(page, "Pak deze aanvraag op")
    expect(page.get_by_text("In behandeling").first).to_be_visible()


def test_a_worker_looks_up_a_method(log_in):
    page = log_in("noord", path="/nl/kennisbank/")
    write(page, "Wat wilt u weten?", "schuld")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    press(page, "Vroegsignalering van schulden")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vroegsignalering")


def test_an_editor_changes_hours_and_prints_the_poster(log_in):
    page = log_in("redactie", path="/beheer/uren/")
    page.add_init_script("window.print = () => document.body.setAttribute('data-printed', '')")
    press(page, "Wijkteam Centrum")
    press(page, "maandag")
    write(page, "Tijden*", "10.05-11.55")
    press(page, "Bekijk wat bewoners lezen")
    press(page, "Zet op de site")
    press(page, "Poster met deze tijden")
    expect(page.get_by_text("10:05 tot 11:55 uur").first).to_be_visible()
    tab_to(page, "Print de poster")
    page.keyboard.press("Enter")
    expect(page.locator("body[data-printed]")).to_have_count(1)


def test_an_editor_closes_all_teams_and_opens_them_again(log_in):
    page = log_in("redactie", path="/beheer/uren/")
    press(page, "Alle teams een dag dicht")
    tab_to(page, page.locator("label", has=page.locator("input[name=holidays]")).first.inner_text().strip())
    page.keyboard.press("Space")
    press(page, "Bekijk wat bewoners lezen")
    expect(page.locator("#preview")).to_contain_text("Wordt: dicht.")
    press(page, "Zet op de site")
    expect(page.locator(".hours-undo")).to_contain_text("Staat op de site")
    press(page, "Ongedaan maken")
    expect(page.locator(".hours-undo")).to_have_count(0)
