"""The entries of a timetable as rows of HSDS."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ..opening_words import why
from .horizon import Horizon
from .identity import derived
from .offer import Offer
from .timetable import Entry, timetable


def schedules(offer: Offer, horizon: Horizon) -> list[dict[str, Any]]:
    """All rows of a service, each with the location that it is for."""
    return [_row(offer, entry) for entry in timetable(offer.schedule, horizon)]


def site_id(service: UUID, place: UUID) -> UUID:
    """The id of a service at a location."""
    return derived("service at location", service, place)


def _row(offer: Offer, entry: Entry) -> dict[str, Any]:
    row = {
        "id": str(derived("schedule", offer.id, *entry.name)),
        "service_id": str(offer.id),
        # Told twice, for who reads only one: outside these days the row says nothing, and it begins and ends on them.
        "valid_from": entry.first.isoformat(),
        "valid_to": entry.last.isoformat(),
        "dtstart": entry.first.isoformat(),
        "until": entry.last.isoformat(),
        "timezone": entry.hours.offset,
        "wkst": "MO",
        "freq": entry.freq,
        "interval": entry.interval,
        "byday": entry.byday,
        "opens_at": entry.hours.opens_at,
        "closes_at": entry.hours.closes_at,
    }
    if isinstance(entry.place_key, UUID):
        row["location_id"] = str(entry.place_key)
        row["service_at_location_id"] = str(site_id(offer.id, entry.place_key))
    if (deviation := entry.hours.deviation) and (words := why(deviation.reason, deviation.message)):
        row["notes"] = words
    return row
