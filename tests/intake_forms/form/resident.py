"""Somebody with a browser: opens pages, types in a form, presses its buttons."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client

GUARD = re.compile(r'<input type="hidden" name="guard-stamp" value="([^"]*)"')
STEP = re.compile(r'<input type="hidden" name="step" value="([^"]*)">')


class Resident:
    """Follows redirects like a browser; `page` is what is on the screen, `url` what is in the bar."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.url = ""
        self.page: HttpResponse | None = None

    def open(self, url: str) -> HttpResponse:
        return self._arrive(self.client.get(url, follow=True), url)

    def fills_in(self, url: str = "", move: str = "", **typed: Any) -> HttpResponse:
        """Types in the form that is on the screen and presses "next", or the button given."""
        address = url or self.url
        data = (
            {"step": self.on_screen(STEP), "guard-stamp": self.on_screen(GUARD)}
            | ({"move": move} if move else {})
            | typed
        )
        return self._arrive(self.client.post(address, data, follow=True), address)

    def goes_back(self, **typed: Any) -> HttpResponse:
        return self.fills_in(move="back", **typed)

    def sends(self) -> HttpResponse:
        return self.fills_in(move="send")

    def on_screen(self, field: re.Pattern[str]) -> str:
        """What a hidden field holds; a browser sends it along."""
        found = field.search(self.page.content.decode()) if self.page else None
        return found[1] if found else ""

    @property
    def text(self) -> str:
        """What is on the screen, without markup."""
        assert self.page is not None
        body = re.sub(r"<(script|style|title)\b.*?</\1>", " ", self.page.content.decode(), flags=re.S)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())

    @property
    def heading(self) -> str:
        assert self.page is not None
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.page.content.decode(), flags=re.S)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[1])).split()) if found else ""

    @property
    def title(self) -> str:
        assert self.page is not None
        return unescape(re.search(r"<title>(.*?)</title>", self.page.content.decode(), flags=re.S)[1])

    @property
    def complaints(self) -> str:
        """What the summary on top says is wrong."""
        assert self.page is not None
        found = re.search(r"<wijkteam-errors.*?</wijkteam-errors>", self.page.content.decode(), flags=re.S)
        return unescape(re.sub(r"<[^>]+>", " ", found[0])) if found else ""

    def url_of(self, part: str) -> str:
        """The address of the first link on the screen that has this in it."""
        assert self.page is not None
        links = re.findall(r'href="([^"]*)"', self.page.content.decode())
        return next(unescape(link) for link in links if part in link)

    def _arrive(self, response: HttpResponse, url: str) -> HttpResponse:
        chain = getattr(response, "redirect_chain", [])
        self.url = chain[-1][0] if chain else url
        self.page = response
        return response

    def asks_for_help(self, topic: str = "housing") -> None:
        """Everything up to the check page."""
        self.open("/nl/hulp/stap/1/")
        self.fills_in(topic=topic, story="Mijn huis is te klein.")
        if topic == "money":
            self.fills_in(letters="yes")
        self.fills_in(**{"postcode": "3210ab", "postcode-house_number": "12"})
        self.fills_in(name="Fatima", phone="06-12345678")
