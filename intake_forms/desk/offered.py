"""What another team offers: the worker sees what it is about, and takes it over or says why not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from intake_forms import transfers
from intake_forms.desk.guard import CaseView
from intake_forms.models import Submission, Transfer


class DeclineForm(forms.Form):
    """Why not: a word that the other team reads."""

    text = forms.CharField(
        label=gettext_lazy("Why not?"),
        max_length=2_000,
        help_text=gettext_lazy("The team that offers it reads this."),
        error_messages={"required": gettext_lazy("Write why your team does not take it.")},
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": ""}),
    )


class OfferedView(CaseView):
    """The page of one offer. Nothing that the resident wrote is on it, so nothing is logged."""

    def mine(self) -> Any:
        return Submission.objects.offered_to(self.request.user, self.today).filter(pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        return self.page(DeclineForm(auto_id="decline-%s"))

    def page(self, form: DeclineForm, status: int = 200) -> HttpResponse:
        waiting = Transfer.objects.to_answer_by(self.request.user, self.today)
        offered = waiting.filter(submission=self.kwargs["pk"]).first()
        if offered is None:
            return self.too_late()
        title = _("Offered to your team: %(reference)s") % {"reference": offered.submission.reference}
        context = {
            "breadcrumbs_items": [
                {"url": reverse("intake_desk:inbox"), "label": _("Requests")},
                {"url": "", "label": offered.submission.reference},
            ],
            "header_title": title,
            "header_icon": "mail",
            "offered": offered,
            "case": offered.submission,
            "form": form,
        }
        return TemplateResponse(self.request, "intake_forms/desk/offered.html", context, status=status)

    def too_late(self) -> HttpResponse:
        """Say that there is nothing to answer any more, and lead to where the worker can go on."""
        messages.warning(self.request, _("This offer was answered or withdrawn meanwhile."))
        own = Submission.objects.for_user(self.request.user, self.today).filter(pk=self.kwargs["pk"])
        return redirect("intake_desk:case", pk=self.kwargs["pk"]) if own else redirect("intake_desk:inbox")


class AcceptView(OfferedView):
    """The worker takes it over for the team."""

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        return redirect("intake_desk:offered", pk=pk)

    def post(self, request: HttpRequest, pk: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                offered = transfers.locked_offer(pk=pk, worker=request.user, on=self.today)
                transfers.accept(offered=offered, worker=request.user, at=self.now)
        except Transfer.DoesNotExist:
            return self.too_late()
        messages.success(request, _("Your team has this request now, and you answer for it."))
        return redirect("intake_desk:case", pk=pk)


class DeclineView(AcceptView):
    """The worker says why the team does not take it."""

    def post(self, request: HttpRequest, pk: Any) -> HttpResponse:
        form = DeclineForm(request.POST, auto_id="decline-%s")
        if not form.is_valid():
            return self.page(form, status=422)
        try:
            with transaction.atomic():
                offered = transfers.locked_offer(pk=pk, worker=request.user, on=self.today)
                transfers.decline(
                    offered=offered, worker=request.user, text=form.cleaned_data["text"], at=self.now
                )
        except Transfer.DoesNotExist:
            return self.too_late()
        messages.success(request, _("The other team reads why you do not take it."))
        return redirect("intake_desk:inbox")
