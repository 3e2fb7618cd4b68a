"""Short ways to write a schedule down in a test."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from wijkteam_pages.deviation import Affects, Deviation, Kind, Scope
from wijkteam_pages.occurrence import Occurrence, Place, Session
from wijkteam_pages.recurrence import Recurrence
from wijkteam_pages.schedule import Schedule
from wijkteam_pages.stretch import Stretch

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
KAP, LINDE, BIEB = (Place(name, name) for name in ("De Kap", "De Linde", "Bibliotheek"))


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str, fold: int = 0) -> datetime:
    """The moment of a wall-clock time in Amsterdam: at("2026-12-01 09:30")."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=fold).astimezone(UTC)


def hours(text: str) -> Stretch:
    return Stretch.between(*text.split("-"))


def session(
    weekday: int, text: str, place: Place | None = LINDE, key: object = None, **rhythm: object
) -> Session:
    key = key or f"{weekday} {text} {place}"
    return Session(key, Recurrence(weekday, **rhythm), hours(text), place)


def deviation(kind: Kind, first: str, last: str = "", text: str = "", **rest: object) -> Deviation:
    rest.setdefault("scope", Scope.TEAM)
    if rest["scope"] in (Scope.LOCATION, Scope.TEAM_AT_LOCATION, Scope.SESSION):
        rest.setdefault("affects", Affects.WALK_IN)
    return Deviation(
        kind, rest.pop("scope"), day(first), day(last or first), part=hours(text) if text else None, **rest
    )


def closed(first: str, last: str = "", text: str = "", **rest: object) -> Deviation:
    return deviation(Kind.CLOSED, first, last, text, **rest)


def schedule(*sessions: Session, but: tuple[Deviation, ...] = (), checked: str = "2026-11-20") -> Schedule:
    return Schedule(sessions, tuple(but), day(checked))


def lines(occurrences: tuple[Occurrence, ...]) -> list[str]:
    """Occurrences as one reads them: "2026-12-01 09:00-12:00 De Kap"."""
    return [
        f"{each.day} {each.stretch} {each.place.name if each.place else ''}".strip() for each in occurrences
    ]
