"""Public search: teams, answers, forms and pages, for everybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from .document import PUBLIC
from .query import Query
from .screen import answer, page_number


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What everybody may find. Who is logged in finds no more here: this page is shown to residents too."""
    query = Query.parse(
        request.GET.get("q", ""),
        locale=get_language() or "nl",
        audience=PUBLIC,
        on=timezone.localdate(),
        page=page_number(request.GET.get("page", "")),
    )
    response = render(request, "wijkteam_pages/search/search.html", {"screen": answer(query)})
    return discreet(response)


def discreet(response: HttpResponse) -> HttpResponse:
    """What somebody looks for stays out of caches, search engines and the next page's referrer."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "origin"
    return response
