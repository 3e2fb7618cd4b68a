"""What an exception that is not saved yet will do, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from ..deviation import Affects
from ..difference_words import told_once
from ..differences import effect_of
from ..hours_words import fill, sentence
from ..models import ScheduleException, Team
from ..opening import schedules_for

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
        walk_in = (
            effect_of(deviation, hours.walk_in, _LOOKED_AT) if deviation.affects is not Affects.PHONE else ()
        )
        channels = hours.channels.values() if deviation.affects is not Affects.WALK_IN else ()
        by_phone = [each for schedule in channels for each in effect_of(deviation, schedule, _LOOKED_AT)]
        sentences = told_once(walk_in, by_phone, hours.walk_in.names_places)
        previews.append(TeamPreview(team, tuple(sentence(each) for each in sentences)))
    return previews


def in_short(previews: list[TeamPreview]) -> SafeString:
    """For how many teams something changes."""
    count = sum(1 for each in previews if each.sentences)
    return fill(
        ngettext(
            "This changes the hours of %(count)s team.", "This changes the hours of %(count)s teams.", count
        ),
        count=count,
    )
