"""An editor changes hours, closes a day, changes an answer, translates a page; each shows at the next request."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


def open_hours(page: Page, team: str) -> None:
    page.goto("/beheer/uren/")
    page.get_by_role("link", name=team).click()


def publish(page: Page) -> None:
    page.get_by_role("button", name="Bekijk wat bewoners lezen").click()
    page.get_by_role("button", name="Zet op de site").click()
    expect(page.locator(".hours-undo").first).to_be_visible()


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_tuesdays_hours_are_changed_the_way_people_write_them(log_in, visit, accessible, picture, size):
    page = log_in("redactie", size=size)
    open_hours(page, "Wijkteam Zuid")
    picture(page, f"hours-{size}")
    page.get_by_role("link", name=re.compile("^dinsdag")).first.click()
    expect(page.locator("input[name=hours]")).to_be_visible()
    accessible(page)
    picture(page, f"hours-change-{size}")
    hours = "9.15 tot 11.45 uur" if size == "phone" else "10-11.30"
    page.locator("input[name=hours]").fill(hours)
    publish(page)
    shown = "09:15 tot 11:45 uur" if size == "phone" else "10:00 tot 11:30 uur"
    expect(visit("/nl/wijkteams/zuid/").get_by_text(shown).first).to_be_visible()


def test_what_cannot_be_hours_gets_a_sentence_and_is_kept(log_in):
    page = log_in("redactie")
    open_hours(page, "Wijkteam Zuid")
    page.get_by_role("link", name=re.compile("^dinsdag")).first.click()
    page.locator("input[name=hours]").fill("17-9")
    page.get_by_role("button", name="Bekijk wat bewoners lezen").click()
    expect(page.locator("input[name=hours]")).to_have_value("17-9")
    expect(page.locator(".error-message").first).to_be_visible()


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_day_is_closed_on_one_screen_and_put_back(log_in, visit, accessible, picture, size):
    page = log_in("noord", size=size)
    open_hours(page, "Wijkteam Noord")
    day = date.today() + timedelta(days=1 if size == "phone" else 2)  # noqa: DTZ011 - the day of the machine
    page.get_by_role("link", name="Een andere dag, of iets anders").click()
    page.get_by_role("link", name=re.compile("^Dicht ")).click()
    if size == "phone":
        page.get_by_label("Morgen").check()
    else:
        page.get_by_label("Een andere dag").check()
        page.locator("input[name=first_day]").fill(day.isoformat())
    page.get_by_label("Reden").select_option(label="Ziekte")
    accessible(page)
    picture(page, f"closing-{size}")
    page.get_by_role("button", name="Bekijk wat bewoners lezen").click()
    expect(page.get_by_role("button", name="Zet op de site")).to_be_visible()
    accessible(page)
    picture(page, f"closing-preview-{size}")
    page.get_by_role("button", name="Zet op de site").click()
    named = f"{DAYS[day.weekday()]} {day.day}"
    expect(visit("/nl/wijkteams/noord/").locator(".utrecht-alert", has_text=named)).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Ongedaan maken").first.click()
    expect(visit("/nl/wijkteams/noord/").locator(".utrecht-alert", has_text=named)).to_have_count(0)


def test_an_answer_is_changed(log_in, visit, picture):
    page = log_in("redactie")
    page.goto("/beheer/snippets/wijkteam_pages/faq/")
    page.get_by_role("link", name="Heb ik een afspraak nodig?").first.click()
    page.locator("input[name=question]").fill("Moet ik eerst een afspraak maken?")
    picture(page, "faq-desktop")
    page.get_by_role("button", name="Opslaan").first.click()
    page.wait_for_load_state()
    expect(visit("/nl/wijkteams/noord/").get_by_text("Moet ik eerst een afspraak maken?")).to_be_visible()


def test_the_towns_name_colour_and_number_are_settings(log_in, visit, picture):
    page = log_in("redactie")
    page.goto("/beheer/settings/wijkteam_pages/organisationsettings/")
    page.locator("input[name=operator]").fill("Gemeente Zandmeer aan Zee")
    page.locator("input[name=brand_colour]").fill("#7a1fa2")
    picture(page, "settings-desktop")
    page.get_by_role("button", name="Opslaan").click()
    page.wait_for_load_state()
    home = visit("/nl/", size="desktop")
    expect(home.get_by_text("Gemeente Zandmeer aan Zee")).to_be_visible()
    colour = home.locator(".wijkteam-nav").evaluate("element => getComputedStyle(element).backgroundColor")
    assert colour != "rgb(11, 90, 107)"
    page.locator("input[name=operator]").fill("Gemeente Zandmeer")
    page.locator("input[name=brand_colour]").fill("#0b5a6b")
    page.get_by_role("button", name="Opslaan").click()
    page.wait_for_load_state()


def test_a_crisis_number_is_changed(log_in, visit):
    page = log_in("redactie")
    page.goto("/beheer/snippets/wijkteam_pages/urgentnumber/")
    page.get_by_role("link", name="Crisislijn Zandmeer").first.click()
    page.locator("input[name=number]").fill("010 555 01 13")
    page.get_by_role("button", name="Opslaan").first.click()
    page.wait_for_load_state()
    expect(visit("/nl/").get_by_role("contentinfo").get_by_text("010 555 01 13")).to_be_visible()


def test_a_language_is_shown_and_hidden(log_in, visit):
    page = log_in("redactie")
    page.goto("/beheer/settings/wijkteam_pages/organisationsettings/")
    for shown in (False, True):
        page.locator("input[name=languages][value=en]").set_checked(shown)
        page.get_by_role("button", name="Opslaan").click()
        page.wait_for_load_state()
        expect(visit("/nl/").locator("a[hreflang=en]")).to_have_count(2 if shown else 0)


def test_a_sentence_of_the_english_page_is_translated_anew(log_in, visit, accessible, picture):
    page = log_in("redactie", path="/beheer/pages/search/?q=Oost")
    page.get_by_role("link", name="District team Oost", exact=True).first.click()
    page.get_by_role("button", name="Bewerk").nth(1).click()
    picture(page, "translating-desktop")
    page.locator("textarea").first.fill("Come and have tea with us in the village hall. It is free.")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.get_by_role("button", name="Publiceer in").click()
    page.wait_for_load_state()
    english = visit("/en/wijkteams/oost/")
    expect(english.get_by_text("Come and have tea with us")).to_be_visible()
    accessible(english)


def test_an_older_draft_of_the_page_takes_no_hours_back(log_in, visit):
    page = log_in("redactie", path="/beheer/pages/search/?q=West")
    page.get_by_role("link", name="Wijkteam West", exact=True).first.click()
    page.locator("textarea[name=intro]").fill("West is groot. Loop gerust binnen.")
    with page.expect_navigation():
        page.get_by_role("button", name="Bewaar concept").first.click()
    drafted = page.url
    open_hours(page, "Wijkteam West")
    page.get_by_role("link", name=re.compile("^dinsdag")).first.click()
    page.locator("input[name=hours]").fill("8.30-11.15")
    publish(page)
    page.goto(drafted)
    expect(page.locator("textarea[name=intro]")).to_have_value("West is groot. Loop gerust binnen.")
    page.get_by_role("button", name="Meer acties").first.click()
    with page.expect_navigation():
        page.get_by_role("button", name="Publiceren").first.click()
    west = visit("/nl/wijkteams/west/")
    expect(west.get_by_text("Loop gerust binnen.")).to_be_visible()
    expect(west.get_by_text("08:30 tot 11:15 uur").first).to_be_visible()
