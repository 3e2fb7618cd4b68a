"""The pages by which somebody stops for now and goes on later."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from wijkteam_pages.client_address import client_address
from wijkteam_pages.rate_limit import RateLimit

from . import run_cookies
from .models.draft import OTHER
from .parking import may_be_parked, park, says_danger, unpark
from .private_pages import private
from .run import ONWARDS, Run
from .wizard import FormWalk
from .written_codes import read_code

if TYPE_CHECKING:
    from .models.form_page import FormPageMixin


def stop_for_now(request: HttpRequest, run: Run, walk: FormWalk) -> HttpResponseBase:
    """Put the draft away and show its code: once, on this page, and never in an address."""
    danger = says_danger(run.journey, request.POST)
    if run.draft is None or danger or not may_be_parked(run.page, walk.walk):
        return HttpResponseRedirect(run.url(walk.furthest, let="niet"), status=303)
    code = park(run.draft, walk.now)
    context = _around(request, run.page, f"{run.base}verder/", walk.now) | {"code": code}
    response = TemplateResponse(request, "intake_forms/form/parked.html", context)
    run_cookies.take(response, run.label, run_cookies.paths_of(run.page.translation_key))
    return response


@private
def go_on(request: HttpRequest, page: FormPageMixin) -> HttpResponseBase:
    """Ask for the code; the right one opens the form where it was."""
    if not page.resumable or page.kind == "concern":
        raise Http404
    now, typed = timezone.now(), request.POST.get("code", "")[:40]
    if request.method in ("GET", "HEAD"):
        return _ask(request, page, now)
    if request.method != "POST":
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    limit = RateLimit(f"intake_forms.code.{page.translation_key}")
    if not limit.allows(client_address(request), now):
        return _ask(
            request, page, now, typed, _("You tried this too often. Wait ten minutes, or call us."), 429
        )
    if not read_code(typed):
        mend = _("This code is not right. Look at each letter. A code looks like W7K4-PQ3X-C9DT.")
        return _ask(request, page, now, typed, mend, 422)
    draft = unpark(typed, page.translation_key, now)
    if draft is None:
        gone = _(
            "We do not have anything under this code. It works once, and for seven days. Begin again, or call us."
        )
        return _ask(request, page, now, typed, gone, 422)
    run = Run(page, request.path.removesuffix("verder/"), run_cookies.new_label(), draft=draft)
    response = HttpResponseRedirect(run.url(1, **{ONWARDS: "1"}), status=303)
    run_cookies.give(response, run.label, draft.pk, run_cookies.paths_of(page.translation_key))
    return response


def _ask(
    request: HttpRequest,
    page: FormPageMixin,
    now: datetime,
    typed: str = "",
    wrong: str = "",
    status: int = 200,
) -> TemplateResponse:
    errors = [{"text": wrong, "target": "code"}] if wrong else []
    context = _around(request, page, request.path, now) | {"typed": typed, "wrong": wrong, "errors": errors}
    return TemplateResponse(request, "intake_forms/form/go_on.html", context, status=status)


def _around(request: HttpRequest, page: FormPageMixin, path: str, now: datetime) -> dict[str, object]:
    return page.get_context(request) | {
        "neutral": page.quick_exit,
        "exit_path": run_cookies.exit_path(),
        "go_on_url": request.build_absolute_uri(path),
        "begin_url": f"{path.removesuffix('verder/')}stap/1/",
        "until": timezone.localtime(now + OTHER),
    }
