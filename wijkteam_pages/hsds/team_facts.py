"""What a team's records and its page say about it, in plain words of the main language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..channel_words import dialled, week_sentence
from ..hours_words import in_a_row, plain, sentence
from ..models import ContactChannel, OrganisationSettings, Team
from ..opening import TeamHours
from ..team_opening import deviations_in_words
from ..wall_clock import day_of
from .identity import derived
from .offer import Area, Phone
from .public_pages import address_of

Kind = ContactChannel.Kind
_PHONE_TYPES = {Kind.PHONE: "voice", Kind.WHATSAPP: "text"}
_BLOCK_ENDS = re.compile(r"</(p|li|h\d)>|<br ?/?>")


def facts_of(team: Team, page: Page, hours: TeamHours, request: HttpRequest, at: datetime) -> dict[str, Any]:
    """The texts of an `Offer`. Names of people are on the page and not in here: the data goes anywhere."""
    areas = tuple(_areas(team))
    return {
        "description": page.intro or " ".join(str(each.value) for each in page.in_short),
        "url": _address(team, page, request),
        "email": next(_emails(team), ""),
        "phones": tuple(_phones(team, hours, at)),
        "languages": _languages(team, hours),
        "areas": areas,
        "fees": in_one_line(page.costs),
        "application": _("You can walk in without an appointment.") if hours.sessions else "",
        "eligibility": _for_whom(areas),
        "interpretation": OrganisationSettings.for_request(request).interpreter_note,
        "alert": " ".join(plain(each) for each in deviations_in_words(hours, day_of(at))),
    }


def _address(team: Team, page: Page, request: HttpRequest) -> str:
    """The permanent one, where the team has it: copies of it stay right when the team is renamed or merged."""
    short = getattr(team, "short_address", None)
    return request.build_absolute_uri(short.url()) if short else address_of(page, request)


def in_one_line(richtext: str) -> str:
    """A formatted text without its markup."""
    return " ".join(plain(_BLOCK_ENDS.sub(" ", richtext)).split())


def _emails(team: Team) -> Iterator[str]:
    for channel in team.channels.all():
        if channel.kind == Kind.EMAIL:
            try:
                validate_email(channel.value)
            except ValidationError:
                continue  # a town may write down what only people understand
            yield channel.value


def _phones(team: Team, hours: TeamHours, at: datetime) -> Iterator[Phone]:
    for channel in team.channels.all():
        if kind := _PHONE_TYPES.get(Kind(channel.kind)):
            schedule = hours.channels.get(channel.pk)
            when = plain(sentence(week_sentence(schedule, day_of(at)))) if schedule else ""
            said = [channel.get_kind_display(), when, channel.note.rstrip(".")]
            words = ". ".join(each for each in said if each) + "."
            yield Phone(id=channel.pk, number=dialled(channel.value), type=kind, description=words)


def _languages(team: Team, hours: TeamHours) -> tuple[str, ...]:
    """As their speakers call them, each once; Dutch is understood."""
    listed = [*(each.languages for each in hours.sessions.values())]
    listed += [each.languages for each in team.members.all()]
    names = (name.strip() for text in listed for name in re.split(r"[,;]", text))
    return tuple(dict.fromkeys(name for name in names if name))


def _areas(team: Team) -> Iterator[Area]:
    for area in [*team.districts.all(), *team.neighbourhoods.all()]:
        yield Area(id=derived("service area", team.pk, area.pk), name=area.name, code=area.code)


def _for_whom(areas: Iterable[Area]) -> str:
    names = [area.name for area in areas]
    if not names:
        return ""
    return _("For everybody who lives in %(areas)s.") % {"areas": plain(in_a_row(names))}
