"""Which team gets a request, and by which rule. Sending asks this, and so does the editor who tries it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from wijkteam_pages import extension
from wijkteam_pages.finder import teams_at
from wijkteam_pages.models import Team
from wijkteam_pages.postcodes import Postcode, parse_house_number

if TYPE_CHECKING:
    from .models.submission import Submission


class NobodyToSendTo(Exception):
    """No team could be found, not even a fallback."""


class Rule(Enum):
    """Why a request goes where it goes, in the order in which the rules are asked."""

    OWN = auto()  # the town's own rule: the hook `wijkteam_route`
    POSTCODE = auto()
    FALLBACK = auto()  # the team that is marked for the rest
    FIRST = auto()  # no team is marked: the first by name


@dataclass(frozen=True, slots=True)
class Routed:
    """The team, and the rule by which it gets the request."""

    team: Team
    rule: Rule


def route(submission: Submission) -> Routed:
    """Who gets it: what the town's own rule says, else by postcode, else the team for the rest.

    Raises NobodyToSendTo where there is no team at all.
    """
    if team := extension.route(submission):
        return Routed(team, Rule.OWN)
    for answer in submission.answers:
        if answer["kind"] == "postcode" and answer["value"] and (team := _team_at(answer["value"])):
            return Routed(team, Rule.POSTCODE)
    if team := Team.objects.active().order_by("-is_fallback", "name").first():
        return Routed(team, Rule.FALLBACK if team.is_fallback else Rule.FIRST)
    raise NobodyToSendTo


def _team_at(address: dict[str, str]) -> Team | None:
    number = address.get("house_number")
    teams = teams_at(Postcode(address["postcode"]), parse_house_number(number) if number else None)
    return teams[0] if teams else None
