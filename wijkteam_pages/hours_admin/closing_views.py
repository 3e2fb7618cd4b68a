"""Close a day for all teams, on one screen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ..holiday_decisions import undecided_holidays
from ..models import ScheduleException
from .activity_preview import previews_in_town
from .closing_form import ClosingForm
from .exception_form import starting_from
from .form_view import ChangeView
from .guard import MunicipalityView
from .preview import Preview

A_YEAR = timedelta(days=365)
COMPARED = 14
"""So many days are shown one by one."""


class CloseForAllView(ChangeView, MunicipalityView):
    """Holidays as chips, teams preset; one publication, whatever the number of days."""

    template_name = "wijkteam_pages/admin/hours/closing.html"

    def get_page_title(self) -> str:
        return _("Close all teams for a day")

    def form(self, data: Any = None) -> ClosingForm:
        holidays = undecided_holidays(self.municipality.pk, self.today, self.today + A_YEAR)
        known = {day for day, _name in holidays}
        linked = starting_from(self.request.GET.dict())
        day = linked.get("first_day")
        initial = {**linked, "holidays": [day.isoformat()], "first_day": None} if day in known else linked
        return ClosingForm(
            data,
            municipality=self.municipality,
            teams=self.open_teams(),
            holidays=holidays,
            user=self.request.user,
            now=self.now,
            initial=initial,
        )

    def open_teams(self) -> list[Any]:
        return list(self.municipality.teams.active())

    def preview(self, form: ClosingForm) -> list[Preview]:
        steps = form.steps()
        closings = [each.record for each in steps if getattr(each.record, "municipality_id", None)]
        days = sorted(
            {
                closing.first_day + timedelta(days=count)
                for closing in closings
                if isinstance(closing, ScheduleException)
                for count in range((closing.last_day - closing.first_day).days + 1)
            }
        )[:COMPARED]
        return previews_in_town(self.municipality, days, steps)

    def show(self, form: ClosingForm, preview: Any = None, status: int = 200, **more: Any) -> Any:
        overlap = form.overlap and reverse(
            "wijkteam_hours:change_for_all", args=[self.municipality.pk, form.overlap.pk]
        )
        changed = [each for each in preview or () if each.changes]
        return super().show(
            form,
            preview,
            status,
            overlap_url=overlap if form.overlap and form.overlap.municipality_id else "",
            changed=changed,
            unchanged=[each for each in preview or () if not each.changes],
            **more,
        )
