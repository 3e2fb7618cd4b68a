"""The poster of a team, to look at and to print."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone, translation

from ..models import TeamPageMixin
from ..team_address import instead_of
from ..views.team_page import team_page_at
from ..views.untranslated import forget_route, page_or_main_language
from .poster import poster_of


def team_poster(request: HttpRequest, path: str) -> HttpResponseBase:
    """The poster in the language of the address, also where the page itself is not translated."""
    found = team_page_at(request, path)
    if found is None:
        # A town may call a page of its own "poster".
        forget_route(request)
        return page_or_main_language(request, f"{path}poster/")
    if instead := instead_of(request, found.page.team, found.language, below="poster/"):
        return instead
    return show_poster(request, found.page, found.language, timezone.now())


def show_poster(request: HttpRequest, page: TeamPageMixin, language: str, at: datetime) -> HttpResponse:
    """A poster with what stands around it on a screen; also of a draft, and at another moment than now."""
    poster = poster_of(page, request, language, at)
    response = TemplateResponse(request, "wijkteam_pages/poster.html", {"page": page, "poster": poster})
    response.stays_true_until = poster.stays_true_until
    # What stands around it speaks the page's language, as everywhere.
    with translation.override(page.locale.language_code):
        return response.render()
