"""A resident looks on a phone for something to do, and somebody who runs it proposes a change."""

import re

from playwright.sync_api import expect

LIST = "/nl/activiteiten/"


def test_from_the_list_to_an_activity_and_on_to_a_proposal(visit, accessible, picture):
    page = visit(LIST, size="phone")
    expect(page.get_by_role("heading", level=2, name="Deze week")).to_be_visible()
    accessible(page)
    page.get_by_role("link", name="Zuid", exact=True).click()
    expect(page).to_have_url(re.compile(r"/week/nu/wijk/wk936106/$"))
    page.get_by_role("link", name="Week erna").click()
    picture(page, "activities-phone")
    page.get_by_role("link", name="Buurttuin Tuindorp").first.click()
    expect(page.get_by_role("heading", name="Wanneer?")).to_be_visible()
    accessible(page)
    picture(page, "activity-phone")
    page.get_by_role("link", name="Stel een verandering voor").click()
    page.get_by_role("button", name="Stuur mij een link").click()
    expect(page.get_by_role("alert").or_(page.locator("wijkteam-errors"))).to_contain_text(
        "Vul uw e-mailadres in"
    )
    accessible(page)


def test_a_month_reads_as_a_list_on_a_phone_and_as_a_table_on_a_desk_without_script(visit, accessible):
    narrow = visit(f"{LIST}maand/nu/", width=320)
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320
    accessible(narrow)
    wide = visit(f"{LIST}maand/nu/", size="desktop", javascript=False)
    expect(wide.get_by_role("columnheader", name="Maandag")).to_be_visible()
    expect(wide.get_by_role("link", name="Volgende maand")).to_be_visible()
