"""An organization as HSDS 3.0 writes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .identity import derived
from .offer import Organizer

Row = dict[str, Any]


def organization_row(who: Organizer) -> Row:
    """What HSDS puts in a list."""
    row = {
        "id": str(who.id),
        "name": who.name,
        "alternate_name": who.alternate_name,
        "description": who.description,
        "email": who.email,
        "website": who.website,
    }
    return {name: value for name, value in row.items() if value}


def full_organization(who: Organizer, services: Iterable[Row]) -> Row:
    """The organization with its numbers and what it offers."""
    phones = [{"id": str(derived("phone", who.id)), "organization_id": str(who.id), "number": who.phone}]
    return organization_row(who) | {
        "phones": phones if who.phone else [],
        "organization_identifiers": [
            {
                "id": str(derived("identifier", who.id, scheme)),
                "organization_id": str(who.id),
                "identifier_scheme": scheme,
                "identifier_type": scheme,
                "identifier": code,
            }
            for scheme, code in who.codes.items()
        ],
        "services": list(services),
    }
