"""Which run of a form a tab is on: a label in the address, and for each label a cookie with a signed id.

The label tells nobody anything without the cookie (ADR 4).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
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
NAME = re.compile(rf"{re.escape(PREFIX)}(?P<label>{LABEL.pattern})\.[\w-]+")
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
    return next((run for found, run in runs_in(request) if found == label), None)


def runs_in(request: HttpRequest) -> Iterator[tuple[str, UUID]]:
    """Every run that this browser holds a cookie for, at this address."""
    for name, value in request.COOKIES.items():
        if match := NAME.fullmatch(name):
            # Whatever it holds was made by somebody else: it is no cookie of ours.
            with suppress(ValueError, signing.BadSignature):
                yield match["label"], UUID(_signer().unsign(value))


def give(response: HttpResponseBase, label: str, run: UUID, paths: Mapping[str, str]) -> None:
    """Let the browser hold the run, at the form's addresses only, until it closes."""
    for place, path in paths.items():
        response.set_cookie(
            f"{PREFIX}{label}.{place}",
            _signer().sign(str(run)),
            path=path,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )


def take(response: HttpResponseBase, label: str, paths: Mapping[str, str]) -> None:
    """Let the browser forget the run."""
    for place, path in paths.items():
        response.delete_cookie(f"{PREFIX}{label}.{place}", path=path, samesite="Lax")


def paths_of(form_key: UUID | None) -> dict[str, str]:
    """The form in each language, so that a run survives a change of language; and the quick exit.

    A cookie with several paths needs several names: Django keeps one of a name, so each path has a name for it. A
    language without a page of its own shows the main language's page under its own prefix.
    """
    pages = Page.objects.filter(translation_key=form_key, live=True).select_related("locale")
    paths = {page.locale.language_code: urlsplit(page.url or "").path for page in pages}
    main = paths.get(settings.LANGUAGE_CODE, "")
    prefix = f"/{settings.LANGUAGE_CODE}/"
    if main.startswith(prefix):
        borrowed = {code: f"/{code}/{main.removeprefix(prefix)}" for code, _name in settings.LANGUAGES}
        paths = borrowed | paths
    return {place: path for place, path in paths.items() if path} | {"exit": exit_path()}


def exit_path() -> str:
    """Where the quick exit lives."""
    try:
        return reverse("wijkteam_pages:quick_exit")
    except NoReverseMatch:
        return "/weg/"


def _signer() -> signing.Signer:
    return signing.Signer(salt=SALT)
