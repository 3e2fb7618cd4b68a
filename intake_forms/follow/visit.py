"""A visit to one's own request: a signed cookie that ends after 15 minutes without a move, or with the quick exit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import translation

from ..models import Submission
from ..run_cookies import exit_path

PREFIX = "wijkteam-volgen."
LASTS = timedelta(minutes=15)
SALT = "intake_forms.follow"


@dataclass(frozen=True, slots=True)
class Visit:
    """The request that this browser follows, if any; `is_over` when it did so until a while ago."""

    case: Submission | None = None
    is_over: bool = False


def visit_of(request: HttpRequest) -> Visit:
    """Read the cookie; whatever somebody else made is no cookie of ours."""
    held = next((value for name, value in request.COOKIES.items() if name.startswith(PREFIX)), "")
    try:
        pk = UUID(_signer().unsign(held, max_age=LASTS))
    except signing.SignatureExpired:
        return Visit(is_over=True)
    except (signing.BadSignature, ValueError):
        return Visit()
    # The answers stay sealed: nothing of them is shown here.
    followed = Submission.objects.filter(pk=pk, can_be_followed=True).defer("answers").select_related("team")
    case = followed.first()
    return Visit(case, is_over=case is None)


def give(response: HttpResponseBase, case: Submission) -> None:
    """Let the browser hold the visit from this moment, at these addresses only."""
    for place, path in _paths().items():
        response.set_cookie(
            f"{PREFIX}{place}",
            _signer().sign(str(case.pk)),
            path=path,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )


def take(response: HttpResponseBase) -> None:
    """Let the browser forget it."""
    for place, path in _paths().items():
        response.delete_cookie(f"{PREFIX}{place}", path=path, samesite="Lax")


def wipe(request: HttpRequest, response: HttpResponseBase) -> None:
    """What the quick exit does for this part."""
    if any(name.startswith(PREFIX) for name in request.COOKIES):
        take(response)


def _paths() -> dict[str, str]:
    """The pages in each language, so that a visit survives a change of language; and the quick exit."""
    paths = {"exit": exit_path()}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            paths[code] = reverse("intake_follow")
    return paths


def _signer() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=SALT)
