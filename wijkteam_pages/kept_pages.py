"""A page as it was made, ready to be sent again, and where such pages are kept."""

from __future__ import annotations

import gzip
import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response

from . import patient_cache

# A limit of its own, in case a change was never told (a table edited by hand).
KEEP_AT_MOST = timedelta(minutes=10)
IN_MEMORY = 64
SMALLEST_ZIPPED = 500  # bytes
# What depends on the moment or the visitor and is made anew for each reply.
NOT_KEPT = {"cache-control", "content-length", "content-encoding", "date", "etag", "set-cookie"}


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The body in both forms, its headers, and until when it answers rightly."""

    body: bytes
    zipped: bytes
    headers: tuple[tuple[str, str], ...]
    etag: str
    stays_true_until: datetime
    kept_until: datetime
    reads_parameters: bool
    proxies_may_keep: bool = True
    """Not for an address that nobody tells a proxy about when content changes: one of the many filters of a list."""

    @classmethod
    def of(cls, response: HttpResponse, stays_true_until: datetime, now: datetime) -> KeptPage:
        """Takes the page from a response. Zipped: safe here, since such a page holds no secret of a visitor."""
        body = response.content
        headers = tuple((name, value) for name, value in response.items() if name.lower() not in NOT_KEPT)
        etag = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
        zipped = gzip.compress(body, 6, mtime=0) if len(body) >= SMALLEST_ZIPPED else b""
        kept_until = min(stays_true_until, now + KEEP_AT_MOST)
        reads = getattr(response, "reads_parameters", False)
        by_proxies = getattr(response, "proxies_may_keep", True)
        return cls(body, zipped, with_vary(headers), etag, stays_true_until, kept_until, reads, by_proxies)

    def answers(self, request: HttpRequest) -> bool:
        """Whether this is what the request asks for: not where parameters are read and some are given."""
        return not (self.reads_parameters and request.META.get("QUERY_STRING"))

    def reply(self, request: HttpRequest, now: datetime) -> HttpResponseBase:
        """The page for this request; 304 when the browser has it. A HEAD has the headers of the GET."""
        zips = bool(self.zipped) and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
        body = self.zipped if zips else self.body
        response = HttpResponse(body if request.method == "GET" else b"")
        for name, value in self.headers:
            response.headers[name] = value
        if zips:
            response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(body))
        until = self.stays_true_until if self.proxies_may_keep else now
        response.headers["Cache-Control"] = cache_control(until, now)
        response.headers["ETag"] = self.etag
        if "HTTP_IF_NONE_MATCH" in request.META:
            return get_conditional_response(request, etag=self.etag, response=response)
        return response


def cache_control(stays_true_until: datetime, now: datetime) -> str:
    """Browsers always ask again. A proxy keeps the page until its answer changes, where it can be told of changes."""
    if not getattr(settings, "WAGTAILFRONTENDCACHE", None):
        return "no-cache"
    seconds = max(0, math.floor((stays_true_until - now).total_seconds()))
    # Not "no-cache": that would hold for the proxy too (RFC 9111, 5.2.2.4).
    return f"max-age=0, must-revalidate, s-maxage={seconds}"


def with_vary(headers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The headers with Accept-Encoding among what the reply varies by."""
    named = dict(headers)
    varies = [name.strip() for name in named.get("Vary", "").split(",") if name.strip()]
    if "accept-encoding" not in {name.lower() for name in varies}:
        varies.append("Accept-Encoding")
    return tuple((named | {"Vary": ", ".join(varies)}).items())


_memory: dict[str, KeptPage] = {}


def recall(key: str, now: datetime) -> KeptPage | None:
    """The page that was kept under this key, if its answer is still right. The key holds the content's version."""
    page = _memory.get(key)
    if page is None:
        page = patient_cache.recall(key)
        if not isinstance(page, KeptPage):
            return None
        _remember(key, page)
    return page if now < page.kept_until else None


def keep(key: str, page: KeptPage, now: datetime) -> None:
    """Keeps a page for all processes until its answer changes."""
    seconds = (page.kept_until - now).total_seconds()
    if seconds <= 0:
        return
    _remember(key, page)
    patient_cache.keep(key, page, math.ceil(seconds))


def forget_all() -> None:
    """Empties this process's memory; for tests."""
    _memory.clear()


def _remember(key: str, page: KeptPage) -> None:
    if len(_memory) >= IN_MEMORY:
        _memory.clear()
    _memory[key] = page
