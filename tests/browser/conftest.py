"""A real browser in front of a real server; every test gets a browser that has seen nothing yet."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.servers import provision

from .arriving import Arrivals
from .town import Town, served_town

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
SIZES = {"phone": PHONE, "desktop": DESKTOP}
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
]
SCREENSHOTS = Path(__file__).resolve().parents[2] / "var" / "screenshots"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    lacking = pytest.mark.skip(reason="no browser here: apt-get install chromium fonts-noto-core")
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if provision.browser() is None:
                item.add_marker(lacking)


@pytest.fixture(scope="session")
def town(tmp_path_factory) -> Iterator[Town]:
    with served_town(tmp_path_factory.mktemp("var")) as town:
        yield town


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # By module and not by session: a loop that is left running makes Django refuse its database.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=provision.browser(), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, town: Town) -> Iterator[Callable[..., Page]]:
    """`visit("/nl/", size="phone", javascript=False)` opens a page as somebody new."""
    contexts: list[BrowserContext] = []

    def open_page(path: str, size: str = "phone", javascript: bool = True, width: int | None = None) -> Page:
        viewport = SIZES[size] if width is None else {"width": width, "height": 800}
        context = browser.new_context(
            viewport=viewport,
            java_script_enabled=javascript,
            base_url=town.url,
            reduced_motion="reduce",
            locale="nl-NL",
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def log_in(visit: Callable[..., Page], town: Town) -> Callable[..., Page]:
    """`log_in("noord")` opens the admin as that account."""

    def as_account(name: str, size: str = "desktop", path: str = "/beheer/") -> Page:
        page = visit(f"/beheer/login/?next={path}", size=size)
        page.fill("input[name=username]", name)
        page.fill("input[name=password]", town.passwords[name])
        page.press("input[name=password]", "Enter")
        page.wait_for_url(f"**{path}")
        return page

    return as_account


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keeps what a page looks like, for somebody to look at."""

    def take(page: Page, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(SCREENSHOTS / f"{name}.png"), full_page=True)

    return take


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Every rule of axe, with nothing switched off, and nothing wider than the screen."""

    def check(page: Page) -> None:
        # A page that is still being left has no heading yet.
        expect(page.locator("h1").first).to_be_visible()
        page.wait_for_load_state()
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert too_wide <= 0, f"{page.url} scrolls {too_wide}px sideways"

    return check


@pytest.fixture(scope="module")
def arrivals(browser: Browser, town: Town) -> Iterator[Arrivals]:
    """`with arrivals.at(row) as page` comes to a row of `page_types.py`."""
    arrivals = Arrivals(browser, town)
    yield arrivals
    arrivals.leave()
