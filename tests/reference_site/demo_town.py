"""The texts of Zandmeer as its readers meet them, gathered from the content files."""

from collections.abc import Iterator
from typing import Any

from reference_site.demo.content import CONTENT, read

from intake_forms.shipped import shipped_forms

# What nobody reads as a sentence: names, codes, numbers, times, keys.
FACTS = {
    "accessibility", "affects", "anchor", "at", "brand_colour", "bus_stop", "by", "city", "closes", "code",
    "colleague", "contact", "contacts", "days", "districts", "entrance_code", "faqs", "first_name", "for_children",
    "form", "hours", "house_number", "icon", "key", "kind", "language", "languages", "life_areas", "location",
    "main_location", "memberships", "name", "needed", "neighbourhoods", "number", "once", "opens", "operator",
    "organiser", "organiser_name", "outcome", "part", "partners", "phase", "phone", "postcode", "reason", "related",
    "role", "roles", "scope", "setting", "sign_up", "sign_up_at", "slug", "status", "street", "team", "test",
    "time", "title", "to_location", "topic", "topics", "until", "username", "value", "verb",
}  # fmt: skip
LANGUAGES = ("nl", "en", "ar", "tr", "uk", "pl")
# These describe the town to the program and hold no prose; requests and remarks are what residents wrote.
NO_PROSE = {"accounts", "closings", "locations", "remarks", "requests", "town"}

Text = tuple[str, str, str]


def texts() -> Iterator[Text]:
    """File, language and words of each text."""
    for path in sorted(CONTENT.rglob("*.toml")):
        name = path.relative_to(CONTENT).with_suffix("").as_posix()
        if name not in NO_PROSE:
            yield from ((name, language, text) for language, text in _walk(read(name), _language_of(name)))
    for form in shipped_forms():
        yield from ((f"forms/{form.key}", language, text) for language, text in _walk(form.data, "nl"))


def _language_of(name: str) -> str:
    return name.rpartition(".")[2] if "." in name else "nl"


def _walk(value: Any, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield language, value
    elif isinstance(value, list):
        for item in value:
            yield from _walk(item, language)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in FACTS:
                yield from _walk(item, key if key in LANGUAGES else language)
