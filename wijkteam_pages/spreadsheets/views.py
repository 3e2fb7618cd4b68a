"""The screens: choose what, take a template or an export, send a file, look at what it does, confirm.

What writes workbooks is imported where one is made: openpyxl takes long to load, and who shows pages needs none.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..models import SpreadsheetImport
from .columns import Problem
from .csv_format import write_csv
from .guard import CSV, XLSX, ImportView, KindView, SpreadsheetView, UploadForm, download
from .importing import ChangedMeanwhile
from .kinds import Kind, rows_of, sheet_of
from .outcome import outcome_of
from .problem_words import file_in_words
from .progress import Busy, confirm, go_on, start
from .table import LARGEST_FILE, Fault, Table, UnusableFile

State = SpreadsheetImport.State


class IndexView(SpreadsheetView):
    """Choose what: teams, walk-in hours, or questions."""

    template_name = "wijkteam_pages/admin/spreadsheets/index.html"

    def get_page_title(self) -> str:
        return _("Spreadsheets")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest) -> HttpResponse:
        mine = SpreadsheetImport.objects.of(request.user, self.now).order_by("-created_at")
        context = self.get_context_data(kinds=list(Kind), imports=mine.defer("table", "understood", "plan"))
        return self.render_to_response(context)


class UploadView(KindView):
    """Template, export, and the form for a file; what is no table at all is said here."""

    template_name = "wijkteam_pages/admin/spreadsheets/kind.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(UploadForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.show(form, status=422)
        file = form.cleaned_data["file"]
        try:
            if file.size > LARGEST_FILE:
                raise UnusableFile(Fault.TOO_LARGE)
            found = start(data=file.read(), kind=self.kind, user=request.user, now=self.now)
        except UnusableFile as unusable:
            form.add_error("file", file_in_words(unusable))
            return self.show(form, status=422)
        go_on(found, timezone.now)
        return redirect("wijkteam_spreadsheets:import", found.pk)

    def show(self, form: UploadForm, status: int = 200) -> HttpResponse:
        sheet = sheet_of(self.kind)
        required = [column.header for column in sheet.columns if column.required]
        context = self.get_context_data(form=form, kind=self.kind, sheet=sheet, required=required)
        return self.render_to_response(context, status=status)


class TemplateView(KindView):
    """A workbook to start from."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        from .templates import template_of

        return download(template_of(self.kind), f"{self.kind}-sjabloon.xlsx", XLSX)


class ExportView(KindView):
    """All that is there now, as a file that can be imported again."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        rows, day = rows_of(self.kind), timezone.localdate(self.now)
        if request.GET.get("als") == "csv":
            data = write_csv(sheet_of(self.kind).header, rows)
            return download(data, f"{self.kind}-{day:%Y-%m-%d}.csv", CSV)
        from .templates import workbook_of

        return download(workbook_of(self.kind, rows), f"{self.kind}-{day:%Y-%m-%d}.xlsx", XLSX)


class ProgressView(ImportView):
    """One address for an import from the first row to the last word. While it is read, the page asks again itself."""

    template_name = "wijkteam_pages/admin/spreadsheets/import.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        found = go_on(self.found, timezone.now)
        response = self.render_to_response(self.get_context_data(found=found, outcome=outcome_of(found)))
        if found.state == State.READING:
            # By a header: it works without script, and no page moves under somebody who reads it.
            response["Refresh"] = f"0; url={self.home}"
        return response


class ConfirmView(ImportView):
    """Write what was shown; nothing when something is wrong."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.found.state == State.READING or self.found.plan.get("problems"):
            return redirect(self.home)
        try:
            confirm(self.found.pk, user=request.user, now=self.now)
        except Busy:
            messages.error(request, _("Somebody else’s file is being imported. Try again in a minute."))
        except ChangedMeanwhile:
            messages.warning(
                request, _("Something was changed meanwhile. Look at it again before you confirm.")
            )
        return redirect(self.home)


class CancelView(ImportView):
    """Throw the file away."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.found.delete()
        messages.success(request, _("We threw the file away. Nothing was changed."))
        return redirect(reverse("wijkteam_spreadsheets:kind", args=[self.kind]))


class MarkedCopyView(ImportView):
    """The file again with every mistake marked."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not self.found.table:
            raise Http404
        from .marked_copy import marked_copy

        problems = [Problem(*kept) for kept in self.found.plan.get("problems", [])]
        data = marked_copy(Table.from_json(self.found.table), sheet_of(self.kind), problems)
        return download(data, f"{self.kind}-verbeteren.xlsx", XLSX)


class AsItWasView(ImportView):
    """What was there before an import: who imports it again has it back."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if "before" not in self.found.plan:
            raise Http404
        from .templates import workbook_of

        return download(
            workbook_of(self.kind, self.found.plan["before"]), f"{self.kind}-zoals-het-was.xlsx", XLSX
        )
