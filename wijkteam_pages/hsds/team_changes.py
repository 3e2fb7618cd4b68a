"""When something that a team's row tells last changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from ..models import LastChange, Team
from ..models.last_change import EVERYTHING
from .horizon import begins


def last_changes(
    teams: Iterable[Team], places: Mapping[UUID, Iterable[UUID]], at: datetime
) -> dict[UUID, datetime]:
    """By team: the last change of itself, its municipality, its places or what all share; in one query.

    Never before the horizon moved on, since the schedules of each row did so with it.
    """
    keys = {team.pk: {team.pk, team.municipality_id, EVERYTHING, *places.get(team.pk, ())} for team in teams}
    known = LastChange.latest({key for those in keys.values() for key in those})
    return {
        team: max([begins(at), *(known[key] for key in those if key in known)])
        for team, those in keys.items()
    }
