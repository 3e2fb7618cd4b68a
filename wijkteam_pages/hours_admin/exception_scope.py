"""For whom an exception is, as the choices of a form."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ..deviation import Scope
from ..models import Location, Municipality, ScheduleException, Team, WalkInSession

Whom = list[tuple[str, Any]]


def whom_of_team(
    team: Team, sessions: QuerySet[WalkInSession], locations: QuerySet[Location], for_everybody: bool
) -> Whom:
    """For whom an exception of a team can be, the narrowest first; `for_everybody`: other teams at a place too."""
    shared = locations if for_everybody else []
    return [
        *((f"session:{each.pk}", f"{each}, {each.location}") for each in sessions),
        *(
            (f"place:{each.pk}:{team.pk}", _("our walk-in at %(place)s") % {"place": each})
            for each in locations
        ),
        (f"team:{team.pk}", _("the whole team")),
        *((f"location:{each.pk}", _("every team at %(place)s") % {"place": each}) for each in shared),
    ]


def whom_of_municipality(municipality: Municipality) -> Whom:
    return [(f"municipality:{municipality.pk}", _("all teams"))]


def targets_of(value: str) -> dict[str, str]:
    """The foreign keys that a choice stands for, by their field."""
    field, *keys = value.split(":")
    return dict(zip(("location", "team") if field == "place" else (field,), keys, strict=True))


def whom_value(record: ScheduleException) -> str:
    """The choice that a record is."""
    if record.scope is Scope.TEAM_AT_LOCATION:
        return f"place:{record.location_id}:{record.team_id}"
    return f"{record.scope_field}:{record.target_key}"
