"""The suite's own page cache, right to the minute.

A page that says until when its answer stays true (`response.stays_true_until`, a moment in time) is kept for
everybody who carries no session, under a version that every change of the content replaces. Browsers ask each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_cache_control

from . import content_version
from .conf import conf
from .kept_pages import KeptPage, keep, recall


class PageCache:
    """Stands first: a page is kept with the policies that it was sent with, and before what needs a session.

    The leading on to HTTPS stays right, since only whole pages are kept, by their scheme.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        if is_personal(request):
            return for_one_visitor(self.get_response(request))
        now = timezone.now()
        key = key_of(request)
        kept = recall(key, now) if key else None
        if kept is not None and kept.answers(request):
            return kept.reply(request, now)
        return self.made_now(request, key, now)

    def made_now(self, request: HttpRequest, key: str, now: datetime) -> HttpResponseBase:
        """Lets the page be made; keeps it if it is for everybody."""
        response = self.get_response(request)
        stays_true_until = getattr(response, "stays_true_until", None)
        if stays_true_until is None or not is_for_everybody(request, response):
            return response
        page = KeptPage.of(response, stays_true_until, now)
        # A page that was asked for with parameters may repeat them; it is sent, but kept for nobody.
        if key and not request.META.get("QUERY_STRING") and request.method == "GET":
            keep(key, page, now)
        return page.reply(request, now)


def is_personal(request: HttpRequest) -> bool:
    """Whether the visitor carries something that may change the page: a session, or a message to be shown."""
    cookies = request.COOKIES
    return settings.SESSION_COOKIE_NAME in cookies or "messages" in cookies


def is_for_everybody(request: HttpRequest, response: HttpResponseBase) -> bool:
    """A whole page, no preview, that sets nothing and depends on nobody."""
    return (
        response.status_code == 200
        and isinstance(response, HttpResponse)
        and not getattr(request, "is_preview", False)
        and not response.cookies
        and not response.has_header("Content-Encoding")
        and "private" not in response.get("Cache-Control", "")
        and "no-store" not in response.get("Cache-Control", "")
        and not {"*", "cookie"} & {name.strip().lower() for name in response.get("Vary", "").split(",")}
    )


def for_one_visitor(response: HttpResponseBase) -> HttpResponseBase:
    """A page made for somebody with a session is for that browser only, which asks each time."""
    if getattr(response, "stays_true_until", None) is not None and not response.has_header("Cache-Control"):
        patch_cache_control(response, private=True, no_cache=True)
    return response


def key_of(request: HttpRequest) -> str:
    """The key of a page under the present content; empty when pages are not kept or the cache is down.

    Host and scheme are in it, the language is in the path. Parameters are not: few pages that are kept know any (they
    say so by `response.reads_parameters`), and whoever adds some to another would otherwise have it made anew each
    time. Raises DisallowedHost.
    """
    host = request.get_host()
    version = content_version.current() if conf.PAGE_CACHE else None
    if version is None:
        return ""
    asked = f"{request.scheme} {host} {request.path_info}"
    return f"wijkteam-page-3:{version}:{hashlib.blake2b(asked.encode(), digest_size=16).hexdigest()}"
