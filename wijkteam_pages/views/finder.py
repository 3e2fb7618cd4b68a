"""The finder: from a postcode to the team's page, without a cookie, a token or a postcode in an address."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ..finder import Finding, find
from ..models import Municipality, PostcodeRange, Team
from ..postcodes import Postcode, Problem, Unreadable, parse_house_number, parse_postcode, written
from ..remembered import remembered
from ..team_list.listed_teams import ListedTeam, with_phones, with_status
from ..team_pages import list_of_teams, pages_of_teams

TYPED_TEXT_KEPT = 40


class SeeOther(HttpResponseRedirect):
    """The answer to a POST that changed nothing and is to be read elsewhere."""

    status_code = 303


@dataclass(frozen=True, slots=True)
class Asked:
    """The finder's form: what was typed, and what is said about it."""

    postcode: str = ""
    house_number: str = ""
    postcode_error: str = ""
    house_number_error: str = ""
    asks_house_number: bool = False

    @property
    def errors(self) -> list[dict[str, str]]:
        """For the summary on top of the page."""
        both = [
            {"text": self.postcode_error, "target": "postcode"},
            {"text": self.house_number_error, "target": "huisnummer"},
        ]
        return [error for error in both if error["text"]]


# Exempt from the check against forged requests because it only reads: so no page that holds the form needs a token.
@csrf_exempt
@sensitive_post_parameters("postcode", "huisnummer")
@require_http_methods(["GET", "HEAD", "POST"])
def finder(request: HttpRequest) -> HttpResponse:
    """Shows the form; sends who typed a postcode to the page of their team."""
    if request.method != "POST":
        return show(request, Asked())
    typed = request.POST.get("postcode", "")
    typed_number = request.POST.get("huisnummer", "")
    try:
        postcode = parse_postcode(typed)
    except Unreadable as unreadable:
        return show(request, Asked(kept(typed), postcode_error=in_words(unreadable.problem)), status=422)
    return answer(request, postcode, find(postcode), typed_number)


def answer(request: HttpRequest, postcode: Postcode, finding: Finding, typed_number: str) -> HttpResponse:
    """The team's page, the question for a house number, or a sentence that says why there is neither."""
    if not finding.is_known:
        return show(request, Asked(written(postcode), postcode_error=unknown_in_words(postcode)), status=422)
    number = None
    if finding.needs_house_number:
        asked = Asked(written(postcode), kept(typed_number), asks_house_number=True)
        try:
            number = parse_house_number(typed_number)
        except Unreadable as unreadable:
            return ask_house_number(request, asked, unreadable.problem, finding)
    team_ids = finding.team_ids(number) or fallback_team_ids()
    addresses = addresses_of(request, team_ids)
    if len(team_ids) == 1 and addresses:
        return SeeOther(next(iter(addresses.values())))
    if not team_ids:
        return show(request, Asked(written(postcode), postcode_error=nobody_in_words(postcode)), status=422)
    return show(request, Asked(written(postcode), kept(typed_number)), teams=described(team_ids))


def ask_house_number(request: HttpRequest, asked: Asked, problem: Problem, finding: Finding) -> HttpResponse:
    """The form with a second question, and the teams for who cannot answer it; no mistake as long as nobody asked."""
    teams = described(finding.team_ids())
    if "huisnummer" not in request.POST:
        return show(request, asked, teams=teams)
    missing = problem is Problem.MISSING
    error = _("Type your house number, such as 12.") if missing else in_words(problem)
    return show(request, replace(asked, house_number_error=error), teams=teams, status=422)


def addresses_of(request: HttpRequest, team_ids: frozenset[UUID]) -> dict[UUID, str]:
    """The address of each team's page in the visitor's language, where it has one."""
    language = get_language()

    def look_up() -> dict[UUID, str]:
        pages = pages_of_teams(team_ids, language)
        return {team_id: page.get_url(request) for team_id, page in pages.items()}

    return remembered(("team pages", request.get_host(), language, team_ids), look_up)


def described(team_ids: frozenset[UUID]) -> list[ListedTeam]:
    """The teams between which the postcode does not decide, those that are open first; also one without a page."""
    listed = with_status(Team.objects.filter(pk__in=team_ids), get_language(), timezone.now())
    return sorted(with_phones(listed), key=lambda each: not each.status.is_open)


def fallback_team_ids() -> frozenset[UUID]:
    """The team that takes what fits no other: an address in the town that no team serves yet."""
    return frozenset(Team.objects.active().filter(is_fallback=True).values_list("pk", flat=True))


def show(
    request: HttpRequest, asked: Asked, *, teams: list[ListedTeam] | None = None, status: int = 200
) -> HttpResponse:
    """The finder's page. What follows a POST holds a postcode, so it is kept nowhere."""
    all_teams = list_of_teams(get_language())
    context = {
        "asked": asked,
        "teams": teams or [],
        "all_teams_url": all_teams.get_url(request) if all_teams else "",
    }
    response = TemplateResponse(request, "wijkteam_pages/finder.html", context, status=status)
    response["Cache-Control"] = "no-store" if request.method == "POST" else "no-cache"
    return response


def kept(typed: str) -> str:
    """What was typed, to be mended; cut where it cannot be a postcode any more, and without what HTML cannot hold."""
    return typed.replace("\0", "").strip()[:TYPED_TEXT_KEPT]


def in_words(problem: Problem) -> str:
    """Why a text is no postcode or house number, and how to mend it."""
    return {
        Problem.MISSING: _("Type your postcode: four digits and two letters, such as 3210 AB."),
        Problem.LETTERS_MISSING: _("Type the two letters of your postcode too, such as 3210 AB."),
        Problem.NO_POSTCODE: _("This is not a postcode. Type four digits and two letters, such as 3210 AB."),
        Problem.NO_HOUSE_NUMBER: _("This is not a house number. Type a number, such as 12."),
    }[problem]


def unknown_in_words(postcode: Postcode) -> str:
    """Why no team was found: nothing to look in, or not in this town."""
    if not PostcodeRange.objects.exists():
        return _("We cannot search by postcode now. Choose your team from the list.")
    towns = ", ".join(Municipality.objects.values_list("name", flat=True))
    return _(
        "We do not know postcode %(postcode)s in %(town)s. Is it right? Change it, or choose your team from the list."
    ) % {"postcode": written(postcode), "town": towns}


def nobody_in_words(postcode: Postcode) -> str:
    """A known address that no team serves."""
    return _("There is no team yet for postcode %(postcode)s. Choose a team from the list, or call us.") % {
        "postcode": written(postcode)
    }
