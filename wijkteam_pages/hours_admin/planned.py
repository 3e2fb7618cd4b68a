"""Hours that begin later: what was prepared, and how to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.dateformat import format as date_format
from django.utils.safestring import SafeString

from ..hours_words import bdi
from ..models import ChannelHours, Publication, PublishedChange, Team
from .history import MODELS


@dataclass(frozen=True)
class Planned:
    """One record that begins later, and the publication that can be taken back, if one made it."""

    record: Any
    begins: SafeString
    publication: Publication | None


def planned_of(team: Team, today: date) -> list[Planned]:
    """The team's hours that begin after today, the first ones first."""
    sessions = list(team.sessions.filter(valid_from__gt=today).select_related("location"))
    channels = list(
        ChannelHours.objects.filter(channel__team=team, valid_from__gt=today).select_related("channel")
    )
    found = {kind: _publications(kind, those) for kind, those in [("inloop", sessions), ("kanaal", channels)]}
    shown = [
        Planned(each, bdi(date_format(each.valid_from, "l j F Y")), found[kind].get(each.pk))
        for kind, those in [("inloop", sessions), ("kanaal", channels)]
        for each in those
    ]
    return sorted(shown, key=lambda each: (each.record.valid_from, str(each.record)))


def _publications(kind: str, records: list[Any]) -> dict[Any, Publication]:
    """By the record's key the publication that added it, as long as it was not taken back."""
    added = MODELS[kind].history.filter(id__in=[each.pk for each in records], history_type="+")
    by_number = dict(added.values_list("history_id", "id"))
    changes = PublishedChange.objects.filter(
        kind=kind, history_id__in=by_number, publication__undone_at=None
    ).select_related("publication")
    return {by_number[each.history_id]: each.publication for each in changes}
