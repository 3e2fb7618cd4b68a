"""Copy hours of a team to other days and to other teams."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from ..models import ChannelHours
from .copy_form import CopyForm
from .day_words import whole_week
from .form_view import ChangeView
from .guard import TeamView
from .preview import Preview, compared_weeks


class CopyView(ChangeView, TeamView):
    """Which hours, to which days, to which teams; one publication with one undo."""

    template_name = "wijkteam_pages/admin/hours/copy.html"

    def get_page_title(self) -> str:
        return _("Copy hours")

    def form(self, data: Any = None) -> CopyForm:
        sessions = self.team.sessions.select_related("location", "team")
        channels = ChannelHours.objects.filter(channel__team=self.team).select_related("channel__team")
        return CopyForm(
            data,
            team=self.team,
            teams=self.teams.active(),
            originals=[*sessions, *channels],
            today=self.today,
        )

    def preview(self, form: CopyForm) -> list[Preview]:
        teams = form.teams_concerned
        return compared_weeks(teams, self.today, form.steps(), whole_week) if teams else []

    def concerned(self) -> dict[str, Any]:
        return {"teams": self.copied_to or [self.team]}

    def publish(self, steps: Any) -> Any:
        self.copied_to = list({each.record.team.pk: each.record.team for each in steps}.values())
        return super().publish(steps)

    def show(self, form: CopyForm, preview: Any = None, status: int = 200, **more: Any) -> Any:
        warnings = form.copies.said if preview is not None else []
        return super().show(form, preview, status, warnings=warnings, **more)
