"""A worker searches the knowledge base and reads a method; a resident gets the log-in page."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("typed", ["schulden", "schuld"])
def test_a_word_in_any_form_finds_the_method(log_in, accessible, picture, size, typed):
    page = log_in("noord", size=size, path="/nl/kennisbank/")
    accessible(page)
    picture(page, f"knowledge-{size}")
    page.get_by_role("searchbox").fill(typed)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Vroegsignalering van schulden").first).to_be_visible()
    accessible(page)
    picture(page, f"knowledge-search-{size}")
    page.get_by_role("link", name="Vroegsignalering van schulden").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vroegsignalering")
    expect(page.get_by_role("heading", name="Wanneer gebruikt u dit?")).to_be_visible()
    accessible(page)
    picture(page, f"method-{size}")


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_a_resident_gets_the_log_in_page(visit, javascript):
    page = visit("/nl/kennisbank/", javascript=javascript)
    assert "/beheer/login/" in page.url
    expect(page.locator("input[name=password]")).to_be_visible()


def test_the_method_is_read_and_found_without_script(log_in, visit):
    page = log_in("noord", path="/nl/kennisbank/")
    cookies = page.context.cookies()
    plain = visit("about:blank", javascript=False)
    plain.context.add_cookies(cookies)
    plain.goto(page.url)
    plain.get_by_role("searchbox").fill("schuld")
    plain.keyboard.press("Enter")
    plain.get_by_role("link", name="Vroegsignalering van schulden").first.click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("Vroegsignalering")
