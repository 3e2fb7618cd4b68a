"""The page on which a colleague who leaves passes everything on: see it first, then in one go."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from intake_forms import casework
from intake_forms.desk.guard import DeskView
from intake_forms.desk.pass_on_form import PassOnForm
from intake_forms.passing_on import holders, pass_on, requests_of
from wijkteam_pages.people import name_of


class PassOnView(DeskView):
    """No answer is on this page, so nothing is logged; whoever does not work for a team has no such page."""

    def get(self, request: HttpRequest) -> HttpResponse:
        leaving = self._leaving(request.GET)
        return self._page(leaving, self._form(leaving) if leaving else None)

    def post(self, request: HttpRequest) -> HttpResponse:
        leaving = self._leaving(request.POST)
        if leaving is None:
            return redirect("intake_desk:pass_on")
        form = self._form(leaving, request.POST)
        if not form.is_valid():
            return self._page(leaving, form, status=422)
        try:
            pass_on(leaving=leaving, worker=request.user, gifts=form.gifts(), at=self.now, on=self.today)
        except (casework.Overtaken, casework.NotNow):
            return self._changed(leaving)
        count = len(form.cases)
        words = ngettext("%(count)d request was passed on.", "%(count)d requests were passed on.", count)
        messages.success(request, words % {"count": count})
        return redirect("intake_desk:inbox")

    def _leaving(self, data: Any) -> Any | None:
        """Return the colleague whose requests go; one who has none in these teams does not exist here."""
        chosen = data.get("from", "")
        return next((one for one in self._holders() if str(one.pk) == chosen), None)

    def _holders(self) -> list[Any]:
        return list(holders(self.request.user, self.today))

    def _form(self, leaving: Any, data: Any = None) -> PassOnForm:
        cases = list(requests_of(leaving, self.request.user, self.today))
        return PassOnForm(data, cases=cases, leaving=leaving, today=self.today)

    def _changed(self, leaving: Any) -> HttpResponse:
        messages.warning(
            self.request,
            _(
                "Nothing was passed on: a colleague changed one of these requests. Look once more, then send it."
            ),
        )
        data = self.request.POST.copy()
        for case in requests_of(leaving, self.request.user, self.today):
            data[f"version-{case.pk}"] = str(case.version)
        return self._page(leaving, self._form(leaving, data), status=409)

    def _page(self, leaving: Any | None, form: PassOnForm | None, status: int = 200) -> HttpResponse:
        title = _("Pass requests on")
        context = {
            "breadcrumbs_items": [
                {"url": reverse("intake_desk:inbox"), "label": _("Requests")},
                {"url": "", "label": title},
            ],
            "header_title": title,
            "header_icon": "mail",
            "holders": [(str(one.pk), name_of(one)) for one in self._holders()],
            "leaving": str(leaving.pk) if leaving else "",
            "leaving_name": name_of(leaving) if leaving else "",
            "form": form,
        }
        return TemplateResponse(self.request, "intake_forms/desk/pass_on.html", context, status=status)
