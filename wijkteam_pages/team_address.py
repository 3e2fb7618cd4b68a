"""Where a team is found on the site: its page, in the language of who asks, and what is left of a team that is gone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import translation

from .models import ShortAddress, Team
from .models.short_address import successor_of
from .shell import in_language, url_of
from .team_pages import list_of_teams, pages_of_teams


def page_url(request: HttpRequest, team: Team, language: str) -> str:
    """The path of the team's page in a language, though it may not be translated; of all teams where it has none."""
    page = pages_of_teams([team.pk], language).get(team.pk) or list_of_teams(language)
    return in_language(url_of(page, request), language)


def short_address_of(team: Team | None) -> ShortAddress | None:
    """The team's permanent address; none for a draft without a team, or a team that came in behind our back."""
    return ShortAddress.objects.filter(team=team).first() if team else None


def instead_of(request: HttpRequest, team: Team, language: str, below: str = "") -> HttpResponseBase | None:
    """What is there instead of a page of this team, or of what is `below` it; None while the team is there."""
    if team.is_active:
        return None
    successor = successor_of(team)
    if successor is None:
        return gone(request, team, language)
    return HttpResponseRedirect(page_url(request, successor, language) + below)


def gone(request: HttpRequest, team: Team | None, language: str) -> HttpResponse:
    """410: this team is no more. The page says who does help."""
    with translation.override(language):
        all_teams = list_of_teams(language)
        context = {"team": team, "all_teams_url": url_of(all_teams, request) if all_teams else ""}
        response = TemplateResponse(request, "wijkteam_pages/team_gone.html", context, status=410)
        return response.render()
