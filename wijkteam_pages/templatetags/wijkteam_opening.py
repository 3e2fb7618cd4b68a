"""When a team can be reached, in templates."""

from collections.abc import Iterable
from datetime import datetime

from django import template

from ..models import ContactChannel
from ..opening import TeamHours
from ..status import Status
from ..team_opening import StatusShown, TeamOpening
from ..team_opening import team_opening as prepared

register = template.Library()


@register.simple_tag
def team_opening(hours: TeamHours, channels: Iterable[ContactChannel], at: datetime) -> TeamOpening:
    """Status, week, deviations and channels of one team, for the components of those names."""
    return prepared(hours, channels, at)


@register.filter
def shown(status: Status) -> StatusShown:
    """One status for the component `opening_status`: `{% with shown=team.status|shown %}`."""
    return StatusShown.of(status)
