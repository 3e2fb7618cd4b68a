"""How an editor sees a team's page before anybody else does: closed today, in two weeks, as a poster, in another
language.

Nothing is written for it. A phone, a tablet and a desktop are Wagtail's own sizes beside the preview.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone, translation
from django.utils.text import capfirst
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from .deviation import Deviation, Kind, Scope
from .wall_clock import day_of

if TYPE_CHECKING:
    from .opening import TeamHours
    from .schedule import Schedule
    from .team_profile import TeamProfile

CLOSED_TODAY = "closed_today"
IN_TWO_WEEKS = "in_two_weeks"
POSTER = "poster"
IN_LANGUAGE = "language-"
AHEAD = timedelta(days=14)


class TeamPreviews:
    """For a team's page: its modes, and how it answers each of them."""

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [
            ("", _("As it is now")),
            (CLOSED_TODAY, _("As if the team is closed today")),
            (IN_TWO_WEEKS, _("In two weeks")),
            (POSTER, _("The poster")),
            *((IN_LANGUAGE + code, in_language_words(code)) for code in other_languages(self)),
        ]

    def serve_preview(self, request: HttpRequest, mode_name: str | None) -> HttpResponseBase:
        if mode_name == POSTER and self.team_id:
            posters = import_module("wijkteam_pages.posters.views")
            return posters.show_poster(request, self, self.locale.language_code, timezone.now())
        if not (mode_name or "").startswith(IN_LANGUAGE):
            return super().serve_preview(request, mode_name)
        code = mode_name.removeprefix(IN_LANGUAGE)
        if code not in other_languages(self):
            return super().serve_preview(request, "")
        return in_language(self, request, code)


def other_languages(page: Any) -> list[str]:
    """The languages that residents can choose, without the page's own."""
    from .models import OrganisationSettings

    own = page.locale.language_code if page.locale_id else None
    return [code for code in OrganisationSettings.languages_of_any_site() if code != own]


def in_language_words(code: str) -> str:
    language = capfirst(get_language_info(code)["name_translated"])
    return _("In another language: %(language)s") % {"language": language}


def in_language(page: Any, request: HttpRequest, code: str) -> HttpResponseBase:
    """The newest draft of the translation; where there is none, this draft as a visitor of that language gets it."""
    translated = page.get_translations().filter(locale__language_code=code).first() if page.pk else None
    if translated is None:
        request.wanted_language = code
        return super(TeamPreviews, page).serve_preview(request, "")
    newest = translated.get_latest_revision_as_object()
    with translation.override(code):
        response = super(TeamPreviews, newest).serve_preview(request, "")
        return response.render()


def seen_in(mode: str | None, profile: TeamProfile, at: datetime) -> tuple[TeamProfile, datetime]:
    """The team and the moment that a mode shows; what they are, for a visitor."""
    if mode == IN_TWO_WEEKS:
        return profile, at + AHEAD
    if mode == CLOSED_TODAY:
        return replace(profile, hours=closed_on(profile.hours, day_of(at))), at
    return profile, at


def closed_on(hours: TeamHours, day: date) -> TeamHours:
    """The same hours with the whole team closed on that day, walk-in and phone."""
    closing = Deviation(kind=Kind.CLOSED, scope=Scope.TEAM, first_day=day, last_day=day, target=hours.team_id)

    def closed(schedule: Schedule) -> Schedule:
        return replace(schedule, deviations=(*schedule.deviations, closing))

    channels = {key: closed(schedule) for key, schedule in hours.channels.items()}
    return replace(hours, walk_in=closed(hours.walk_in), channels=channels)
