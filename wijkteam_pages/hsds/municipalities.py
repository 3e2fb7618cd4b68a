"""Municipalities as the organizations behind the teams."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from ..channel_words import dialled
from ..models import Municipality, OrganisationSettings
from .offer import Organizer


def organizers(request: HttpRequest) -> dict[UUID, Organizer]:
    """Every municipality, by name. Where there is one only, it is the organisation that runs the site."""
    settings = OrganisationSettings.for_request(request)
    municipalities = list(Municipality.objects.all())
    is_only_one = len(municipalities) == 1
    return {
        each.pk: Organizer(
            id=each.pk,
            name=(is_only_one and settings.operator) or each.name,
            alternate_name=settings.name if is_only_one else "",
            description=_(
                "The district teams of %(municipality)s. Anybody who lives there may ask them anything."
            )
            % {"municipality": each.name},
            website=request.build_absolute_uri("/"),
            phone=dialled(settings.phone) if is_only_one else "",
            codes={"CBS": each.code},
        )
        for each in municipalities
    }
