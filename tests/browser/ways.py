"""How one gets to a state of a page: the steps that a person takes from an address on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from django.template.loader import render_to_string
from django.utils import translation
from playwright.sync_api import Page


class Step(Protocol):
    def take(self, page: Page) -> None: ...


@dataclass(frozen=True, slots=True)
class Follow:
    """The first link whose address matches."""

    address: str

    def take(self, page: Page) -> None:
        links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
        found = next((link for link in links if re.search(self.address, link)), None)
        assert found is not None, f"{page.url} has no link to {self.address}"
        page.goto(found)


@dataclass(frozen=True, slots=True)
class Write:
    """A field, named by its label or by its name in the form."""

    field: str
    text: str

    def take(self, page: Page) -> None:
        named = page.locator(f"main [name='{self.field}']")
        (named if named.count() else page.get_by_label(self.field)).first.fill(self.text)


@dataclass(frozen=True, slots=True)
class Choose:
    """A radio button or check box, by its words; `of` is the question where the words are no answer by themselves."""

    answer: str
    of: str = ""

    def take(self, page: Page) -> None:
        within = page.get_by_role("group", name=re.compile(self.of)) if self.of else page
        within.get_by_label(self.answer).first.check()


@dataclass(frozen=True, slots=True)
class Select:
    """The answer at a place in a list, 0 being nothing."""

    field: str
    place: int

    def take(self, page: Page) -> None:
        page.locator(f"main [name='{self.field}']").select_option(index=self.place)


@dataclass(frozen=True, slots=True)
class Press:
    """A button; the page that follows has come."""

    button: str

    def take(self, page: Page) -> None:
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile(self.button)).last.click()


@dataclass(frozen=True, slots=True)
class SendTooMuch:
    """More fields than the server takes."""

    def take(self, page: Page) -> None:
        with page.expect_navigation():
            page.evaluate(
                """() => {
                  const form = document.createElement("form");
                  form.method = "post";
                  for (let place = 0; place < 1100; place += 1) {
                    const field = document.createElement("input");
                    field.name = `field${place}`;
                    form.append(field);
                  }
                  document.body.append(form);
                  form.submit();
                }"""
            )


@dataclass(frozen=True, slots=True)
class Break:
    """What the server answers when it fails itself, which nobody can ask of it."""

    def take(self, page: Page) -> None:
        with translation.override("nl"):
            body = render_to_string("500.html")
        page.route("**/kapot/", lambda route: route.fulfill(status=500, content_type="text/html", body=body))
        page.goto("/kapot/")
