"""What a poster says: the week, what differs soon, where and how, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpRequest
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language_info

from ..difference_words import told_once
from ..differences import differences_of
from ..hours_words import in_a_row, plain, rhythm_in_words, sentence, stretch_in_words, weekday_name
from ..models import ContactChannel, Location, OrganisationSettings, TeamPageMixin
from ..opening import TeamHours
from ..shell import direction_of
from ..status import State
from ..team_address import short_address_of
from ..team_profile import profile_of
from ..wall_clock import day_of, midnight
from ..week import WeekDay, WeekLine, week_of
from .qr_code import qr_code
from .scan_words import Invitation, invitation
from .type_size import Beside, Fit, Paragraph, best_fit

DAYS_AHEAD = 56
"""A poster hangs for weeks: what differs is told further ahead than on the page."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hours, each stretch for itself, and beside them where and how often, as far as that has to be said."""

    hours: tuple[SafeString, ...]
    where: SafeString


@dataclass(frozen=True, slots=True)
class Row:
    """A day of the week; no lines means no walk-in."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """A sheet in one language. It stays true until `stays_true_until`: then the days ahead are others."""

    title: str
    language: str
    direction: str
    rows: tuple[Row, ...]
    differences: tuple[SafeString, ...]
    places: tuple[Location, ...]
    phone: str
    whatsapp: str
    is_checked: bool
    made_on: date
    address: str
    code: SafeString
    invitations: tuple[Invitation, ...]
    fit: Fit
    stays_true_until: datetime

    @property
    def typed_address(self) -> str:
        """The address as somebody types it."""
        return self.address.partition("://")[2]


def poster_of(page: TeamPageMixin, request: HttpRequest, language: str, at: datetime) -> Poster:
    """The poster of a team's page as it is at a moment. The page may be a draft, but must have a team."""
    with translation.override(language):
        profile = profile_of(page.team, page.locale)
        today, hours = day_of(at), profile.hours
        rows = tuple(_row(day, hours, today) for day in week_of(hours.walk_in, today))
        differences = tuple(sentence(each) for each in _differences(hours, today))
        phone, whatsapp = (
            _number(profile.channels, kind)
            for kind in (ContactChannel.Kind.PHONE, ContactChannel.Kind.WHATSAPP)
        )
        short = short_address_of(page.team)
        address = request.build_absolute_uri(short.url(language) if short else page.get_url(request) or "/")
        organisation = OrganisationSettings.for_request(request)
        return Poster(
            title=page.title if page.locale.language_code == language else page.team.name,
            language=language,
            direction=direction_of(language),
            rows=rows if hours.walk_in.sessions else (),
            differences=differences,
            places=tuple(profile.locations),
            phone=phone,
            whatsapp=whatsapp,
            is_checked=hours.walk_in.status(at).state is not State.UNKNOWN,
            made_on=today,
            address=address,
            code=mark_safe(qr_code(address)),  # noqa: S308 - SVG of our own making
            invitations=tuple(_invitations(organisation)),
            fit=best_fit(_body(rows, differences), _foot(profile.locations)),
            stays_true_until=midnight(today + timedelta(days=1)),
        )


def _number(channels: list[ContactChannel], kind: str) -> str:
    return next((each.value for each in channels if each.kind == kind), "")


def _row(day: WeekDay, hours: TeamHours, today: date) -> Row:
    # 3 January 2000 was a Monday.
    name = capfirst(weekday_name(date(2000, 1, 3 + day.weekday)))
    return Row(name, tuple(_lines(day.lines, hours.walk_in.names_places, today)))


def _lines(lines: tuple[WeekLine, ...], names_places: bool, today: date) -> Iterator[Line]:
    """The same hours by the same rhythm are said once, with all the places at which they are."""
    together: dict[tuple[object, ...], list[WeekLine]] = {}
    for line in lines:
        together.setdefault((line.stretches, line.rhythm), []).append(line)
    for those in together.values():
        first = those[0]
        places = [each.place.name for each in those if each.place] if names_places else []
        # Without the next date: on the wall it is over soon.
        rhythm = rhythm_in_words(first.rhythm, None, today)
        where = ", ".join(part for part in (in_a_row(places), rhythm) if part)
        hours = tuple(sentence(stretch_in_words(stretch)) for stretch in first.stretches)
        yield Line(hours, sentence(mark_safe(where)))  # noqa: S308 - safe parts


def _differences(hours: TeamHours, today: date) -> list[SafeString]:
    walk_in = differences_of(hours.walk_in, today, DAYS_AHEAD)
    return told_once(walk_in, (), hours.walk_in.names_places)


def _invitations(organisation: OrganisationSettings) -> Iterator[Invitation]:
    for code in organisation.shown_languages():
        yield invitation(code, direction_of(code), get_language_info(code)["name_local"])


def _body(rows: tuple[Row, ...], differences: tuple[SafeString, ...]) -> Iterator[Paragraph | Beside]:
    for row in rows:
        for line in row.lines:
            hours = Paragraph(1, 4.4 * len(line.hours), 40, space=1.6)
            yield Beside((hours, Paragraph(len(plain(line.where)), 2.9, 23, space=1.6)))
        yield Paragraph(1, 0.1 if row.lines else 4.4, 40, space=0.6 if row.lines else 2)
    if differences:
        yield Paragraph(1, 2.9, 80, space=4.8)
    for difference in differences:
        yield Paragraph(len(plain(difference)), 2.9, 79)


def _foot(places: list[Location]) -> Iterator[Paragraph]:
    yield Paragraph(20, 4.2, 55, space=2.4)
    yield Paragraph(20, 3.6, 55, space=1)
    for place in places:
        yield Paragraph(len(f"{place.name}, {place.address}, {place.city}"), 2.9, 54, space=0.3)
    yield Paragraph(1, 3.4, 54, space=1)
