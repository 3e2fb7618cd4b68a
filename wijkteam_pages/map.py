"""The map on a team's page: the town's districts, those of the team filled, a pin for each place."""

from collections.abc import Iterable

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from . import content_version
from .drawing import DrawnDistrict, draw
from .models import District, Location, Team
from .outlines import area_of
from .patient_cache import keep, recall

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
    """Draws the map: one query for the outlines, one for which of them are the team's."""
    own = set(team.districts.values_list("pk", flat=True))
    districts = District.objects.filter(municipality=team.municipality_id, outline__isnull=False)
    shapes = [(district, area_of(district.outline)) for district in districts.order_by("code")]
    served = [district.name for district, _area in shapes if district.pk in own]
    if not served:
        return ""
    pins = [(float(p.longitude), float(p.latitude)) for p in locations if p.longitude and p.latitude]
    return draw(
        [DrawnDistrict(district.name, area, district.pk in own) for district, area in shapes],
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
