"""A team's walk-in hours as a calendar to subscribe to, in the active language."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Count, Max, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from icalendar import Calendar

from ..hours_words import plain
from ..models import Location, ScheduleException, Team, WalkInSession
from ..occurrence import Occurrence
from ..opening import TeamHours, hours_of
from ..opening_words import why
from ..schedule import Schedule
from ..status import CHECK_HOLDS
from ..wall_clock import day_of, midnight
from .calendar import Described, Revision, Told, calendar_from
from .events import BEGINS, Events, events_of

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def calendar_of(team: Team, at: datetime, address: str = "") -> Calendar:
    """The calendar of a team, all of its past and future; `address` is where a reader finds more."""
    hours = hours_of(team, BEGINS)
    events = events_of(hours.walk_in, day_of(at))
    words = _Words(team, hours, _places(hours), address, _checked(hours.walk_in, day_of(at)))
    revisions = _Revisions.of(team, hours)
    described = Described(
        name=words.name,
        description=words.about(events),
        url=address,
        revision=revisions.newest,
        tell=words.tell,
        revise=revisions.revise,
    )
    return calendar_from(events, described)


@dataclass(frozen=True, slots=True)
class _Words:
    team: Team
    hours: TeamHours
    places: dict[Hashable, Location]
    address: str
    checked: str

    @property
    def name(self) -> str:
        return _("Walk-in %(team)s") % {"team": self.team.name}

    def about(self, events: Events) -> str:
        """What a reader shows of the whole calendar."""
        sentences = [_("You can walk in without an appointment."), self.checked]
        if events.until:
            sentences.append(
                _("This calendar goes up to and including %(date)s.") % {"date": _written(events.until)}
            )
        return " ".join(sentences)

    def tell(self, occurrence: Occurrence) -> Told:
        place = self.places.get(occurrence.place_key)
        return Told(
            summary=self.name,
            description="\n".join(line for line in self._lines(occurrence, place) if line),
            location=_where(place) if place else "",
            position=_position(place) if place else None,
        )

    def _lines(self, occurrence: Occurrence, place: Location | None) -> Iterator[str]:
        if occurrence.deviation:
            yield plain(why(occurrence.deviation.reason, occurrence.deviation.message))
        session = self.hours.sessions.get(occurrence.session.key) if occurrence.session else None
        if session:
            yield _("with %(partners)s") % {"partners": session.partners} if session.partners else ""
            yield _("also in %(languages)s") % {"languages": session.languages} if session.languages else ""
            yield session.note
        if place:
            yield place.entrance
            yield str(place.get_accessibility_display())
        yield _("You can walk in without an appointment.")
        yield self.checked
        yield self.address


def _checked(schedule: Schedule, today: date) -> str:
    """When somebody last looked whether the hours are right; or that one should call first."""
    if schedule.checked_on is None or today >= schedule.checked_on + CHECK_HOLDS:
        return plain(_("Nobody has checked these hours for a while. Call us first."))
    return _("These hours were checked on %(date)s.") % {"date": _written(schedule.checked_on)}


def _written(day: date) -> str:
    return date_format(day, "j E Y")


def _places(hours: TeamHours) -> dict[Hashable, Location]:
    """The buildings of sessions, and those that sessions move to, in one query."""
    sessions = {session.place.key for session in hours.walk_in.sessions if session.place}
    others = {each.place.key for each in hours.walk_in.deviations if each.place}
    return dict(Location.objects.in_bulk(sessions | others))


def _where(place: Location) -> str:
    return f"{place.name}, {place.address}, {place.postcode} {place.city}"


def _position(place: Location) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return float(place.latitude), float(place.longitude)


@dataclass(frozen=True, slots=True)
class _Revisions:
    """How new the events are, from the history of the records; a number never goes down, also when one is removed."""

    sessions: dict[Hashable, Revision]
    exceptions: Revision
    checked_at: datetime

    @classmethod
    def of(cls, team: Team, hours: TeamHours) -> _Revisions:
        changes = WalkInSession.history.filter(team_id=team.pk).values("id")
        sessions = {
            row["id"]: Revision(row["count"] - 1, row["last"])
            for row in changes.annotate(count=Count("history_id"), last=Max("history_date")).order_by()
        }
        locations = {each.location_id for each in hours.sessions.values()}
        concern = (
            Q(team_id=team.pk)
            | Q(municipality_id=team.municipality_id)
            | Q(session_id__in=sessions)
            | Q(location_id__in=locations)
        )
        found = ScheduleException.history.filter(concern).aggregate(
            count=Count("history_id"), last=Max("history_date")
        )
        checked = midnight(team.hours_checked_on) if team.hours_checked_on else LONG_AGO
        return cls(sessions, Revision(found["count"], found["last"] or LONG_AGO), checked)

    @property
    def newest(self) -> Revision:
        every = [self.exceptions, *self.sessions.values()]
        last = max(self.checked_at, *(each.changed_at for each in every))
        return Revision(sum(each.number for each in every), last)

    def revise(self, occurrence: Occurrence) -> Revision:
        own = self.sessions.get(occurrence.session.key) if occurrence.session else None
        own = own or Revision(0, LONG_AGO)
        last = max(own.changed_at, self.exceptions.changed_at, self.checked_at)
        return Revision(own.number + self.exceptions.number, last)
