"""What deviates in the days of an activity: previewed, published and taken back as a team's exceptions are."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from ...hours_admin.activity_preview import preview_of_activity
from ...hours_admin.form_view import ChangeView, present_or_past
from ...hours_admin.preview import Preview
from ...hours_admin.publishing import Step
from ...hours_admin.versions import version_of
from ...models import ScheduleException
from .day_forms import DeviationForm
from .guard import ActivityView
from .past import history_of


class ExceptionView(ChangeView, ActivityView):
    """Not on, other hours, an extra time, another place, on all the same."""

    template_name = "wijkteam_pages/admin/activities/exception.html"

    def find(self) -> None:
        super().find()
        if key := self.kwargs.get("pk"):
            past, posted = history_of(self.activity)["afwijking"], self.request.method == "POST"
            self.record = present_or_past(self.exceptions(), past, key, posted)
        else:
            self.record = ScheduleException(activity=self.activity)

    def get_page_title(self) -> str:
        return _("Change exception") if "pk" in self.kwargs else _("Not on, or different")

    def form(self, data: Any = None) -> DeviationForm:
        return DeviationForm(data, instance=self.record, version=version_of(self.record))

    def preview(self, form: DeviationForm) -> list[Preview]:
        return preview_of_activity(form.instance, self.activity, form.steps())

    def show(self, form: DeviationForm, preview: Any = None, status: int = 200, **more: Any) -> HttpResponse:
        other = form.overlap
        url = self.address("change_exception", other.pk) if other else ""
        return super().show(form, preview, status, overlap_url=url, **more)

    def remove_url(self) -> str:
        return self.address("remove_exception", self.record.pk)


class RemoveExceptionView(ActivityView):
    """Ask once, then remove; the banner and the history can put it back."""

    template_name = "wijkteam_pages/admin/activities/remove.html"

    def find(self) -> None:
        super().find()
        self.record = get_object_or_404(self.exceptions(), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Remove this?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(record=self.record, back_url=self.home))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.publish([Step(self.record, removes=True)])
        return redirect(self.home)
