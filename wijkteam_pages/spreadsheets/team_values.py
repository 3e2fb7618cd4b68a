"""A team as a row of the sheet: what an export writes, and what an import compares with."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from ..models import ContactChannel, District, Team
from .team_sheet import ANSWERED, CHANNELS


def all_teams() -> Any:
    """Every team with what its row says, in a fixed number of queries."""
    return Team.objects.select_related("municipality", "owner").prefetch_related(
        # An outline is the largest thing that a district has, and no row shows it.
        Prefetch("districts", District.objects.defer("outline")),
        "neighbourhoods",
        Prefetch("channels", ContactChannel.objects.order_by("kind", "value", "pk")),
    )


def values_of(team: Team) -> dict[str, Any]:
    """What a team's row says."""
    by_kind: dict[str, list[ContactChannel]] = {}
    for channel in team.channels.all():
        by_kind.setdefault(channel.kind, []).append(channel)
    return {
        "key": team.slug,
        "name": team.name,
        "municipality": team.municipality.code,
        "districts": sorted(each.code for each in team.districts.all()),
        "neighbourhoods": sorted(each.code for each in team.neighbourhoods.all()),
        "owner": team.owner.get_username() if team.owner else None,
        "is_fallback": team.is_fallback,
        "is_active": team.is_active,
        "visit": "visit" in by_kind,
        **{kind: [channel.value for channel in by_kind.get(kind, [])] for kind in CHANNELS},
        **{name: _days(by_kind.get(kind, [])) for kind, name in ANSWERED.items()},
    }


def _days(channels: list[ContactChannel]) -> int | None:
    return next((each.answer_within_days for each in channels if each.answer_within_days is not None), None)
