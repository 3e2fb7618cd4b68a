"""The rows of the open data: for people in words, for machines in columns with one thing each.

The words are those of the main language. Dates are in ISO 8601, times on a clock of 24 hours in Europe/Amsterdam.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Prefetch
from django.http import HttpRequest
from django.utils.dateformat import format as date_format
from wagtail.models import Page

from ..difference_words import told_once
from ..differences import differences_of
from ..hours_words import plain, rhythm_in_words
from ..models import ContactChannel, District, Team, WalkInSession
from ..occurrence import Occurrence
from ..opening import TeamHours, schedules_for
from ..opening_words import why
from ..shell import url_of
from ..status import State, Status
from ..stretch import clock
from ..team_opening import StatusShown
from ..team_pages import pages_of_teams
from ..wall_clock import day_of

AHEAD = timedelta(days=13)
"""Today and the thirteen days after it."""

Cells = tuple[object, ...]

TEAM_HEADER = (
    "team", "naam", "gemeente", "gemeentecode", "wijkcodes", "wijken", "open_nu", "status", "pagina",
    "telefoon", "whatsapp", "e-mail", "tijden_nagekeken_op",
)  # fmt: skip
SESSION_HEADER = (
    "team", "naam", "id", "locatie", "straat", "huisnummer", "postcode", "plaats", "breedtegraad", "lengtegraad",
    "met_rolstoel", "dag", "dagnummer", "van", "tot", "hoe_vaak", "om_de_weken", "een_van_de_data",
    "hoeveelste_van_de_maand", "vanaf", "tot_en_met", "ook_aanwezig", "talen", "opmerking", "wijkt_af",
    "tijden_nagekeken_op",
)  # fmt: skip
COMING_HEADER = (
    "datum", "dag", "team", "naam", "locatie", "van", "tot", "gaat_door", "wijkt_af", "reden", "id",
)  # fmt: skip


@dataclass(frozen=True)
class Town:
    """The active teams with all that the rows need, in a fixed number of queries."""

    teams: list[Team]
    hours: dict[object, TeamHours]
    statuses: dict[object, Status]
    at: datetime

    @classmethod
    def at_moment(cls, at: datetime) -> Town:
        teams = list(
            Team.objects.active()
            .select_related("municipality")
            .prefetch_related(Prefetch("districts", District.objects.defer("outline")), "channels")
        )
        hours = schedules_for(teams, day_of(at))
        return cls(teams, dict(hours), {team.pk: hours[team.pk].walk_in.status(at) for team in teams}, at)

    def team_rows(self, request: HttpRequest) -> Iterator[Cells]:
        pages = pages_of_teams([team.pk for team in self.teams], settings.LANGUAGE_CODE)
        for team in self.teams:
            districts, status = list(team.districts.all()), self.statuses[team.pk]
            yield (
                team.slug,
                team.name,
                team.municipality.name,
                team.municipality.code,
                " ".join(each.code for each in districts),
                ", ".join(each.name for each in districts),
                _open_now(status),
                plain(StatusShown.of(status).words),
                _address(pages.get(team.pk), request),
                *(_values(team, kind) for kind in ("phone", "whatsapp", "email")),
                team.hours_checked_on,
            )

    def session_rows(self) -> Iterator[Cells]:
        today = day_of(self.at)
        for team in self.teams:
            hours = self.hours[team.pk]
            deviates = " ".join(plain(words) for words in _deviations(hours, today))
            for session in sorted(hours.sessions.values(), key=lambda each: (each.weekday, each.opens)):
                yield (team.slug, team.name, *_session(session, today), deviates, team.hours_checked_on)

    def coming_rows(self) -> Iterator[Cells]:
        today = day_of(self.at)
        for team in self.teams:
            for plan in self.hours[team.pk].walk_in.plans(today, today + AHEAD):
                taking_place = {each.session for each in plan.actual if each.session}
                cancelled = [each for each in plan.usual if each.session not in taking_place]
                for each, goes_on in (
                    *((one, True) for one in plan.actual),
                    *((one, False) for one in cancelled),
                ):
                    causes = [each.deviation] if goes_on else [one for one, _until in plan.closings]
                    cause = next((one for one in causes if one), None)
                    yield _coming(team, each, goes_on, why(cause.reason, cause.message) if cause else "")


def _session(session: WalkInSession, today: date) -> Cells:
    place = session.location
    return (
        session.pk, place.name, place.street, place.house_number, place.postcode, place.city, place.latitude,
        place.longitude, place.get_accessibility_display(), session.get_weekday_display(), session.weekday + 1,
        clock(session.opens), clock(session.closes),
        plain(rhythm_in_words(session.recurrence, None, today)), session.every_weeks, session.anchor, session.nth,
        session.valid_from, session.valid_until, session.partners, session.languages, session.note,
    )  # fmt: skip


def _coming(team: Team, each: Occurrence, goes_on: bool, reason: str) -> Cells:
    differs = not goes_on or each.planned != each.stretch or bool(each.deviation)
    return (
        each.day,
        date_format(each.day, "l"),
        team.slug,
        team.name,
        each.place.name if each.place else "",
        clock(each.stretch.opens),
        clock(each.stretch.closes),
        _yes(goes_on),
        _yes(differs),
        plain(reason) if differs else "",
        each.session.key if each.session else "",
    )


def _deviations(hours: TeamHours, today: date) -> Iterable[str]:
    return told_once(differences_of(hours.walk_in, today), [], hours.walk_in.names_places)


def _open_now(status: Status) -> str:
    return "onbekend" if status.state is State.UNKNOWN else _yes(bool(status.open_places))


def _yes(value: bool) -> str:
    return "ja" if value else "nee"


def _values(team: Team, kind: str) -> str:
    channels: Iterable[ContactChannel] = team.channels.all()
    return ", ".join(sorted(each.value for each in channels if each.kind == kind))


def _address(page: Page | None, request: HttpRequest) -> str:
    return request.build_absolute_uri(url_of(page, request)) if page else ""
