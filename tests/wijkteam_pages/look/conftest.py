"""A Chromium in front of the page with all components."""

import os
from pathlib import Path

import pytest

from tests.servers import provision

SWITCHES = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    if provision.browser() is None:
        pytest.skip("no browser here: apt-get install chromium fonts-noto-core")
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=provision.browser(), args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture
def style_page(browser, live_server, settings):
    """Opens the page with all components and keeps what the browser complained about."""
    [engine] = settings.TEMPLATES
    settings.TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], Path(__file__).parent / "templates"]}]
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("requestfailed", lambda request: page.complaints.append(request.url))

    def open_at(width: int = 390, query: str = ""):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.goto(f"{live_server.url}/stijl/?{query}").ok
        if folder := os.environ.get("WIJKTEAM_SCREENSHOTS"):
            page.screenshot(path=f"{folder}/style-{width}-{query.replace('&', '-')}.png", full_page=True)
        return page

    yield open_at
    context.close()
