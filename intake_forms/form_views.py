"""The pages of a form: its start, its steps, the check page and the thanks. Short, and never cached."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import (
    HttpRequest,
    HttpResponseBase,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    JsonResponse,
)
from django.template.response import TemplateResponse
from django.utils import timezone

from . import actions, run_cookies, spam
from .closed_form import closed, may_begin
from .models.draft import SENSITIVE
from .private_pages import private
from .resident_mail import follow_link
from .resume_views import stop_for_now
from .routing import NobodyToSendTo
from .run import ONWARDS, Run, State, find, latest_label, latest_sent
from .uploads.reception import Received, received
from .wizard import CHECK, FormWalk
from .written_codes import follow_code

if TYPE_CHECKING:
    from .models.form_page import FormPageMixin


@private
def start(request: HttpRequest, page: FormPageMixin) -> HttpResponseBase:
    """What this form is for; a run that is still going can be taken up again."""
    base, now = request.path, timezone.now()
    label = "" if getattr(request, "is_preview", False) else latest_label(request, page, now)
    is_open = may_begin(request, page, now)
    if not is_open and not label:
        return closed(request, page, now)
    context = page.get_context(request) | {
        "begin_url": f"{base}stap/1/" if is_open else "",
        "resume_url": f"{base}stap/1/?{run_cookies.PARAMETER}={label}&{ONWARDS}=1" if label else "",
        "was_paused": request.GET.get("let") == "pauze",
        "go_on_url": f"{base}verder/" if page.resumable and page.kind != "concern" else "",
        "neutral": page.quick_exit,
        "exit_path": run_cookies.exit_path(),
    }
    return TemplateResponse(request, "intake_forms/form/start.html", context)


@private
def step(request: HttpRequest, page: FormPageMixin, number: int) -> HttpResponseBase:
    """Show a step, or take what was typed in it."""
    if request.method in ("GET", "HEAD"):
        return show(request, page, number)
    if request.method == "POST":
        # Too many files from one address: none is judged, and the step says whom to call.
        limited = bool(request.FILES) and not spam.may_upload(request, page.translation_key, timezone.now())
        # Before anything is locked: to judge a file takes long.
        files = {} if limited else received_for(request, page)
        # Two clicks on one run come one after the other.
        with transaction.atomic():
            return take(request, page, number, files, limited=limited)
    return HttpResponseNotAllowed(["GET", "HEAD", "POST"])


def show(request: HttpRequest, page: FormPageMixin, number: int) -> HttpResponseBase:
    """A step that may be shown; otherwise the way to one, with a sentence."""
    now = timezone.now()
    run = find(request, page, now)
    if run.state is State.NEW and not may_begin(request, page, now):
        label = latest_label(request, page, now) if not run.label else ""
        return HttpResponseRedirect(run.base if not label else f"{run.base}?{run_cookies.PARAMETER}={label}")
    if not run.label:
        return with_label(request, run, number, now)
    if run.state is State.SENT:
        return HttpResponseRedirect(run.thanks_url())
    if run.state is State.OVER:
        return over(request, run)
    if run.state is State.PAUSED:
        return HttpResponseRedirect(run.pause_url())
    if run.state is State.NEW and number > 1:
        return gone(request, run)
    walk = FormWalk(run=run, now=now, request=request, number=number)
    if 1 <= number <= walk.furthest and ONWARDS not in request.GET:
        return walk.show()
    return HttpResponseRedirect(walk.nearest(number))


def with_label(request: HttpRequest, run: Run, number: int, now: datetime) -> HttpResponseBase:
    """The first step of a tab that begins; or the tab that moved last, for an address that was typed."""
    run.label = run_cookies.new_label() if number == 1 else latest_label(request, run.page, now)
    return HttpResponseRedirect(run.url(number)) if run.label else over(request, run)


def received_for(request: HttpRequest, page: FormPageMixin) -> Mapping[str, Received]:
    """The files that came with this request, judged; none where the form has no such question."""
    if not request.FILES:
        return {}
    asked = find(request, page, timezone.now()).journey.keys_of("upload")
    return received({name: request.FILES[name] for name in request.FILES if name in asked})


def take(
    request: HttpRequest,
    page: FormPageMixin,
    number: int,
    files: Mapping[str, Received],
    *,
    limited: bool = False,
) -> HttpResponseBase:
    """What was typed in a step, or the check page's "send"."""
    now = timezone.now()
    run = find(request, page, now, lock=True)
    if run.state is State.SENT:
        return HttpResponseRedirect(run.thanks_url(), status=303)
    if run.state is State.NEW and not may_begin(request, page, now):
        return HttpResponseRedirect(run.base, status=303)
    walk = FormWalk(run=run, now=now, request=request, number=number, received=files)
    # Which step was on the screen is what counts: its number may have changed in the meantime.
    key = request.POST.get("step") or walk.key_at(number)
    if run.state is State.OVER or (run.state is State.NEW and key != walk.key_at(1)):
        return over(request, run)
    if not walk.may_take(key):
        return HttpResponseRedirect(walk.nearest(number), status=303)
    if run.state is State.PAUSED:
        return pause(run, walk, key)
    if limited or (run.state is State.NEW and not spam.may_begin(request, page.translation_key, now)):
        return walk.refuse(key)
    return move(request, run, walk, key)


