"""Ask for a link, open it, propose: pages that are kept nowhere and work without script."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ...client_address import client_address
from ...models import Activity, ActivityIndexPageMixin, ActivityPageMixin, ProposalLink, ResidentContact
from ...rate_limit import RateLimit
from ...team_pages import first_page, pages_about
from .forms import AskForm, ProposeForm
from .links import LONGEST, Standing, link_of, send_link, standing
from .sending import propose_by

COOKIE = "wijkteam-proposal"
COOKIE_SECONDS = 4 * 60 * 60
LIMIT = RateLimit("proposal_link")


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, activity: Any) -> HttpResponse:
    """Somebody who runs an initiative asks for a link. Whether we know the address is told to nobody."""
    initiative = get_object_or_404(Activity.objects.active(), pk=activity, kind=Activity.Kind.INITIATIVE)
    around = around_it(request, initiative)
    if request.method != "POST":
        return page(request, "ask", around | {"form": AskForm()})
    form, now = AskForm(request.POST), timezone.now()
    if not form.is_valid():
        return page(request, "ask", around | {"form": form}, status=422)
    if not LIMIT.allows(client_address(request), now):
        return page(request, "ask", around | {"form": form, "is_limited": True}, status=429)
    for contact in ResidentContact.objects.at(form.cleaned_data["email"]).filter(activity=initiative):
        send_link(contact, now, at_once=False)
    return see_other(reverse("wijkteam_proposal_asked", args=[initiative.pk]))


@never_cache
@require_safe
def asked(request: HttpRequest, activity: Any) -> HttpResponse:
    """The same answer for everybody."""
    initiative = get_object_or_404(Activity.objects.active(), pk=activity, kind=Activity.Kind.INITIATIVE)
    return page(request, "asked", around_it(request, initiative))


@never_cache
@require_safe
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Take the token out of the address at once, before anything is looked up: it is in no page's address.

    So it reaches no other site as the page that somebody came from, and no line that Django logs.
    """
    response = see_other(reverse("wijkteam_proposal"))
    response.set_cookie(
        COOKIE,
        token[:LONGEST],
        max_age=COOKIE_SECONDS,
        path=reverse("wijkteam_proposal"),
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    response["Referrer-Policy"] = "no-referrer"
    return response


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    """The form behind a link that still works."""
    link, now = link_of(request.COOKIES.get(COOKIE, "")), timezone.now()
    worth = standing(link, now)
    if link is None or worth is not Standing.OPEN:
        return no_longer(request, link, worth)
    activity = link.contact.activity
    own_page = page_in_main_language(activity)
    form = ProposeForm(request.POST or None, activity=activity, page=own_page)
    if request.method != "POST" or not form.is_valid():
        around = around_it(request, activity) | {"form": form}
        return page(request, "propose", around, status=422 if request.method == "POST" else 200)
    content = form.content(form.cleaned_data)
    if not propose_by(link, content, wants_mail=form.cleaned_data["wants_mail"], at=now):
        return no_longer(request, link, Standing.USED)
    return see_other(reverse("wijkteam_proposal_thanks"))


@never_cache
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """It has come in; what happens next."""
    link = link_of(request.COOKIES.get(COOKIE, ""))
    around = around_it(request, link.contact.activity) if link else around_it(request)
    return page(request, "thanks", around)


def no_longer(request: HttpRequest, link: ProposalLink | None, worth: Standing) -> HttpResponse:
    """Why this link does nothing, what became of what was sent, and how to get a new one."""
    activity = link.contact.activity if link and worth is not Standing.UNKNOWN else None
    proposal = getattr(link, "proposal", None) if worth is Standing.USED else None
    around = around_it(request, activity) | {"standing": worth.value, "proposal": proposal}
    return page(request, "no_longer", around, status=410)


def around_it(request: HttpRequest, activity: Activity | None = None) -> dict[str, Any]:
    """What every one of these pages links to."""
    language = get_language() or ""
    index = first_page(ActivityIndexPageMixin, language)
    own = pages_about(ActivityPageMixin, "activity", [activity.pk], language) if activity else {}
    if activity and not own:
        raise Http404
    shown = next(iter(own.values()), None)
    return {
        "activity": activity,
        "activity_page": shown,
        "activity_url": shown.get_url(request) if shown else "",
        "list_url": index.get_url(request) if index else "/",
    }


def page_in_main_language(activity: Activity) -> Any:
    """The page whose texts are proposed on."""
    return pages_about(ActivityPageMixin, "activity", [activity.pk], "").get(activity.pk)


def page(request: HttpRequest, name: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    template = f"wijkteam_pages/activities/proposing/{name}.html"
    response = TemplateResponse(request, template, context, status=status)
    response["Cache-Control"] = "no-store, private"
    response["Referrer-Policy"] = "same-origin"
    return response


def see_other(address: str) -> HttpResponse:
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return response
