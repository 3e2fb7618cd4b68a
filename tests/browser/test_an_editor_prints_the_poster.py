"""The poster on paper: one sheet for every team in every language, all of it on it, and a code that a phone reads."""

import io

import zxingcpp
from PIL import Image

TEAMS = ["noord", "oost", "west", "centrum", "zuid"]
PAGES_OF_PDF = b"/Type /Page\n"
OVERFLOWS = """() => {
  const body = document.querySelector('.wijkteam-poster__body');
  return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
}"""


def test_each_team_has_one_sheet_in_each_language_without_a_script(visit):
    page = visit("/nl/", size="desktop", javascript=False)
    for language in ("nl", "en", "ar"):
        for team in TEAMS:
            page.goto(f"/{language}/wijkteams/{team}/poster/")
            assert page.locator(".wijkteam-poster").get_attribute("lang") == language
            assert not page.evaluate(OVERFLOWS), f"{language} {team}"
            assert not page.locator("[data-too-full]").is_visible()
            paper = page.pdf(prefer_css_page_size=True, print_background=True)
            assert paper.count(PAGES_OF_PDF) == 1, f"{language} {team}"


def test_from_the_page_of_a_team_to_a_code_that_a_phone_reads(visit, town, accessible, picture):
    reports: list[str] = []
    page = visit("/nl/wijkteams/noord/", size="phone")
    page.on("console", lambda message: reports.append(message.text))
    page.get_by_role("link", name="Poster met deze tijden").click()
    page.wait_for_url("**/poster/")
    assert page.get_by_role("button", name="Print de poster").is_visible()
    accessible(page)
    picture(page, "poster-phone")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.reload()
    assert not page.evaluate(OVERFLOWS)
    shown = page.locator(".wijkteam-poster").screenshot()
    [code] = zxingcpp.read_barcodes(Image.open(io.BytesIO(shown)))
    assert code.text.startswith(f"{town.url}/t/")
    page.goto(code.text)
    assert page.url == f"{town.url}/nl/wijkteams/noord/"
    page.goto("/en/wijkteams/noord/poster/")
    [code] = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.locator(".wijkteam-poster").screenshot())))
    page.goto(code.text)
    assert page.url == f"{town.url}/en/wijkteams/noord/"
    assert not [report for report in reports if "Content Security Policy" in report]
