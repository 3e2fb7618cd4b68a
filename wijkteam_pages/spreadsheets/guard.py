"""The one way into the spreadsheets: for communications only, and an import only for who sent it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..models import SpreadsheetImport
from .kinds import PLANNINGS, Kind

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


def may_import(user: Any) -> bool:
    """A spreadsheet touches every team at once: for who may change every team."""
    return user.is_active and user.has_perm("wijkteam_pages.change_team")


class SpreadsheetView(WagtailAdminTemplateMixin, View):
    """Base of every view here; for anybody else there is no such address."""

    header_icon = "table"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not may_import(request.user):
            raise Http404
        self.now = timezone.now()
        self.find()

    def find(self) -> None:
        """Fetch what the view is about, or raise Http404."""

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        own = {"url": reverse("wijkteam_spreadsheets:index"), "label": _("Spreadsheets")}
        return [*self.breadcrumbs_items, own, *self.path(), {"url": "", "label": self.get_page_title()}]

    def path(self) -> list[dict[str, str]]:
        """The steps between the first screen and this view."""
        return []


class KindView(SpreadsheetView):
    """Base of the views of one kind: teams, walk-in hours or questions."""

    def find(self) -> None:
        if self.kwargs["kind"] not in PLANNINGS:
            raise Http404
        self.kind = Kind(self.kwargs["kind"])

    def get_page_title(self) -> str:
        return str(self.kind.label)


class ImportView(SpreadsheetView):
    """Base of the views of one import."""

    def find(self) -> None:
        mine = SpreadsheetImport.objects.of(self.request.user, self.now)
        self.found = get_object_or_404(mine, pk=self.kwargs["pk"])
        self.kind = Kind(self.found.kind)
        self.home = reverse("wijkteam_spreadsheets:import", args=[self.found.pk])

    def get_page_title(self) -> str:
        return _("Import: %(what)s") % {"what": self.kind.label}

    def path(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wijkteam_spreadsheets:kind", args=[self.kind]), "label": str(self.kind.label)}
        ]


class UploadForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=gettext_lazy("Your file"),
        error_messages={
            "required": gettext_lazy("Choose a file first."),
            "empty": gettext_lazy("The file is empty."),
        },
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
    )


def download(data: bytes, name: str, content_type: str) -> HttpResponse:
    """A file to keep; never shown in the browser, never kept on the way."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
