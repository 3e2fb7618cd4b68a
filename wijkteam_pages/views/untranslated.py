"""Wagtail's own page view; what is not translated yet is shown in the main language, never as a dead end."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail.views import serve

from ..known_routes import find_route


def page_or_main_language(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve the page at this address; `request.wanted_language` is set where it has no translation."""
    find_route(request, path)
    try:
        return serve(request, path)
    except Http404:
        wanted = translation.get_language()
        if wanted == settings.LANGUAGE_CODE:
            raise
    return in_main_language(request, path, wanted)


def in_main_language(request: HttpRequest, path: str, wanted: str) -> HttpResponseBase:
    """The main language's page at the same path, or a redirect where its translation has another one."""
    translation.activate(settings.LANGUAGE_CODE)
    page = page_routed(request, path)
    if page is None:
        translation.activate(wanted)
        raise Http404
    if translated := live_translation(page, wanted):
        return HttpResponseRedirect(translated.get_url(request))
    request.wanted_language = wanted
    return serve(request, path)


def page_routed(request: HttpRequest, path: str) -> Page | None:
    """The live page at this path in the active language."""
    forget_route(request)
    routed = Page.route_for_request(request, path)
    return routed.page if routed else None


def forget_route(request: HttpRequest) -> None:
    """Wagtail remembers on the request where an address led; another address, or language, leads elsewhere."""
    if hasattr(request, "_wagtail_route_for_request"):
        del request._wagtail_route_for_request


def live_translation(page: Page, language: str) -> Page | None:
    """The page in that language, where it is published."""
    locale = Locale.objects.filter(language_code=language).first()
    return page.get_translations().live().filter(locale=locale).first() if locale else None
