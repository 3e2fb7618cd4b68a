"""What editors type once, in the main language, and pages of every language show."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from .hours_words import fill


def reads_main_language() -> bool:
    """Whether the page is in the language that records are written in."""
    return _base(get_language() or settings.LANGUAGE_CODE) == _base(settings.LANGUAGE_CODE)


def as_written(text: str) -> SafeString:
    """The text, escaped. On a page in another language a voice and a reader are told which one it is (WCAG 3.1.2)."""
    if not text or reads_main_language():
        return conditional_escape(text)
    marked = format_html('<bdi lang="{}">{}</bdi>', settings.LANGUAGE_CODE, text)
    language = get_language_info(settings.LANGUAGE_CODE)["name_translated"]
    return fill(_("%(text)s (in %(language)s)"), text=marked, language=language)


def other_language(record: Any) -> str:
    """The language of a text that nobody translated into that of the page; empty where it has that of the page."""
    code: str = record.locale.language_code
    return "" if _base(code) == _base(get_language() or code) else code


def _base(code: str) -> str:
    return code.split("-")[0]
