"""Schedules and moments as hypothesis makes them up: few places and days, so that everything collides."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from wijkteam_pages.deviation import Affects, Deviation, Kind, Scope
from wijkteam_pages.occurrence import Session
from wijkteam_pages.recurrence import Recurrence
from wijkteam_pages.schedule import Schedule
from wijkteam_pages.stretch import Stretch

from .making import KAP, LINDE

PLACES = st.sampled_from([KAP, LINDE])
# The clock changes, the ends of years of 52 and of 53 weeks, a leap day, and a day like any other.
TURNS = [date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31), date(2020, 12, 31)]
TURNS += [date(2026, 12, 31), date(2027, 12, 31), date(2028, 2, 29), date(2026, 11, 24)]
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

minutes = st.sampled_from(
    [0, 60, 90, 119, 120, 135, 150, 179, 180, 210, 540, 600, 720, 810, 1020, 1430, 1440]
)
stretches = (
    st.tuples(minutes, minutes).filter(lambda ends: ends[0] < ends[1]).map(lambda ends: Stretch(*ends))
)


@st.composite
def near(draw, turn: date, days: int = 10) -> date:
    return turn + timedelta(days=draw(st.integers(-days, days)))


@st.composite
def recurrences(draw, turn: date) -> Recurrence:
    first = draw(st.none() | near(turn))
    last = draw(st.none() | st.integers(0, 40).map(lambda days: (first or turn) + timedelta(days=days)))
    weekday = draw(st.integers(0, 6))
    rhythm = draw(st.sampled_from(["weekly", "weeks", "nth"]))
    if rhythm == "nth":
        return Recurrence(
            weekday, nth=draw(st.sampled_from([1, 2, 3, 4, 5, -1])), valid_from=first, valid_until=last
        )
    if rhythm == "weekly":
        return Recurrence(weekday, valid_from=first, valid_until=last)
    far = turn + timedelta(weeks=draw(st.integers(-400, 60)))
    anchor = far + timedelta(days=(weekday - far.weekday()) % 7)
    return Recurrence(weekday, draw(st.integers(2, 5)), anchor, valid_from=first, valid_until=last)


@st.composite
def sessions(draw, turn: date) -> tuple[Session, ...]:
    count = draw(st.integers(1, 5))
    return tuple(Session(n, draw(recurrences(turn)), draw(stretches), draw(PLACES)) for n in range(count))


@st.composite
def deviations(draw, turn: date) -> Deviation:
    kind = draw(st.sampled_from(Kind))
    scopes = {
        Kind.CLOSED: list(Scope),
        Kind.OPEN: [each for each in Scope if each is not Scope.MUNICIPALITY],
        Kind.MOVED: [each for each in Scope if each is not Scope.MUNICIPALITY],
        Kind.CHANGED: [Scope.TEAM, Scope.TEAM_AT_LOCATION, Scope.SESSION],
        Kind.EXTRA: [Scope.TEAM],
    }
    scope = draw(st.sampled_from(scopes[kind]))
    places = PLACES.map(lambda place: place.key)
    targets = {
        Scope.SESSION: st.integers(0, 4),
        Scope.LOCATION: places,
        Scope.TEAM_AT_LOCATION: places,
    }
    first = draw(near(turn, 6))
    needs_hours = kind in (Kind.CHANGED, Kind.EXTRA)
    return Deviation(
        kind,
        scope,
        first,
        first + timedelta(days=draw(st.integers(0, 3))),
        Affects.WALK_IN,
        part=draw(stretches if needs_hours else st.none() | stretches),
        place=draw(PLACES) if kind in (Kind.MOVED, Kind.EXTRA) else None,
        target=draw(targets.get(scope, st.none())),
        message=draw(st.sampled_from(["", "Kerst", "Verbouwing"])),
    )


@st.composite
def moments(draw) -> tuple[Schedule, datetime]:
    """A schedule and a whole minute near one of the turns, checked lately, or just about to be too long ago."""
    turn = draw(st.sampled_from(TURNS))
    day = draw(near(turn, 2))
    minute = draw(minutes.filter(lambda minute: minute < 1440) | st.integers(0, 1439))
    at = datetime(
        day.year, day.month, day.day, *divmod(minute, 60), tzinfo=AMSTERDAM, fold=draw(st.integers(0, 1))
    )
    at = at.astimezone(ZoneInfo("UTC"))
    checked = draw(st.sampled_from([0, 20, 176, 177, 178, 179, 180, 181]))
    but = tuple(draw(st.lists(deviations(turn), max_size=4)))
    return Schedule(draw(sessions(turn)), but, day - timedelta(days=checked)), at
