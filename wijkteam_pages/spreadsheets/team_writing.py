"""Writing a team down as its row says, with its channels; each change is a line in Wagtail's own log."""

from __future__ import annotations

from typing import Any

from wagtail.log_actions import log

from ..models import ContactChannel, Team
from .team_sheet import ANSWERED, CHANNELS


def write_team(team: Team, values: dict[str, Any], keys: dict[str, list[Any]], user: Any) -> None:
    """Save a team, what it serves and how it is reached."""
    is_new = team._state.adding
    team.name = values["name"]
    team.is_fallback, team.is_active = bool(values["is_fallback"]), bool(values["is_active"])
    team.save()
    for name, those in keys.items():
        getattr(team, name).set(those)
    for kind in CHANNELS:
        _write_channels(team, kind, values.get(kind) or [], values.get(ANSWERED.get(kind, "")))
    _write_visit(team, bool(values["visit"]))
    log(team, "wagtail.create" if is_new else "wagtail.edit", user=user, title=team.name)


def _write_channels(team: Team, kind: str, values: list[str], days: int | None) -> None:
    """Those that have another number keep their hours: a channel is changed and never made anew."""
    there = [each for each in team.channels.all() if each.kind == kind] if team.pk else []
    kept = {each.value: each for each in there if each.value in values}
    free = [each for each in there if each.value not in kept]
    for value in values:
        channel = kept.get(value) or (free.pop(0) if free else ContactChannel(team=team, kind=kind))
        answers_in = days if kind in ANSWERED else channel.answer_within_days
        if (channel.value, channel.answer_within_days) != (value, answers_in) or channel._state.adding:
            channel.value, channel.answer_within_days = value, answers_in
            channel.save()


def _write_visit(team: Team, comes_by: bool) -> None:
    there = [each for each in team.channels.all() if each.kind == ContactChannel.Kind.VISIT]
    if comes_by and not there:
        ContactChannel.objects.create(team=team, kind=ContactChannel.Kind.VISIT)
    if not comes_by:
        for each in there:
            each.delete()
