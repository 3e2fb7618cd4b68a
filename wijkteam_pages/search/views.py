"""Public search: teams, answers, forms and pages, for everybody."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ..team_pages import list_of_teams
from .document import PUBLIC
from .found_teams import with_statuses
from .query import Query
from .screen import Screen, answer, page_number


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What everybody may find. Who is logged in finds no more here: this page is shown to residents too."""
    wanted = get_language() or settings.LANGUAGE_CODE
    screen = _asked(request, wanted)
    if not screen.hits and wanted != settings.LANGUAGE_CODE:
        # Better an answer in the main language than none.
        screen = _asked(request, settings.LANGUAGE_CODE)
    found_in = screen.query.locale if screen.hits and screen.query.locale != wanted else ""
    teams = list_of_teams(wanted)
    context = {
        "screen": with_statuses(screen, timezone.now()),
        "other_language": found_in,
        "rest": urlencode({"q": screen.query.text}),
        "teams_url": teams.get_url(request) if teams else "",
    }
    return discreet(render(request, "wijkteam_pages/search/search.html", context))


def _asked(request: HttpRequest, language: str) -> Screen:
    query = Query.parse(
        request.GET.get("q", ""),
        locale=language,
        audience=PUBLIC,
        on=timezone.localdate(),
        page=page_number(request.GET.get("p", "")),
    )
    return answer(query)


def discreet(response: HttpResponse) -> HttpResponse:
    """What somebody looks for stays out of caches, search engines and the next page's referrer."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "origin"
    return response
