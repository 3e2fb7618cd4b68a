"""Reading the desk's pages as a worker does: by their words."""

from __future__ import annotations

import html
import re

from django.urls import reverse

from intake_forms.models import Submission


def address(name: str, case: Submission | None = None) -> str:
    of = [case.pk] if case else []
    return reverse(
        f"intake_desk:{name}", args=[*of, case.uploads.first().pk] if case and name == "file" else of
    )


def words(response) -> str:
    """The words of the page's content, without tags."""
    page = response.content.decode()
    page = re.sub(r"<(script|style|template)\b.*?</\1>", " ", page, flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


def do(browser, name: str, case: Submission, **fields):
    """Send one of the forms of the case page, as it was opened now."""
    fields.setdefault("version", Submission.objects.get(pk=case.pk).version)
    return browser.post(address(name, case), fields, follow=True)
