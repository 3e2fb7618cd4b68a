"""Coming to a page type as the one who looks at it; who logged in once stays logged in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Page, expect

from .inspection import resize
from .page_types import PageType
from .town import Town

SETTINGS = {"reduced_motion": "reduce", "locale": "nl-NL"}


class Arrivals:
    """A browser in front of a town, and the accounts that are logged in there."""

    def __init__(self, browser: Browser, town: Town) -> None:
        self.browser, self.town = browser, town
        self.logged_in: dict[str, BrowserContext] = {}

    @contextmanager
    def at(self, row: PageType, width: int = 390, javascript: bool = True) -> Iterator[Page]:
        """The page of a row. A resident has seen nothing yet; somebody with an account has logged in."""
        context = self._account(row.who) if row.who else self._new(javascript)
        page = context.new_page()
        try:
            resize(page, width)
            page.goto(row.path)
            for step in row.steps:
                step.take(page)
            expect(page.locator("h1").first).to_be_visible()
            page.wait_for_load_state()
            yield page
        finally:
            page.close()
            if not row.who:
                context.close()

    def leave(self) -> None:
        for context in self.logged_in.values():
            context.close()

    def _new(self, javascript: bool = True) -> BrowserContext:
        context = self.browser.new_context(base_url=self.town.url, java_script_enabled=javascript, **SETTINGS)
        context.set_default_timeout(15_000)
        return context

    def _account(self, name: str) -> BrowserContext:
        if name not in self.logged_in:
            context = self.logged_in[name] = self._new()
            page = context.new_page()
            page.goto("/beheer/login/")
            page.fill("input[name=username]", name)
            page.fill("input[name=password]", self.town.passwords[name])
            page.press("input[name=password]", "Enter")
            page.wait_for_url("**/beheer/")
            page.close()
        return self.logged_in[name]
