"""The map on a team's page: its districts filled, those around them, a pin for each place."""

from collections.abc import Iterable

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from . import content_version
from .drawing import DrawnDistrict, draw
from .models import Location, Team
from .patient_cache import keep, recall
from .town_outlines import outlines_of

KEPT = 24 * 60 * 60  # seconds; a change of the content has its own key


def map_of_team(team: Team, locations: Iterable[Location]) -> SafeString:
    """The map as SVG, empty where the team's districts have no outline. Drawn once for each state of the content."""
    version = content_version.current()
    key = f"wijkteam-map:{version}:{team.pk}:{get_language()}"
    drawn = recall(key) if version else None
    if drawn is None:
        drawn = drawn_map(team, list(locations))
        if version:
            keep(key, drawn, KEPT)
    return mark_safe(drawn)  # noqa: S308 - drawn here, every word in it escaped


def drawn_map(team: Team, locations: list[Location]) -> str:
    """Draws the map: the team's districts and those around them, not the whole town."""
    own = set(team.districts.values_list("pk", flat=True))
    town = outlines_of(team.municipality_id)
    served = [district.name for district in town.districts if district.key in own]
    if not served:
        return ""
    shown = own | town.around(own)
    pins = [(float(p.longitude), float(p.latitude)) for p in locations if p.longitude and p.latitude]
    return draw(
        [
            DrawnDistrict(district.name, district.area, district.key in own)
            for district in town.districts
            if district.key in shown
        ],
        pins,
        title=_("Map: where %(team)s works") % {"team": team.name},
        description=description_of(team, served, locations),
        key="map",
    )


def description_of(team: Team, served: list[str], locations: list[Location]) -> str:
    """What the map shows, in words."""
    words = _("%(team)s works in %(districts)s.") % {
        "team": team.name,
        "districts": get_text_list(served, _("and")),
    }
    for location in locations:
        words += " " + _("You can visit the team at %(place)s, %(address)s.") % {
            "place": location.name,
            "address": location.address,
        }
    return words
