"""A resident on a phone: from a postcode to whether the door is open now."""

import re

import pytest
from playwright.sync_api import expect

STATUS = re.compile(r"Nu open|Nog open|Dicht|Vandaag|Bel ons voor de tijden")


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_a_postcode_leads_to_the_team_and_whether_it_is_open_now(
    visit, accessible, picture, size, javascript
):
    page = visit("/", size=size, javascript=javascript)
    assert page.url.endswith("/nl/")
    if javascript:
        accessible(page)
        picture(page, f"home-{size}")
    page.get_by_label("Uw postcode").fill("3210ab")
    page.get_by_role("button", name="Vind mijn team").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wijkteam Noord")
    assert "3210" not in page.url
    first_screen = page.viewport_size["height"]
    status = page.locator(".wijkteam-status").first
    expect(status).to_have_text(STATUS)
    call = page.get_by_role("link", name=re.compile("010 555 01 20")).first
    for shown in (status, call, page.get_by_text("Lindelaan 12").first):
        assert shown.bounding_box()["y"] < first_screen, "not in the first screen"
    if javascript:
        accessible(page)
        picture(page, f"team-{size}")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("12", "postcode"), ("9999 ZZ", "postcode"), ("", "postcode"), ("💥" * 40, "postcode")],
    ids=["too short", "outside the town", "nothing", "no postcode at all"],
)
def test_a_postcode_that_leads_nowhere_gets_a_sentence_and_is_kept(visit, accessible, typed, sentence):
    page = visit("/nl/wijkteams/vind/")
    page.get_by_label("Uw postcode").fill(typed)
    page.get_by_role("button", name="Vind mijn team").click()
    expect(page.locator(".wijkteam-error-summary")).to_contain_text(sentence)
    assert page.title().startswith("Fout:")
    assert page.get_by_label("Uw postcode").input_value() == typed[:40]
    accessible(page)


def test_between_two_teams_both_can_be_called_also_without_script(visit, accessible):
    for javascript in (False, True):
        page = visit("/nl/wijkteams/vind/", width=320, javascript=javascript)
        page.get_by_label("Uw postcode").fill("3214KS")
        page.get_by_role("button", name="Vind mijn team").click()
        for number in ("010 555 01 22", "010 555 01 24"):
            expect(page.get_by_role("link", name=number)).to_be_visible()
    accessible(page)


def test_no_cookie_and_no_other_host_before_somebody_asks_for_help(visit, town):
    page = visit("about:blank")
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    for path in ("/nl/", "/nl/wijkteams/", "/nl/wijkteams/noord/"):
        page.goto(path)
    assert hosts == {town.url.removeprefix("http://")}
    assert page.context.cookies() == []
