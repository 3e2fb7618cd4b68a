"""Pages that nobody keeps: no cache, no history of a proxy, no other site that hears of their addresses."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers, patch_cache_control

View = Callable[..., HttpResponseBase]


def private(view: View) -> View:
    """Nobody keeps these pages, and no other site hears of their addresses."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any) -> HttpResponseBase:
        response = view(request, *args)
        add_never_cache_headers(response)
        patch_cache_control(response, no_store=True, private=True)
        response["Referrer-Policy"] = "same-origin"
        return response

    return wrapped
