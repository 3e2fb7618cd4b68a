"""A team as data inside its page, by schema.org: for search engines, maps and assistants."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import get_text_for_indexing

from ..channel_words import dialled
from ..models import ContactChannel, Faq, Location
from ..team_profile import TeamProfile
from ..wall_clock import day_of
from .opening_specification import hours_said, places_in

Said = dict[str, Any]
# A text that holds "</script>" must not end the element; the other two end a line in old readers of JavaScript.
_ESCAPED = str.maketrans(
    {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def json_ld_of(profile: TeamProfile, at: datetime, name: str, address: str, url: str) -> Said:
    """The team's office with its hours, its places and its questions.

    `name` is its name in the page's language, `address` its permanent address, `url` the page; the last two absolute.
    """
    today = day_of(at)
    graph = [_office(profile, today, name, address, url)]
    if profile.faqs:
        graph.append(_questions(profile.faqs, url))
    return {"@context": "https://schema.org", "@graph": graph}


def as_data_block(said: Said) -> SafeString:
    """The data as it may stand inside a script element."""
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_ESCAPED))  # noqa: S308 - no markup is left in it


def _office(profile: TeamProfile, today: date, name: str, address: str, url: str) -> Said:
    schedule = profile.hours.walk_in
    office: Said = {
        "@type": "GovernmentOffice",
        "@id": address,
        "name": name,
        "url": url,
        "isAccessibleForFree": True,
        "areaServed": [{"@type": "AdministrativeArea", "name": area.name} for area in profile.districts],
        "contactPoint": [_contact(each, profile, today) for each in profile.channels if each.value],
        **_hours(profile, today),
    }
    places = profile.hours.elsewhere | {place.pk: place for place in profile.locations}
    used = [places[key] for key in places_in(schedule, today) if key in places] or profile.locations
    if len(used) == 1:
        office |= _place(used[0])
    elif used:
        office["department"] = [_department(profile, place, today, name, address) for place in used]
    if schedule.checked_on:
        office["additionalProperty"] = {
            "@type": "PropertyValue",
            "name": "openingHoursCheckedOn",
            "value": schedule.checked_on.isoformat(),
        }
    return {key: value for key, value in office.items() if value not in ([], "", None)}


def _hours(profile: TeamProfile, today: date, **at_place: Any) -> Said:
    said = hours_said(profile.hours.walk_in, today, **at_place)
    return {"openingHoursSpecification": said.weekly, "specialOpeningHoursSpecification": said.special}


def _department(profile: TeamProfile, place: Location, today: date, name: str, address: str) -> Said:
    hours = _hours(profile, today, place=place.pk)
    return {
        "@type": "GovernmentOffice",
        "@id": f"{address}#{place.pk}",
        "name": f"{name}, {place.name}",
        **_place(place),
        **{key: value for key, value in hours.items() if value},
    }


def _place(place: Location) -> Said:
    said: Said = {
        "address": {
            "@type": "PostalAddress",
            "streetAddress": place.address,
            "postalCode": place.postcode,
            "addressLocality": place.city,
            "addressCountry": "NL",
        },
        "amenityFeature": [
            {
                "@type": "LocationFeatureSpecification",
                "name": "wheelchairAccessibleEntrance",
                "value": place.accessibility == Location.Accessibility.STEP_FREE,
            },
            {
                "@type": "LocationFeatureSpecification",
                "name": "wheelchairAccessibleToilet",
                "value": place.has_accessible_toilet,
            },
        ],
    }
    if place.latitude is not None and place.longitude is not None:
        said["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": float(place.latitude),
            "longitude": float(place.longitude),
        }
    return said


def _contact(channel: ContactChannel, profile: TeamProfile, today: date) -> Said:
    kinds = ContactChannel.Kind
    said: Said = {"@type": "ContactPoint", "contactType": str(channel.get_kind_display())}
    match channel.kind:
        case kinds.PHONE | kinds.WHATSAPP:
            said["telephone"] = dialled(channel.value)
        case kinds.EMAIL:
            said["email"] = channel.value
        case kinds.CHAT | kinds.SOCIAL:
            said["url"] = channel.value
        case _:
            said["description"] = channel.value
    schedule = profile.hours.channels.get(channel.pk)
    if schedule and (weekly := hours_said(schedule, today).weekly):
        said["hoursAvailable"] = weekly
    return said


def _questions(faqs: Iterable[Faq], url: str) -> Said:
    return {
        "@type": "FAQPage",
        "@id": f"{url}#faq",
        "mainEntity": [
            {
                "@type": "Question",
                "name": faq.question,
                "acceptedAnswer": {"@type": "Answer", "text": _plain(faq.answer)},
            }
            for faq in faqs
        ],
    }


def _plain(rich_text: str) -> str:
    return " ".join(get_text_for_indexing(rich_text).split())
