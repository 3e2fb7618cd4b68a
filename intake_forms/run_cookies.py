"""Which run of a form a tab is on: a label in the address, and for each label a cookie with a signed id.

The label tells nobody anything without the cookie (ADR `a-run-for-each-tab.md`).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

PARAMETER = "run"
PREFIX = "wijkteam-form-"
LABEL = re.compile(r"[2-9a-z]{6}")
SALT = "intake_forms.run"
LETTERS = "23456789bcdfghjkmnpqrstvwxz"


def new_label() -> str:
    """A label for a tab that begins; two tabs of one browser never share one in practice."""
    return "".join(secrets.choice(LETTERS) for _ in range(6))


def label_in(request: HttpRequest) -> str:
    """The label in the address, or nothing."""
    label = request.GET.get(PARAMETER, "")
    return label if LABEL.fullmatch(label) else ""


def run_id(request: HttpRequest, label: str) -> UUID | None:
    """The id in this tab's cookie; None where there is no cookie or somebody changed it."""
    try:
        return UUID(_signer().unsign(request.COOKIES[PREFIX + label]))
    except (KeyError, ValueError, signing.BadSignature):
        return None


def runs_in(request: HttpRequest) -> Iterator[tuple[str, UUID]]:
    """Every run that this browser holds a cookie for, at this address."""
    for name in request.COOKIES:
        label = name.removeprefix(PREFIX)
        if name.startswith(PREFIX) and LABEL.fullmatch(label) and (run := run_id(request, label)):
            yield label, run


def give(response: HttpResponseBase, label: str, run: UUID, paths: Iterable[str]) -> None:
    """Let the browser hold the run, at the form's addresses only, until it closes."""
    for path in paths:
        response.set_cookie(
            PREFIX + label,
            _signer().sign(str(run)),
            path=path,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )


def take(response: HttpResponseBase, label: str, paths: Iterable[str]) -> None:
    """Let the browser forget the run."""
    for path in paths:
        response.delete_cookie(PREFIX + label, path=path, samesite="Lax")


def paths_of(form_key: UUID) -> set[str]:
    """The form in each language, so that a run survives a change of language; and the quick exit.

    A language without a page of its own shows the main language's page under its own prefix.
    """
    pages = Page.objects.filter(translation_key=form_key, live=True).select_related("locale")
    paths = {page.locale.language_code: urlsplit(page.url or "").path for page in pages}
    main = paths.get(settings.LANGUAGE_CODE, "")
    prefix = f"/{settings.LANGUAGE_CODE}/"
    if main.startswith(prefix):
        borrowed = {code: f"/{code}/{main.removeprefix(prefix)}" for code, _name in settings.LANGUAGES}
        paths = borrowed | paths
    return {*filter(None, paths.values()), exit_path()}


def exit_path() -> str:
    """Where the quick exit lives."""
    try:
        return reverse("wijkteam_pages:quick_exit")
    except NoReverseMatch:
        return "/weg/"


def _signer() -> signing.Signer:
    return signing.Signer(salt=SALT)
