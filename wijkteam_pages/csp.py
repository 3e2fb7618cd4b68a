"""What a browser may load and do, by path: one policy for residents, two for the inner desk.

django-csp builds the policies; they are built once and not for every response. A view may still use
django-csp's decorators (`csp_update`, `csp_exempt`), which then count for its response.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from csp.constants import HEADER, NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase
from django.urls import NoReverseMatch, reverse

PUBLIC: dict[str, Any] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF],
    "font-src": [SELF],
    "media-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [NONE],
    "base-uri": [NONE],
}

# The inner desk, without inline scripts: the log-in and what residents wrote.
DESK: dict[str, Any] = PUBLIC | {
    # Wagtail's menus and tooltips write style attributes; images are previewed before they are sent.
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}

# The rest of Wagtail's admin: its date and time pickers and its panels with rows hold inline scripts.
ADMIN: dict[str, Any] = DESK | {"script-src": [SELF, UNSAFE_INLINE]}

# What editors uploaded, opened by itself: an image that turns out to be a page does nothing.
MEDIA: dict[str, Any] = {"default-src": [NONE], "frame-ancestors": [SELF], "sandbox": True}

# Below the admin's address: here a resident's words are shown or a password is typed.
WITHOUT_INLINE_SCRIPTS = ("intake/", "login/", "password_reset/", "toegang/")


class PolicyByPath(CSPMiddleware):
    """Writes the policy of the path into each response."""

    def process_request(self, request: HttpRequest) -> None:
        """Make no nonce: nothing of ours is inline."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if any(name.startswith("_csp") for name in vars(response)):
            return super().process_response(request, response)
        # A preview in the admin is a public page that was answered inside: it may be framed there, by the admin alone.
        if HEADER not in response or _is_admin(request.path_info):
            response[HEADER] = policy(request.path_info)
        return response

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> Any:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None:
            parts.config = directives(request.path_info)
        return parts


def directives(path: str) -> dict[str, Any]:
    """The directives that hold for a path."""
    if settings.MEDIA_URL.startswith("/") and path.startswith(settings.MEDIA_URL):
        return MEDIA
    if not _is_admin(path):
        return PUBLIC
    if path.startswith(tuple(_admin_prefix() + part for part in WITHOUT_INLINE_SCRIPTS)):
        # The town's own log-in lives elsewhere; a form that leads there must be allowed to.
        return DESK | {"form-action": [SELF, *getattr(settings, "WIJKTEAM_PAGES_FORM_HOSTS", [])]}
    return ADMIN


def policy(path: str) -> str:
    """The header for a path."""
    chosen = directives(path)
    return _built(
        tuple((name, values if values is True else tuple(values)) for name, values in chosen.items())
    )


@lru_cache(maxsize=16)
def _built(chosen: tuple[tuple[str, Any], ...]) -> str:
    directives = {name: values if values is True else list(values) for name, values in chosen}
    # django-csp orders by hash, which differs by process.
    return "; ".join(sorted(build_policy(config=directives).split("; ")))


def _is_admin(path: str) -> bool:
    admin = _admin_prefix()
    return bool(admin) and path.startswith(admin)


@lru_cache(maxsize=1)
def _admin_prefix() -> str:
    try:
        return reverse("wagtailadmin_home")
    except NoReverseMatch:
        return ""


@receiver(setting_changed)
def _forget(setting: str, **kwargs: Any) -> None:
    if setting == "ROOT_URLCONF":
        _admin_prefix.cache_clear()
