"""A resident asks for help: back and forth, a step that only some get, sent once."""

import pytest
from playwright.sync_api import expect

from . import asking


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_help_is_asked_in_steps_and_sent_once(visit, accessible, picture, size, javascript):
    page = visit("/nl/hulp/", size=size, javascript=javascript)
    asking.as_far_as_the_topic(page, "Geld en schulden")
    asking.from_money_to_contact(page)
    if javascript:
        accessible(page)
        picture(page, f"form-step-{size}")
    asking.to_be_called(page)
    for answer in (asking.STORY, "Mevrouw De Wit", "06 12345678", "3210 AB"):
        expect(page.get_by_text(answer).first).to_be_visible()
    if javascript:
        accessible(page)
        picture(page, f"form-check-{size}")
    reference = asking.send(page)
    expect(page.get_by_role("main")).to_contain_text("Wijkteam Noord")
    expect(page.get_by_role("main")).to_contain_text("uiterlijk")
    if javascript:
        accessible(page)
        picture(page, f"form-thanks-{size}")
    page.reload()
    expect(page.get_by_text(reference)).to_be_visible()


def test_another_topic_skips_the_step_about_money_and_going_back_keeps_what_was_typed(visit):
    page = visit("/nl/hulp/")
    asking.as_far_as_the_topic(page, "Geld en schulden")
    expect(page.get_by_role("heading", level=1)).to_have_text("Over geld")
    page.get_by_role("button", name="Vorige stap").click()
    expect(page.get_by_label("Wat wilt u ons vertellen?")).to_have_value(asking.STORY)
    expect(page.get_by_label("Geld en schulden")).to_be_checked()
    page.get_by_label("Eenzaamheid").check()
    asking.next_step(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat hebt u al gedaan?")


def test_the_browsers_own_back_button_keeps_it_too(visit):
    page = visit("/nl/hulp/")
    asking.as_far_as_the_topic(page, "Geld en schulden")
    page.go_back()
    expect(page.get_by_label("Wat wilt u ons vertellen?")).to_have_value(asking.STORY)


def test_what_is_missing_is_said_on_top_and_at_the_question(visit, accessible, picture):
    page = visit("/nl/hulp/")
    asking.begin(page)
    asking.next_step(page)
    summary = page.locator(".wijkteam-error-summary")
    expect(summary).to_be_focused()
    assert page.title().startswith("Fout:")
    accessible(page)
    picture(page, "form-error-phone")
    summary.get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.name") != ""


def test_leaving_at_once_forgets_what_was_typed(visit, town):
    page = visit("/nl/hulp/")
    asking.as_far_as_the_topic(page, "Geld en schulden")
    page.route("**/www.buienradar.nl/**", lambda route: route.fulfill(body="het weer"))
    page.get_by_role("link", name="Verlaat deze site snel").click()
    page.wait_for_url("**/www.buienradar.nl/**")
    page.goto(f"{town.url}/nl/hulp/stap/2/")
    assert asking.STORY not in page.content()
