"""A location, and a service at a location, as HSDS 3.0 writes them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from ..models import Location
from .identity import derived
from .offer import Offer
from .schedule_rows import site_id

Row = dict[str, Any]


def location_row(place: Location) -> Row:
    """What HSDS puts in a list: a building without what hangs on it."""
    row = {
        "id": str(place.pk),
        "location_type": "physical",
        "name": place.name,
        "description": place.entrance,
        "transportation": place.bus_stop,
        "latitude": None if place.latitude is None else float(place.latitude),
        "longitude": None if place.longitude is None else float(place.longitude),
    }
    return {name: value for name, value in row.items() if value not in (None, "")}


def full_location(place: Location) -> Row:
    """The building with its address and how to get in."""
    address = {
        "id": str(derived("address", place.pk)),
        "location_id": str(place.pk),
        "address_1": place.address,
        "city": place.city,
        "region": place.municipality.name,
        # HSDS asks for it; a Dutch address has no province.
        "state_province": "",
        "postal_code": place.postcode,
        "country": "NL",
        "address_type": "physical",
    }
    access = {
        "id": str(derived("accessibility", place.pk)),
        "location_id": str(place.pk),
        "description": place.get_accessibility_display(),
    }
    if place.has_accessible_toilet:
        access["details"] = _("There is an accessible toilet.")
    return location_row(place) | {"addresses": [address], "accessibility": [access]}


def site_row(offer: Offer, place: Location, service: Row) -> Row:
    """A service at a location in a list: the ids, and both in short."""
    return _ids(offer, place) | {"location": location_row(place), "service": service}


def site_in_service(offer: Offer, place: Location, schedules: list[Row]) -> Row:
    """The same inside a service that is told in full: the location in full, and the hours there."""
    here = str(site_id(offer.id, place.pk))
    own = [row for row in schedules if row.get("service_at_location_id") == here]
    return _ids(offer, place) | {"schedules": own, "location": full_location(place)}


def full_site(offer: Offer, place: Location, schedules: list[Row], service: Row) -> Row:
    """A service at a location in full."""
    return site_in_service(offer, place, schedules) | {"service": service}


def _ids(offer: Offer, place: Location) -> Row:
    return {
        "id": str(site_id(offer.id, place.pk)),
        "service_id": str(offer.id),
        "location_id": str(place.pk),
    }
