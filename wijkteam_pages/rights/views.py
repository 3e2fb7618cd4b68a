"""The screens: the list, entering a request, one request, and what two people do with it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..models import PersonRequest
from ..spreadsheets.guard import download
from . import asking
from .export_file import export_of
from .forms import AskForm
from .guard import OfficerView, OneRequestView, RightsView

SHOWN = 100


class ListView(RightsView):
    """What is open, and what was done: the register."""

    template_name = "wijkteam_pages/admin/rights/list.html"

    def get_page_title(self) -> str:
        return _("Requests of persons")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest) -> HttpResponse:
        requests = PersonRequest.objects.select_related("asked_by", "approved_by")[:SHOWN]
        context = self.get_context_data(requests=requests, may_ask=self.may_ask)
        return self.render_to_response(context)


class AskView(OfficerView):
    """Enter what somebody asks."""

    template_name = "wijkteam_pages/admin/rights/ask.html"

    def get_page_title(self) -> str:
        return _("Enter a request")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(AskForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = AskForm(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        data = form.cleaned_data
        made = asking.ask(
            kind=data["kind"], person=form.person(), ground=data["ground"], by=request.user, at=self.now
        )
        messages.success(request, _("The request is there. Now somebody else must approve it."))
        return redirect("wijkteam_rights:request", made.pk)

    def show(self, form: AskForm, status: int = 200) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=status)


class RequestView(OneRequestView):
    """One request: of whom, how much there is, and what this account can do now."""

    template_name = "wijkteam_pages/admin/rights/request.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        found, user = self.found, request.user
        context = self.get_context_data(
            found=found,
            may_approve=self.may_approve and found.may_be_approved_by(user),
            may_carry_out=self.may_ask and found.may_be_carried_out_by(user),
            may_take_back=self.may_ask and found.asked_by_id == user.pk and not found.done_at,
        )
        return self.render_to_response(context)


class StepView(OneRequestView):
    """One thing done to a request, by POST."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            return self.step(request)
        except asking.NotAllowed:
            messages.error(
                request, _("That cannot be done, or not any more. Look below at how the request stands.")
            )
        return redirect(self.home)

    def step(self, request: HttpRequest) -> HttpResponse:
        raise NotImplementedError


class ApproveView(StepView):
    """The second person agrees."""

    def lets_in(self) -> bool:
        return self.may_approve

    def step(self, request: HttpRequest) -> HttpResponse:
        asking.approve(pk=self.found.pk, by=request.user, at=self.now)
        messages.success(request, _("You approved the request. Who entered it can go on now."))
        return redirect(self.home)


class OfficerStepView(StepView):
    """Only for who entered requests."""

    def lets_in(self) -> bool:
        return self.may_ask


class TakeBackView(OfficerStepView):
    """It was entered by mistake."""

    def step(self, request: HttpRequest) -> HttpResponse:
        asking.take_back(pk=self.found.pk, by=request.user)
        messages.success(request, _("The request is gone. Nothing was read or erased."))
        return redirect("wijkteam_rights:list")


class ExportView(OfficerStepView):
    """All that is held, as a file for the person."""

    def step(self, request: HttpRequest) -> HttpResponse:
        found, held = asking.read(pk=self.found.pk, by=request.user, at=self.now)
        return download(export_of(found, held), f"inzage-{self.now:%Y-%m-%d}.zip", "application/zip")


class EraseView(OfficerStepView):
    """What is the person's own goes for good."""

    def step(self, request: HttpRequest) -> HttpResponse:
        asking.erase(pk=self.found.pk, by=request.user, at=self.now)
        messages.success(request, _("It is erased. Below you see how much went, and what is left to judge."))
        return redirect(self.home)
