"""A team's page in one piece: the records, what they mean at this moment, and what stands around them."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from .extension import Audience, Suggestion, suggestions
from .map import map_of_team
from .models import Team, TeamPageMixin
from .outside import outside_of
from .remembered import remembered, remembered_while
from .spoken import spoken_by
from .team_in_town import place_of_team
from .team_opening import team_opening
from .team_previews import seen_in
from .team_profile import TeamProfile, profile_of
from .wall_clock import day_of
from .week import week_of


def with_others(team: Team, at: datetime) -> list[Suggestion]:
    """What a resident can do with others; asked once a day, or when content changes: a page shows it all day."""
    key = ("with others", team.pk, get_language(), day_of(at))
    return remembered(key, lambda: suggestions(None, team, Audience.RESIDENT, at))


def team_screen(page: TeamPageMixin, request: HttpRequest, at: datetime) -> dict[str, Any]:
    """What the template of a team's page shows at a moment, in the page's language; made anew when that changes."""
    if getattr(request, "is_preview", False):
        seen, at = seen_in(getattr(request, "preview_mode", None), profile_of(page.team, page.locale), at)
        return _made(page, request, seen, at)

    def made() -> tuple[dict[str, Any], datetime]:
        screen = _made(page, request, profile_of(page.team, page.locale), at)
        return screen, screen["opening"].stays_true_until

    return remembered_while(("team screen", page.pk, request.scheme, request.get_host()), at, made)


def _made(page: TeamPageMixin, request: HttpRequest, profile: TeamProfile, at: datetime) -> dict[str, Any]:
    week = week_of(profile.hours.walk_in, day_of(at))
    return {
        "profile": profile,
        "opening": team_opening(profile.hours, profile.channels, at),
        "languages": spoken_by(profile.members, profile.hours, week),
        "suggestions": with_others(page.team, at),
        "map": map_of_team(page.team, profile.locations),
        "in_town": place_of_team(page.team, page.locale.language_code, request),
        "outside": outside_of(page, request, profile, at),
    }
