"""The spam box at the desk: what may have been sent by a program, for the workers of the team."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from intake_forms.desk.guard import CaseView, DeskView
from intake_forms.models import Submission
from intake_forms.spam_box import KEPT, let_through

SHOWN = 200


class BoxView(DeskView):
    """The list, without a word of what was sent: so nothing is logged."""

    def get(self, request: HttpRequest) -> HttpResponse:
        boxed = Submission.objects.in_box_of(request.user, self.today).defer("answers")
        shown = boxed.select_related("team").order_by("-received_at")[:SHOWN]
        rows = [{"case": case, "gone_on": case.received_at + KEPT} for case in shown]
        return TemplateResponse(
            request, "intake_forms/desk/box.html", _around(_("Spam box")) | {"rows": rows}
        )


class BoxedCaseView(CaseView):
    """One of them, to judge by its words; who opens it is logged like any reader."""

    def mine(self) -> Any:
        return Submission.objects.in_box_of(self.request.user, self.today).filter(pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        file = self.open_case()
        context = _around(_("Is this a person? %(reference)s") % {"reference": file.case.reference})
        context |= {"file": file, "case": file.case, "gone_on": file.case.received_at + KEPT}
        return TemplateResponse(request, "intake_forms/desk/boxed_case.html", context)


class LetThroughView(BoxedCaseView):
    """A worker says that this is a person."""

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        return redirect("intake_desk:box_case", pk=pk)

    def post(self, request: HttpRequest, pk: Any) -> HttpResponse:
        try:
            let_through(pk=pk, worker=request.user, at=self.now)
        except Submission.DoesNotExist:
            return redirect("intake_desk:box")  # a colleague was quicker
        messages.success(request, _("This is a request now. Its term runs from the day on which it came in."))
        return redirect("intake_desk:case", pk=pk)


def _around(title: str) -> dict[str, Any]:
    """The head of a page in Wagtail's admin."""
    return {
        "page_title": title,
        "header_title": title,
        "header_icon": "warning",
        "breadcrumbs_items": [
            {"url": reverse("intake_desk:inbox"), "label": _("Requests")},
            {"url": reverse("intake_desk:box"), "label": _("Spam box")},
        ],
    }
