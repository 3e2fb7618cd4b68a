"""What an exception that is not saved yet will do, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from ..deviation import Affects, Deviation
from ..difference_words import difference_in_words
from ..differences import effect_of
from ..hours_words import fill, sentence
from ..models import ScheduleException, Team
from ..opening import schedules_for
from ..schedule import Schedule

_LOOKED_AT = 92


@dataclass(frozen=True)
class TeamPreview:
    """What residents of one team will read, and how many sessions that is about; nothing when nothing changes."""

    team: Team
    sentences: tuple[SafeString, ...]


def preview_of(exception: ScheduleException, teams: Iterable[Team]) -> list[TeamPreview]:
    """For each team what will differ; the exception may be new, or about to replace what it was."""
    teams = list(teams)
    found = schedules_for(teams, exception.first_day)
    deviation = exception.deviation
    previews = []
    for team in teams:
        hours = found[team.pk]
        sentences = []
        if deviation.affects is not Affects.PHONE:
            sentences += _sentences(hours.walk_in, deviation)
        if deviation.affects is not Affects.WALK_IN:
            by_phone = [
                each for schedule in hours.channels.values() for each in _sentences(schedule, deviation, True)
            ]
            sentences += dict.fromkeys(by_phone)
        previews.append(TeamPreview(team, tuple(sentences)))
    return previews


def _sentences(schedule: Schedule, deviation: Deviation, by_phone: bool = False) -> Iterator[SafeString]:
    """As the team page will say it."""
    for difference in effect_of(deviation, schedule, _LOOKED_AT):
        yield sentence(difference_in_words(difference, schedule.names_places, by_phone))


def in_short(previews: list[TeamPreview]) -> SafeString:
    """For how many teams something changes."""
    count = sum(1 for each in previews if each.sentences)
    return fill(
        ngettext(
            "This changes the hours of %(count)s team.", "This changes the hours of %(count)s teams.", count
        ),
        count=count,
    )
