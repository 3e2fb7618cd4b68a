"""The page behind "Is this not right?". It is kept nowhere, and works without script."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from ..client_address import client_address
from ..models import ContactChannel, Team
from ..rate_limit import RateLimit
from ..signed_time import read_stamp, stamped
from ..team_pages import pages_of_teams
from .form import RemarkForm
from .receiving import receive

FORM = "hours_remark"
LIMIT = RateLimit(FORM)


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def remark(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask what is wrong with the hours of a team, and take it."""
    team = get_object_or_404(Team.objects.active().select_related("owner"), slug=slug)
    now = timezone.now()
    if request.method != "POST":
        return show(request, team, RemarkForm(initial={"stamp": stamped(FORM, now)}))
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return show(request, team, form, status=422)
    if not LIMIT.allows(client_address(request), now):
        return show(request, team, form, status=429)
    typed = form.cleaned_data
    receive(
        team=team,
        text=typed["text"],
        seen=typed["seen"],
        stamp=read_stamp(FORM, typed["stamp"], now),
        trap=typed["homepage"],
        now=now,
    )
    answer = HttpResponseRedirect(reverse("wijkteam_remark_thanks", args=[team.slug]))
    answer.status_code = 303
    return answer


@never_cache
@require_safe
def thanks(request: HttpRequest, slug: str) -> HttpResponse:
    """A kind answer, and the number for who needs somebody now."""
    team = get_object_or_404(Team.objects.active(), slug=slug)
    return TemplateResponse(request, "wijkteam_pages/remark_thanks.html", around(request, team))


def show(request: HttpRequest, team: Team, form: RemarkForm, status: int = 200) -> HttpResponse:
    """The form; with 429 it says whom to call instead."""
    context = around(request, team) | {"form": form, "is_limited": status == 429}
    return TemplateResponse(request, "wijkteam_pages/remark.html", context, status=status)


def around(request: HttpRequest, team: Team) -> dict[str, object]:
    """The team, its number, and the way back to its page."""
    page = pages_of_teams([team.pk], get_language() or "").get(team.pk)
    phone = team.channels.filter(kind=ContactChannel.Kind.PHONE).values_list("value", flat=True).first()
    return {"team": team, "phone": phone or "", "team_url": page.get_url(request) if page else ""}
