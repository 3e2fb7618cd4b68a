"""Open data in CSV, at addresses that stay: what machines take and what opens in Excel by a double click."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from ..team_list.listed_teams import stays_true_until
from .csv_format import write_csv
from .open_data_rows import COMING_HEADER, SESSION_HEADER, TEAM_HEADER, Cells, Town


@require_safe
def teams(request: HttpRequest) -> HttpResponse:
    """All teams, each with its status at this moment."""
    with translation.override(settings.LANGUAGE_CODE):
        town = Town.at_moment(timezone.now())
        return _csv("wijkteams", TEAM_HEADER, town.team_rows(request), town)


@require_safe
def walk_in(request: HttpRequest) -> HttpResponse:
    """All rules by which there is walk-in, and what deviates in the coming two weeks."""
    with translation.override(settings.LANGUAGE_CODE):
        town = Town.at_moment(timezone.now())
        return _csv("inloop", SESSION_HEADER, town.session_rows(), town)


@require_safe
def coming(request: HttpRequest) -> HttpResponse:
    """Each walk-in of the coming two weeks, also those that do not take place."""
    with translation.override(settings.LANGUAGE_CODE):
        town = Town.at_moment(timezone.now())
        return _csv("komende-14-dagen", COMING_HEADER, town.coming_rows(), town)


def _csv(name: str, header: tuple[str, ...], rows: Iterable[Cells], town: Town) -> HttpResponse:
    texts = (["" if cell is None else str(cell) for cell in row] for row in rows)
    response = HttpResponse(write_csv(header, texts), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    # For everybody's pages and programs; it says nothing about who asks.
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.stays_true_until = stays_true_until(town.statuses.values(), town.at)
    return response
