"""For who has no address: every team helps, and no postcode is asked for."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ..models import Team
from ..team_list.listed_teams import first_to_open, listed_teams, stays_true_until, with_phones
from ..team_list.screen import MANY
from ..team_pages import list_of_teams


@require_safe
def no_address(request: HttpRequest) -> HttpResponse:
    """The teams that are open now, else the one that opens first; and the one that takes what fits no other."""
    at, language = timezone.now(), get_language()
    teams = list(Team.objects.active()[: MANY + 1])
    if len(teams) > MANY:
        # Of so many nobody can choose; who takes what fits no other knows the way.
        teams = list(Team.objects.active().filter(is_fallback=True))
    listed = with_phones(listed_teams(teams, language, at))
    open_now = [each for each in listed if each.status.is_open]
    all_teams = list_of_teams(language)
    context = {
        "open_now": open_now,
        "opens_first": None if open_now else first_to_open(listed),
        "takes_all": [each for each in listed if each.team.is_fallback],
        "all_teams_url": all_teams.get_url(request) if all_teams else "",
        "stays_true_until": stays_true_until([each.status for each in listed], at),
    }
    response = TemplateResponse(request, "wijkteam_pages/no_address.html", context)
    response.stays_true_until = context["stays_true_until"]
    response.proxies_may_keep = False
    return response
