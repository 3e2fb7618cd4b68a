"""The calendar at a team's page."""

from datetime import datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from ..models import ShortAddress, Team
from ..team_address import instead_of, short_address_of
from ..views.team_page import team_page_at
from ..wall_clock import day_of, midnight

FILE = "inloop.ics"


def team_calendar(request: HttpRequest, path: str) -> HttpResponseBase:
    """The walk-in hours of the team whose page is at this path, in the language of the address."""
    found = team_page_at(request, path)
    if found is None:
        raise Http404
    team = found.page.team
    if instead := instead_of(request, team, found.language, below=FILE):
        return instead
    return calendar_response(request, team, timezone.now(), short_address_of(team))


def calendar_response(
    request: HttpRequest, team: Team, at: datetime, short: ShortAddress | None
) -> HttpResponse:
    """The calendar as a file, the same for everybody and kept until something changes."""
    # Imported when somebody asks: who only shows pages starts without icalendar.
    from .team_calendar import calendar_of

    address = request.build_absolute_uri(short.url()) if short else ""
    calendar = calendar_of(team, at, address)
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'inline; filename="{FILE}"'
    # It says whether the hours were checked lately, and that may change at midnight.
    response.stays_true_until = midnight(day_of(at) + timedelta(days=1))
    return response
