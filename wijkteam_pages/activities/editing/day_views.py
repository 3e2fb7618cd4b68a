"""The days of an activity: add, change, remove; each with an undo."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ...models import ActivitySession
from .day_forms import OnceForm, RecordForm, RegularForm
from .guard import ActivityView
from .past import latest_change


class RecordView(ActivityView):
    """A form for one record, new or not. Validate, save, say in words what holds now."""

    template_name = "wijkteam_pages/admin/activities/form.html"
    form_class: ClassVar[type[RecordForm]]
    title: Any = ""

    def find(self) -> None:
        super().find()
        self.record = self.find_record()

    def find_record(self) -> Any:
        raise NotImplementedError

    def get_page_title(self) -> str:
        return str(self.title)

    def form(self, data: Any = None) -> RecordForm:
        return self.form_class(data, instance=self.record)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show_form(self.form(), remove_url=self.remove_url())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show_form(form, status=422, remove_url=self.remove_url())
        form.save()
        messages.success(request, _("Saved: %(hours)s.") % {"hours": self.record}, buttons=self.undo())
        return redirect(self.home)

    def undo(self) -> list[Any]:
        return [messages.button(self.address("undo", *latest_change(self.record)), _("Undo"))]

    def remove_url(self) -> str:
        return ""


class AddSessionView(RecordView):
    """A day that comes back."""

    form_class = RegularForm

    def get_page_title(self) -> str:
        return _("New day")

    def find_record(self) -> ActivitySession:
        return ActivitySession(activity=self.activity)


class AddOnceView(AddSessionView):
    """One day only."""

    form_class = OnceForm

    def get_page_title(self) -> str:
        return _("New date, once")


class ChangeSessionView(RecordView):
    """Either of them."""

    def get_page_title(self) -> str:
        return _("Change day")

    def find_record(self) -> ActivitySession:
        return get_object_or_404(self.sessions(), pk=self.kwargs["pk"])

    def form(self, data: Any = None) -> RecordForm:
        kind = OnceForm if self.record.recurrence.only_on else RegularForm
        return kind(data, instance=self.record)

    def remove_url(self) -> str:
        return self.address("remove_session", self.record.pk)


class RemoveView(RecordView):
    """Ask once, then remove; the history can put it back."""

    template_name = "wijkteam_pages/admin/activities/remove.html"

    def get_page_title(self) -> str:
        return _("Remove this?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(record=self.record, back_url=self.home))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        words, key = str(self.record), self.record.pk
        self.record.delete()
        self.record.pk = key
        messages.success(request, _("Removed: %(hours)s.") % {"hours": words}, buttons=self.undo())
        return redirect(self.home)


class RemoveSessionView(RemoveView):
    def find_record(self) -> ActivitySession:
        return get_object_or_404(self.sessions(), pk=self.kwargs["pk"])