def move(request: HttpRequest, run: Run, walk: FormWalk, key: str) -> HttpResponseBase:
    """Back, on, one file more or less, or the end."""
    back = request.POST.get("move") == "back"
    if request.POST.get("move") == "later":
        if key != CHECK and run.draft:
            walk.put_aside(key)
        return stop_for_now(request, run, walk)
    if key == CHECK:
        earlier = run.url(walk.walk.total - 1)
        return HttpResponseRedirect(earlier, status=303) if back else send(request, run, walk)
    stays = not request.POST.keys().isdisjoint(("add", "remove"))
    response = walk.change_files(key) if stays else walk.take(key, back=back)
    if run.state is State.NEW and run.draft:
        run_cookies.give(response, run.label, run.draft.pk, run_cookies.paths_of(run.page.translation_key))
    return response


def pause(run: Run, walk: FormWalk, key: str) -> HttpResponseBase:
    """Somebody comes back after an hour: what was typed is kept, nothing is sent, and they go on by saying so."""
    if key != CHECK:
        walk.put_aside(key)
    return HttpResponseRedirect(run.pause_url(), status=303)


def send(request: HttpRequest, run: Run, walk: FormWalk) -> HttpResponseBase:
    """Send it, here and nowhere else: on the POST of the check page."""
    if not spam.may_send(request, run.page.translation_key, walk.now):
        return walk.refuse(CHECK)
    try:
        suspicion = spam.judge(walk.storage.data["extra_data"], walk.now)
        actions.send(draft=run.draft, now=walk.now, suspicion=suspicion)
    except actions.RunEnded:
        return over(request, run)
    except actions.NotFinished:
        return HttpResponseRedirect(walk.nearest(walk.furthest), status=303)
    except NobodyToSendTo:
        return render(request, run, "not_sent", status=503)
    return HttpResponseRedirect(run.thanks_url(), status=303)


@private
def thanks(request: HttpRequest, page: FormPageMixin) -> HttpResponseBase:
    """The reference, and what happens next by which date. Loading it again sends nothing."""
    now = timezone.now()
    run = find(request, page, now)
    if run.state is State.LIVE:
        return HttpResponseRedirect(run.url(1, **{ONWARDS: "1"}))
    if run.state is State.PAUSED:
        return HttpResponseRedirect(run.pause_url())
    if not run.label:
        run.submission = latest_sent(request, page, now)
    return render(request, run, "thanks") if run.submission else over(request, run)


@private
def longer(request: HttpRequest, page: FormPageMixin) -> HttpResponseBase:
    """One move without typing: the clock starts again, and the answer says until when."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    run = find(request, page, timezone.now())
    if run.state is not State.LIVE or run.draft is None:
        return JsonResponse({}, status=410)
    return JsonResponse({"ends": run.draft.closes_at.isoformat()})


def over(request: HttpRequest, run: Run) -> HttpResponseBase:
    """Time is up: in words, with a way to begin again and somebody to call."""
    return render(request, run, "over", status=410)


def gone(request: HttpRequest, run: Run) -> HttpResponseBase:
    """A step without its cookie: somebody left in a hurry and somebody else pressed Back. Show nothing of it."""
    return HttpResponseRedirect(run_cookies.exit_path()) if run.page.quick_exit else over(request, run)


def code_of(run: Run) -> dict[str, str]:
    """The code to follow it by, for a quarter of an hour after it was sent: a browser in a library may stay open."""
    sent = run.submission
    if sent is None or not sent.can_be_followed or sent.received_at < timezone.now() - SENSITIVE:
        return {}
    link = follow_link(run.page.locale.language_code)
    return {"follow_code": follow_code(sent.pk), "follow_link": link} if link else {}


def render(request: HttpRequest, run: Run, template: str, status: int = 200) -> TemplateResponse:
    """One of the pages without questions."""
    context = (
        run.page.get_context(request)
        | code_of(run)
        | {
            "run": run,
            "neutral": run.is_sensitive,
            "exit_path": run_cookies.exit_path(),
            "begin_url": f"{run.base}stap/1/",
        }
    )
    return TemplateResponse(request, f"intake_forms/form/{template}.html", context, status=status)
