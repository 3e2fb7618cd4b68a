"""What is allowed and may yet be a mistake: a team at two places at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from ..models import WalkInSession
from ..models.hours import Recurring, meet


def warnings_about(records: Iterable[Recurring], today: date) -> list[str]:
    """A sentence for each other session of the team, elsewhere, at the same time."""
    said = []
    for record in records:
        if isinstance(record, WalkInSession):
            elsewhere = WalkInSession.objects.filter(team=record.team_id, weekday=record.weekday)
            elsewhere = elsewhere.exclude(location=record.location_id).exclude(pk=record.pk)
            said += [
                _("At the same time there is a walk-in elsewhere: %(other)s in %(place)s. Is that right?")
                % {"other": other, "place": other.location}
                for other in elsewhere.select_related("location")
                if meet(record.session, other.session, today)
            ]
    return list(dict.fromkeys(said))
