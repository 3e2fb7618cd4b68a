""" "Still right": one click for hours and contact details, with the day and who it was."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..next_address import next_address
from ..opening import hours_of
from ..team_opening import team_opening
from .guard import TeamView


class CheckedView(TeamView):
    """Where the weekly mail leads: what residents read now, and one button.

    Mail programs and scanners open links by themselves, so a GET only shows; and a link in a mail is no key: who is
    not logged in is asked to log in first (docs/adr/0012).
    """

    template_name = "wijkteam_pages/admin/hours/checked.html"

    def get_page_title(self) -> str:
        return _("Is this still right?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        opening = team_opening(hours_of(self.team, self.today), self.team.channels.all(), self.now)
        return self.render_to_response(
            self.get_context_data(
                team=self.team,
                week=opening.week,
                deviations=opening.deviations,
                channels=opening.channels,
                home=self.home,
            )
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.team.still_right(request.user, self.today)
        messages.success(
            request, _("Thank you. %(team)s: checked today. Residents see the day.") % {"team": self.team}
        )
        return redirect(next_address(request, self.home))
