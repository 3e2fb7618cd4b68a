"""`/t/<code>/`: the permanent address of a team, and of its calendar."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.cache import patch_cache_control

from ..feeds.views import calendar_response
from ..models import ShortAddress
from ..team_address import gone, page_url

A_WHILE = 300
"""Seconds that a redirect is kept: whoever renames a team is not left with the old address for long."""


def short_address(request: HttpRequest, code: str, language: str = "") -> HttpResponseBase:
    """Leads to the team's page of today, in the main language or in the one that is asked for."""
    if language and language not in dict(settings.LANGUAGES):
        raise Http404
    language = language or settings.LANGUAGE_CODE
    address = address_of(code)
    if address.leads_to is None:
        return gone(request, address.team, language)
    response = HttpResponseRedirect(page_url(request, address.leads_to, language))
    patch_cache_control(response, public=True, max_age=A_WHILE)
    return response


def short_calendar(request: HttpRequest, code: str) -> HttpResponse:
    """The calendar of the team that this address leads to; no redirect, which some calendars do not follow."""
    address = address_of(code)
    team = address.leads_to
    if team is None:
        return gone(request, address.team, settings.LANGUAGE_CODE)
    return calendar_response(request, team, timezone.now(), address)


def address_of(code: str) -> ShortAddress:
    """The address with this code, as somebody may type it from paper. Raises Http404."""
    return get_object_or_404(ShortAddress.objects.select_related("team", "successor"), pk=code.lower())
