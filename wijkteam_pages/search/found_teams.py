"""Whether the teams that were found are open now: from the records, since an index knows no clock."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from ..models import Team, TeamPageMixin
from ..opening import hours_shown
from ..team_list.listed_teams import status_now
from ..team_pages import page_models
from ..wall_clock import day_of
from .results import Hit
from .screen import Screen


def with_statuses(screen: Screen, at: datetime) -> Screen:
    """The same results, each team with its status at that moment; the queries do not grow with the teams."""
    teams = _teams_of(shown.hit for shown in screen.hits)
    if not teams:
        return screen
    hours = hours_shown(teams.values(), day_of(at))
    statuses = {key: status_now(hours[team.pk], at)[1] for key, team in teams.items()}
    return replace(
        screen, hits=tuple(replace(shown, status=statuses.get(shown.hit.key)) for shown in screen.hits)
    )


def _teams_of(hits: Iterable[Hit]) -> dict[str, Team]:
    """The team of each page of a team among the hits, by the key of the hit."""
    keys = {hit.key.partition(":")[2]: hit.key for hit in hits if hit.kind == "team"}
    if not keys:
        return {}
    return {
        keys[str(page.pk)]: page.team
        for model in page_models(TeamPageMixin)
        for page in model.objects.filter(pk__in=keys).select_related("team")
    }
