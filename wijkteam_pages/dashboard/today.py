"""Which teams can be walked into today, and until when: the first thing on the dashboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wijkteam_pages.attention import FIRST, Asker
from wijkteam_pages.hours_words import at_place, in_a_row, stretch_in_words
from wijkteam_pages.models import ScheduleException, Team, WalkInSession
from wijkteam_pages.opening import schedules_for
from wijkteam_pages.schedule import Schedule
from wijkteam_pages.team_opening import StatusShown

LOOKED_AT = 3 * FIRST
"""Of so many teams the rules are worked out; a rule that skips a week leaves some of them out."""


@dataclass(frozen=True, slots=True)
class TeamToday:
    """One team: its status now, its hours today in words (nothing: no walk-in), and where they are changed."""

    name: str
    url: str
    status: StatusShown
    hours: tuple[SafeString, ...]


def teams_today(asker: Asker) -> list[TeamToday]:
    """Who has walk-in today, the first ten; who keeps a few teams sees them all."""
    teams = list(asker.teams[: FIRST + 1]) if not asker.keeps_all else []
    if not teams or len(teams) > FIRST:
        teams = list(perhaps_open(asker.teams, asker.today)[:LOOKED_AT])
        return [each for each in _told(teams, asker) if each.hours or not each.status.is_known][:FIRST]
    return _told(teams, asker)


def perhaps_open(teams: QuerySet[Team], day: date) -> QuerySet[Team]:
    """The teams of which a rule or an exception says something about this day."""
    still = Q(valid_until=None) | Q(valid_until__gte=day)
    begun = Q(valid_from=None) | Q(valid_from__lte=day)
    usual = WalkInSession.objects.filter(still, begun, team=OuterRef("pk"), weekday=day.weekday())
    extra = ScheduleException.objects.filter(team=OuterRef("pk"), first_day__lte=day, last_day__gte=day)
    return teams.filter(Exists(usual) | Exists(extra)).order_by("name")


def _told(teams: Iterable[Team], asker: Asker) -> list[TeamToday]:
    teams = list(teams)
    hours = schedules_for(teams, asker.today)
    return [
        TeamToday(
            team.name,
            reverse("wijkteam_hours:team", args=[team.pk]),
            StatusShown.of(hours[team.pk].walk_in.status(asker.now)),
            hours_in_words(hours[team.pk].walk_in, asker.today),
        )
        for team in teams
    ]


def hours_in_words(schedule: Schedule, day: date) -> tuple[SafeString, ...]:
    """The hours of one day as they really are, one line for each time; with the places where there are several."""
    lines = []
    for stretch, those in groupby(schedule.occurrences(day, day), key=lambda each: each.stretch):
        places = [each.place.name for each in those if each.place] if schedule.names_places else []
        words = stretch_in_words(stretch)
        lines.append(at_place(words, in_a_row(places)) if places else words)
    if not lines and any(schedule.plans(day, day)):
        lines.append(SafeString(_("No walk-in today")))
    return tuple(lines)


def closing_day_url(asker: Asker) -> str:
    """Where a closing day is added: at once where there is one thing to close, else at a choice."""
    from wijkteam_pages.models import Municipality

    if asker.keeps_all:
        towns = list(Municipality.objects.values_list("pk", flat=True)[:2])
        return (
            reverse("wijkteam_hours:add_for_all", args=towns)
            if len(towns) == 1
            else reverse("wijkteam_hours:teams")
        )
    own = list(asker.teams.values_list("pk", flat=True)[:2])
    if len(own) == 1:
        return reverse("wijkteam_hours:add_exception", args=own) + "?kind=closed"
    return reverse("wijkteam_hours:teams")
