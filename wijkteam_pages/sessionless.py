"""Views that know nobody: answered before anything that reads a session, an account or a message.

Twice as quick, and a promise kept by the order of things: what comes later cannot set a cookie here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import NoReverseMatch, resolve, reverse
from django.utils import translation

NAMES = ("wijkteam_finder",)


class SessionlessViews:
    """Stands beside the page cache, after what every response carries. Host and headers are as everywhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        found = addresses().get(request.path_info)
        if found is None:
            return self.get_response(request)
        view, language = found
        request.get_host()  # raises DisallowedHost
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = view(request)
        if hasattr(response, "render"):
            response.render()
        response.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        response.headers.setdefault("Content-Language", language)
        response.headers["Content-Length"] = str(len(response.content))
        return response


@lru_cache(maxsize=1)
def addresses() -> dict[str, tuple[Callable[[HttpRequest], HttpResponseBase], str]]:
    """Each view's address in each language; none where a project does not include it."""
    found = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            for name in NAMES:
                try:
                    path = reverse(name)
                except NoReverseMatch:
                    continue
                found[path] = (resolve(path).func, language)
    return found


@receiver(setting_changed)
def _forget(setting: str, **kwargs: object) -> None:
    if setting in ("ROOT_URLCONF", "LANGUAGES"):
        addresses.cache_clear()
