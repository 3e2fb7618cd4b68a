"""What a team's page gives along: data for search engines, a calendar to subscribe to, a poster."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils.safestring import SafeString

from .feeds.json_ld import as_data_block, json_ld_of
from .models import TeamPageMixin
from .remembered import remembered
from .team_address import short_address_of
from .team_profile import TeamProfile
from .wall_clock import day_of


@dataclass(frozen=True, slots=True)
class Outside:
    """Addresses and data; an address is empty where there is none (a draft has no poster yet)."""

    json_ld: SafeString
    calendar_url: str
    subscribe_url: str
    poster_url: str


def outside_of(page: TeamPageMixin, request: HttpRequest, profile: TeamProfile, at: datetime) -> Outside:
    """The same for everybody who asks for this page at this host; made once a day, or when something changes."""
    if getattr(request, "is_preview", False):
        return _made(page, request, profile, at)
    key = ("outside", page.pk, request.scheme, request.get_host(), day_of(at))
    return remembered(key, lambda: _made(page, request, profile, at))


def _made(page: TeamPageMixin, request: HttpRequest, profile: TeamProfile, at: datetime) -> Outside:
    short = short_address_of(page.team)
    url = page.get_url(request) or ""
    absolute = request.build_absolute_uri(url)
    address = request.build_absolute_uri(short.url()) if short else absolute
    calendar = request.build_absolute_uri(short.calendar_url) if short else ""
    return Outside(
        json_ld=as_data_block(json_ld_of(profile, at, page.title, address, absolute)),
        calendar_url=calendar,
        # Calendars of telephones subscribe to this scheme, and ask by https themselves.
        subscribe_url=f"webcal:{calendar.partition(':')[2]}" if calendar else "",
        poster_url=f"{url}poster/" if url else "",
    )
