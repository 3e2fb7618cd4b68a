"""Records that a live, public page in the main language tells about."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page

from ..team_pages import page_models


def told_by_pages(mixin: type, name: str, what: Q | None = None) -> Q:
    """Records with such a page, whose field `name` says which; of pages that are like `what`."""
    told = Q()
    for model in page_models(mixin):
        pages = model.objects.live().public().filter(locale__language_code=settings.LANGUAGE_CODE)
        told |= Q(pk__in=pages.filter(what or Q()).values(name))
    return told


def address_of(page: Page, request: HttpRequest) -> str:
    """The page's whole address; nothing when the site does not lead to it."""
    path = page.get_url(request)
    return request.build_absolute_uri(path) if path else ""
