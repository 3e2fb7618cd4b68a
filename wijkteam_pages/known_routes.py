"""Where an address leads, remembered: Wagtail walks down the tree for each request, with queries at each level.

Only what depends on nothing but the content: a page at its own address. An address below a page (a step of a form, a
filter of a list) is walked each time, and so is one that leads nowhere: anybody can make up as many as they like.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from .remembered import remembered


class NotToRemember(Exception):
    """The address leads nowhere, or to something below a page."""


def find_route(request: HttpRequest, path: str) -> None:
    """Leave the site and the route on the request, where Wagtail looks for them before it walks itself."""
    request._wagtail_site = remembered(("site", request.get_host()), lambda: Site._find_for_request(request))
    try:
        model, pk = remembered(
            ("route", request.get_host(), get_language(), path), lambda: _walk(request, path)
        )
    except NotToRemember:
        return
    if not hasattr(request, "_wagtail_route_for_request"):
        # A page names what it needs besides its language, so that it comes in the same query.
        related = ("locale", *getattr(model, "comes_with", ()))
        page = model._default_manager.select_related(*related).filter(pk=pk, live=True).first()
        request._wagtail_route_for_request = RouteResult(page) if page else None


def _walk(request: HttpRequest, path: str) -> tuple[type[Page], int]:
    """The page at this address, as its model and key. Raises NotToRemember."""
    found = Page.route_for_request(request, path)
    if found is None or found.args or found.kwargs:
        raise NotToRemember
    return type(found.page), found.page.pk
