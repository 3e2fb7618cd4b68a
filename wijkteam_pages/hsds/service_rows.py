"""A service as HSDS 3.0 writes it: the row of a list, and all about it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from .horizon import Horizon
from .identity import derived
from .offer import Area, Brief, Offer, Phone
from .organization_rows import organization_row
from .schedule_rows import schedules
from .site_rows import site_in_service
from .terms import term

Row = dict[str, Any]


def known(row: Row) -> Row:
    """The same without what is not known: an empty text says nothing, and is no e-mail or web address."""
    return {name: value for name, value in row.items() if value not in (None, "", [])}


def service_row(offer: Offer) -> Row:
    """What HSDS puts in a list: the fields of a service that are one for each, and who offers it."""
    return known(
        {
            "id": str(offer.id),
            "organization_id": str(offer.organizer.id),
            "name": offer.name,
            "description": offer.description,
            "url": offer.url,
            "email": offer.email,
            "status": "active",
            "interpretation_services": offer.interpretation,
            "application_process": offer.application,
            "fees_description": offer.fees,
            "eligibility_description": offer.eligibility,
            "assured_date": offer.checked_on and offer.checked_on.isoformat(),
            "alert": offer.alert,
            "last_modified": offer.modified_at.isoformat(timespec="milliseconds"),
            "organization": organization_row(offer.organizer),
        }
    )


def brief_row(brief: Brief) -> Row:
    """A service in short, as an organization lists it."""
    return {
        "id": str(brief.id),
        "name": brief.name,
        "status": "active",
        "last_modified": brief.modified_at.isoformat(timespec="milliseconds"),
    }


def minimal_row(brief: Brief) -> Row:
    """For who only looks what is new: `modified_date` is how openapi.json calls what the schema calls last_modified.

    Name and status are there because the schema of a row asks for them.
    """
    row = brief_row(brief)
    return row | {"modified_date": row["last_modified"]}


def full_service(offer: Offer, horizon: Horizon) -> Row:
    """The service with everything that hangs on it."""
    rows = schedules(offer, horizon)
    return known(
        service_row(offer)
        | {
            "phones": [_phone(each, offer) for each in offer.phones],
            "schedules": rows,
            "service_areas": [_area(each, offer) for each in offer.areas],
            "service_at_locations": [site_in_service(offer, place, rows) for place in offer.places.values()],
            "languages": _languages(offer),
            "cost_options": _costs(offer),
            "contacts": _contacts(offer),
            "attributes": _attributes(offer),
        }
    )


def _phone(phone: Phone, offer: Offer) -> Row:
    return {
        "id": str(phone.id),
        "service_id": str(offer.id),
        "number": phone.number,
        "type": phone.type,
        "description": phone.description,
    }


def _area(area: Area, offer: Offer) -> Row:
    return {
        "id": str(area.id),
        "service_id": str(offer.id),
        "name": area.name,
        "extent": area.code,
        "extent_type": "cbs",
    }


def _languages(offer: Offer) -> list[Row]:
    main = {"name": "Nederlands", "code": settings.LANGUAGE_CODE}
    others = [{"name": name} for name in offer.languages if name != main["name"]]
    return [
        {"id": str(derived("language", offer.id, each["name"])), "service_id": str(offer.id), **each}
        for each in [main, *others]
    ]


def _costs(offer: Offer) -> list[Row]:
    if not offer.is_free:
        return []
    return [
        {
            "id": str(derived("cost", offer.id)),
            "service_id": str(offer.id),
            "option": _("Free of charge"),
            "currency": "EUR",
            "amount": 0,
        }
    ]


def _contacts(offer: Offer) -> list[Row]:
    if not offer.email:
        return []
    contact = {"id": str(derived("contact", offer.id)), "service_id": str(offer.id)}
    return [{**contact, "name": offer.name, "email": offer.email}]


def _attributes(offer: Offer) -> list[Row]:
    return [
        {
            "id": str(derived("attribute", offer.id, topic.translation_key)),
            "link_id": str(offer.id),
            "link_type": "topic",
            "link_entity": "service",
            "taxonomy_term_id": str(topic.translation_key),
            "taxonomy_term": term(topic),
        }
        for topic in offer.topics
    ]
