"""A worker walks the inbox by keyboard, makes it shorter, and can switch the keys off."""

import pytest
from playwright.sync_api import expect

INBOX = "/beheer/intake/"


def test_keys_walk_the_list_and_find_a_reference(log_in):
    page = log_in("noord", path=INBOX)
    requests = page.locator(".desk-rows__what a")
    for key, at in (("j", 0), ("j", 1), ("k", 0), ("k", 0)):
        page.keyboard.press(key)
        expect(requests.nth(at)).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("Nummer")).to_be_focused()
    page.keyboard.type("jk/?")
    expect(page.get_by_label("Nummer")).to_have_value("jk/?")
    requests.first.focus()
    page.keyboard.press("?")
    page.get_by_label("Gebruik deze toetsen").uncheck()
    requests.first.focus()
    page.reload()
    page.keyboard.press("j")
    expect(requests.first).not_to_be_focused()
    requests.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/beheer/intake/*-*/")


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_shorter_list_says_by_what(log_in, accessible, picture, size):
    page = log_in("noord", size=size, path=INBOX)
    before = page.locator(".desk-rows__what a").count()
    page.get_by_text("Maak de lijst korter").click()
    page.get_by_label("Medewerker").select_option(label="Nog niemand")
    page.get_by_role("button", name="Laat deze zien").click()
    expect(page.get_by_role("link", name="Laat alles weer zien")).to_be_visible()
    expect(page.get_by_label("Medewerker")).to_have_value("nobody")
    assert 0 < page.locator(".desk-rows__what a").count() < before
    page.get_by_text("Met het toetsenbord").click()
    accessible(page)
    picture(page, f"desk-shorter-{size}")
    page.get_by_role("link", name="Laat alles weer zien").click()
    expect(page.locator(".desk-rows__what a")).to_have_count(before)


def test_without_script_the_list_is_made_shorter_too_and_no_keys_are_promised(visit, town):
    page = visit(f"/beheer/login/?next={INBOX}", javascript=False)
    page.fill("input[name=username]", "noord")
    page.fill("input[name=password]", town.passwords["noord"])
    page.press("input[name=password]", "Enter")
    page.goto(f"{INBOX}?owner=nobody")
    expect(page.get_by_role("link", name="Laat alles weer zien")).to_be_visible()
    expect(page.get_by_text("Met het toetsenbord")).to_be_hidden()


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_who_passes_everything_on_sees_it_first_and_hears_what_is_missing(log_in, accessible, picture, size):
    page = log_in("noord", size=size, path=INBOX)
    page.get_by_role("link", name="Geef alle aanvragen door").click()
    page.get_by_role("button", name="Toon deze aanvragen").click()
    expect(page.get_by_role("heading", name="Wie neemt het over van")).to_be_visible()
    page.get_by_role("button", name="Geef al deze aanvragen door").click()
    expect(page.get_by_role("alert")).to_be_visible()
    accessible(page)
    picture(page, f"desk-pass-on-{size}")
