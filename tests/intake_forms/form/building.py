"""A help form as an editor builds it, and the words for its blocks."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wagtail.models import Locale, Page, Site

from intake_forms.models import FormPage
from wijkteam_pages.models import Topic


def _id(*parts: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(parts)))


def question(kind: str, label: str, key: str = "", when: dict | None = None, **more: Any) -> dict:
    value = {"label": label, "hint": "", "why": "", "required": True, "key": key, "condition": when or {}}
    return {"type": kind, "id": _id(kind, label), "value": value | more}


def text(kind: str, words: str) -> dict:
    return {"type": kind, "id": _id(kind, words), "value": {"text": f"<p>{words}</p>", "condition": {}}}


def only_when(key: str, answers: str = "", test: str = "is") -> dict:
    rule = {"question": key, "test": test, "answers": answers}
    return {"how": "all", "rules": [{"type": "item", "id": _id(key, answers, test), "value": rule}]}


def option(label: str, key: str, hint: str = "") -> dict:
    return {"type": "item", "id": _id(label, key), "value": {"label": label, "key": key, "hint": hint}}


def step(title: str, *questions: dict, when: dict | None = None) -> dict:
    value = {"title": title, "intro": "", "questions": list(questions), "condition": when or {}}
    return {"type": "step", "id": _id("step", title), "value": value}


HELP_STEPS = [
    step(
        "Uw vraag",
        question("topic", "Waar gaat het over?", "topic"),
        question("long_text", "Wat is uw vraag?", "story", why="Zo weet het team wie u het beste helpt."),
    ),
    step(
        "Uw schulden",
        question("yes_no", "Krijgt u brieven van een deurwaarder?", "letters"),
        when=only_when("topic", "money"),
    ),
    step(
        "Uw adres",
        question("postcode", "Wat is uw postcode?", "postcode", house_number=True),
    ),
    step(
        "Over u",
        text("explanation", "U hoeft niet uw hele naam te geven."),
        question("short_text", "Hoe heet u?", "name", fills_in="name", hint="Alleen uw voornaam mag ook."),
        question("phone", "Wat is uw telefoonnummer?", "phone"),
        question("short_text", "Wie helpt u nu al?", "helpers", required=False),
    ),
]


def topics(locale: Locale) -> None:
    for order, (key, name) in enumerate([("money", "Geld en schulden"), ("housing", "Wonen")]):
        Topic.objects.create(key=key, name=name, sentence=f"{name}.", sort_order=order, locale=locale)


def home_page() -> Page:
    """The site's root page, in Dutch, at /nl/."""
    locale, _created = Locale.objects.get_or_create(language_code="nl")
    site = Site.objects.filter(is_default_site=True).first()
    if site:
        return site.root_page
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", locale=locale)
    home = root.add_child(instance=Page(title="Home", slug="home", locale=locale))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True, site_name="Zandmeer")
    return home


def a_form(
    title: str = "Hulp vragen", slug: str = "hulp", steps: list | None = None, **fields: Any
) -> FormPage:
    home = home_page()
    page = FormPage(title=title, slug=slug, locale=home.locale, steps=steps or HELP_STEPS, **fields)
    return home.add_child(instance=page)
