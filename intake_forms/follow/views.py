"""Follow a request: give number and code, read, answer, add, withdraw. Kept nowhere; works without script."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from wijkteam_pages.client_address import client_address
from wijkteam_pages.rate_limit import RateLimit

from .. import resident_moves
from ..casework import NotNow
from ..models import Submission
from ..private_pages import private
from ..run_cookies import exit_path
from . import visit
from .finding import find
from .forms import CorrectForm, KeyForm, RateForm, ReplyForm
from .standing import standing_of

LIMIT = RateLimit("intake_forms.follow")
MOVES: dict[str, tuple[type[forms.Form], Callable[..., None]]] = {
    "reply": (ReplyForm, resident_moves.reply),
    "correct": (CorrectForm, resident_moves.correct),
    "rate": (RateForm, resident_moves.rate),
}
View = Callable[[HttpRequest, Submission], HttpResponseBase]


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@private
def follow(request: HttpRequest) -> HttpResponseBase:
    """Ask for number and code; every wrong pair gets the same answer."""
    if request.method != "POST":
        over = _(
            "You were away for a while, so this page was closed. Fill in your number and your code again."
        )
        return _ask(request, KeyForm(), note=over if visit.visit_of(request).is_over else "")
    form, now = KeyForm(request.POST), timezone.now()
    if not LIMIT.allows(client_address(request), now):
        return _ask(
            request, form, note=_("You tried this too often. Wait ten minutes, or call us."), status=429
        )
    if not form.is_valid():
        return _ask(request, form, status=422)
    case = find(form.cleaned_data["reference"], form.cleaned_data["code"])
    if case is None:
        wrong = _("This number and this code do not belong together. Look at each letter, or call us.")
        form.add_error("reference", wrong)
        return _ask(request, form, status=422)
    response = see_other("intake_follow_status")
    visit.give(response, case)
    return response


def for_visitors(view: View) -> Callable[[HttpRequest], HttpResponseBase]:
    """Who has no visit is led away, as after a quick exit; who was away for long may come back."""

    @sensitive_post_parameters()
    @require_http_methods(["GET", "HEAD", "POST"])
    @private
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponseBase:
        found = visit.visit_of(request)
        if found.case is None:
            return see_other("intake_follow") if found.is_over else HttpResponseRedirect(exit_path())
        response = view(request, found.case)
        if request.POST.get("move") != "leave":
            visit.give(response, found.case)
        return response

    return guarded


@for_visitors
def status(request: HttpRequest, case: Submission) -> HttpResponseBase:
    """How far it is, what was written, and what can be done."""
    if request.method != "POST":
        return _show(request, case)
    move = request.POST.get("move", "")
    if move == "leave":
        response = see_other("intake_follow")
        visit.take(response)
        return response
    if move not in MOVES:
        return _show(request, case)
    form_class, carry_out = MOVES[move]
    form = form_class(request.POST)
    if not form.is_valid():
        return _show(request, case, {move: form}, status=422)
    try:
        carry_out(pk=case.pk, text=form.words, at=timezone.now())  # type: ignore[attr-defined]
    except NotNow:
        return _show(request, case, {move: form}, let="too_late", status=409)
    return see_other("intake_follow_status", move)


@for_visitors
def withdraw(request: HttpRequest, case: Submission) -> HttpResponseBase:
    """Ask once more, then end the request."""
    if request.method == "POST":
        try:
            resident_moves.withdraw(pk=case.pk, at=timezone.now())
        except NotNow:
            return _show(request, case, let="too_late", status=409)
        return see_other("intake_follow_status")
    if not standing_of(case, timezone.localdate()).may_write:
        return see_other("intake_follow_status")
    return _page(request, "withdraw", {"reference": case.reference})


def _ask(request: HttpRequest, form: KeyForm, note: str = "", status: int = 200) -> HttpResponse:
    return _page(request, "ask", {"form": form, "note": note}, status)


def _show(
    request: HttpRequest,
    case: Submission,
    filled_in: dict[str, Any] | None = None,
    let: str = "",
    status: int = 200,
) -> HttpResponse:
    filled_in = filled_in or {}
    context = {
        "standing": standing_of(case, timezone.localdate()),
        "wrong": next(iter(filled_in.values()), None),
        "let": let or request.GET.get("let", ""),
        **{f"{name}_form": filled_in.get(name) or form() for name, (form, _verb) in MOVES.items()},
    }
    return _page(request, "status", context, status)


def _page(request: HttpRequest, name: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    around = {"neutral": True, "exit_path": exit_path(), "follow_url": reverse("intake_follow")}
    return TemplateResponse(request, f"intake_forms/follow/{name}.html", around | context, status=status)


def see_other(name: str, let: str = "") -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse(name)}?let={let}" if let else reverse(name), status=303)
