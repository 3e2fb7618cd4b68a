"""The holidays of a year on one screen: decided once, for all teams."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from ..models import ScheduleException
from .activity_preview import previews_in_town
from .form_view import ChangeView
from .guard import MunicipalityView
from .holiday_form import HolidayYearForm
from .preview import Preview

_YEARS = range(-1, 4)


class HolidayYearView(ChangeView, MunicipalityView):
    """Closed, a part of the day, or open as usual; what was decided last year stands beside it."""

    template_name = "wijkteam_pages/admin/hours/holidays.html"

    def find(self) -> None:
        super().find()
        self.year = self.kwargs["year"]
        if self.year - self.today.year not in _YEARS:
            raise Http404

    def get_page_title(self) -> str:
        return _("Holidays of %(year)s") % {"year": self.year}

    def form(self, data: Any = None) -> HolidayYearForm:
        return HolidayYearForm(
            data,
            municipality=self.municipality,
            year=self.year,
            today=self.today,
            user=self.request.user,
            now=self.now,
        )

    def preview(self, form: HolidayYearForm) -> list[Preview]:
        days = [each.day for each in form.chosen]
        return previews_in_town(self.municipality, days, form.steps()) if days else []

    def show(self, form: HolidayYearForm, preview: Any = None, status: int = 200, **more: Any) -> Any:
        years = [self.today.year + each for each in _YEARS if each >= 0]
        return super().show(
            form,
            preview,
            status,
            municipality=self.municipality,
            years=years,
            year=self.year,
            teams=list(self.municipality.teams.active()),
            differing=self.differing(),
            changed=[each for each in preview or () if each.changes],
            unchanged=[each for each in preview or () if not each.changes],
            **more,
        )

    def differing(self) -> list[ScheduleException]:
        """Where a team says that it is open all the same."""
        found = ScheduleException.objects.filter(
            kind=ScheduleException.Kind.OPEN,
            team__municipality=self.municipality,
            first_day__year__lte=self.year,
            last_day__year__gte=self.year,
        )
        return list(found.select_related("team"))
