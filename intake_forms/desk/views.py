"""The pages of the case desk."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from intake_forms import casework
from intake_forms.desk.actions import ACTIONS, Action
from intake_forms.desk.filters import InboxFilter
from intake_forms.desk.guard import CaseView, DeskView
from intake_forms.desk.narrowing import options_for
from intake_forms.desk.screens import case_screen, conflict_screen, inbox_screen
from intake_forms.models import AccessLogEntry, Submission

PER_PAGE = 25


class InboxView(DeskView):
    """The requests of the worker's teams; no answer is on this page, so nothing is logged."""

    def get(self, request: HttpRequest) -> HttpResponse:
        cases = Submission.objects.for_user(request.user, self.today)
        chosen = InboxFilter.read(
            request.GET, lambda statuses: options_for(cases, self.teams, statuses, request.user)
        )
        found = chosen.apply(cases, request.user, self.today).most_urgent_first()
        if chosen.reference and found.count() == 1:
            return redirect("intake_desk:case", pk=found.get().pk)
        page = Paginator(found.defer("answers").select_related("team", "topic", "owner"), PER_PAGE)
        shown = page.get_page(request.GET.get("p"))
        tabs = chosen.tabs(cases, request.user, self.today)
        context = inbox_screen(self, chosen=chosen, shown=shown, tabs=tabs)
        return TemplateResponse(request, "intake_forms/desk/inbox.html", context)


class CasePageView(CaseView):
    """One request: what was asked, what was done, and what can be done."""

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        return TemplateResponse(request, "intake_forms/desk/case.html", case_screen(self, self.open_case()))


class SessionView(DeskView):
    """Tells the page, before it sends what was typed, that the worker is still logged in."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return JsonResponse({"token": get_token(request)})


class RevealView(CaseView):
    """The same page with the contact details uncovered, which leaves a line of its own in the log."""

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        return redirect("intake_desk:case", pk=pk)

    def post(self, request: HttpRequest, pk: Any) -> HttpResponse:
        opened = self.open_case(AccessLogEntry.Action.REVEALED)
        return TemplateResponse(request, "intake_forms/desk/case.html", case_screen(self, opened))


class ActionView(CaseView):
    """Does one thing with a request, or says why it was not done, with everything that was typed."""

    action: Action = ACTIONS["note"]

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        # Who had to log in again comes back here with what was sent lost on the way.
        messages.warning(request, _("Nothing was saved: your session had ended. Please do it again."))
        return redirect("intake_desk:case", pk=pk)

    def post(self, request: HttpRequest, pk: Any) -> HttpResponse:
        case = self.mine().defer("answers").select_related("team").get()
        form = self.action.build(request.POST, case=case, worker=request.user, today=self.today)
        if not form.is_valid():
            return self._overtaken(form) if self._is_late(case) else self._invalid(form)
        try:
            self._carry_out(form)
        except Submission.DoesNotExist:  # another team accepted it in this second
            raise Http404 from None
        except (casework.Overtaken, casework.NotNow):
            return self._overtaken(form)
        messages.success(request, self.action.done)
        return redirect("intake_desk:case", pk=pk)

    def _carry_out(self, form: Any) -> None:
        chosen = dict(form.cleaned_data)
        with transaction.atomic():
            case = casework.locked(
                pk=self.kwargs["pk"], worker=self.request.user, version=chosen.pop("version"), on=self.today
            )
            self.action.carry_out(case=case, worker=self.request.user, at=self.now, **chosen)

    def _is_late(self, case: Submission) -> bool:
        return self.request.POST.get("version", "") not in ("", str(case.version))

    def _invalid(self, form: Any) -> HttpResponse:
        context = case_screen(self, self.open_case(), filled_in={self.action.name: form})
        return TemplateResponse(self.request, "intake_forms/desk/case.html", context, status=422)

    def _overtaken(self, form: Any) -> HttpResponse:
        context = conflict_screen(self, self.open_case(), self.action, form)
        return TemplateResponse(self.request, "intake_forms/desk/conflict.html", context, status=409)
