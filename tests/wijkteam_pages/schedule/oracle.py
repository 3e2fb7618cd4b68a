"""The slow and obvious way: every day and every minute looked at one by one, without a line of the engine's."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from wijkteam_pages.deviation import Deviation, Kind, Scope
from wijkteam_pages.occurrence import Place, Session
from wijkteam_pages.recurrence import Recurrence
from wijkteam_pages.schedule import Schedule
from wijkteam_pages.stretch import Stretch

UTC, AMSTERDAM = ZoneInfo("UTC"), ZoneInfo("Europe/Amsterdam")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def happens_on(rule: Recurrence, day: date) -> bool:
    if day.weekday() != rule.weekday:
        return False
    if (rule.valid_from and day < rule.valid_from) or (rule.valid_until and day > rule.valid_until):
        return False
    if rule.nth == -1:
        return (day + 7 * DAY).month != day.month
    if rule.nth is not None:
        return (day.day - 1) // 7 + 1 == rule.nth
    return rule.every_weeks == 1 or (day - rule.anchor).days % (7 * rule.every_weeks) == 0


@dataclass
class Day:
    """Minutes of one day: by the rule, as it is (by place), and what closings took."""

    usual: set[int]
    actual: dict[object, set[int]]
    lost: set[int]


def concerns(deviation: Deviation, key: object, place: object) -> bool:
    wanted = {Scope.SESSION: key, Scope.LOCATION: place, Scope.TEAM_AT_LOCATION: place}
    return deviation.scope not in wanted or deviation.target == wanted[deviation.scope]


def within(deviation: Deviation, minute: int) -> bool:
    return deviation.part is None or deviation.part.opens <= minute < deviation.part.closes


def look_at(schedule: Schedule, day: date) -> Day:
    today = [each for each in schedule.deviations if each.first_day <= day <= each.last_day]
    happening = [session for session in schedule.sessions if happens_on(session.recurrence, day)]
    usual = {minute for each in happening for minute in range(each.stretch.opens, each.stretch.closes)}
    planned = [(each.key, *replaced(each, today)) for each in happening]
    planned += [(None, each.part, each.place) for each in today if each.kind == Kind.EXTRA]
    actual: dict[object, set[int]] = {}
    lost: set[int] = set()
    for key, hours, place in planned:
        where = place.key if place else None
        for minute in range(hours.opens, hours.closes):
            if is_taken(today, key, where, minute):
                lost.add(minute)
            else:
                actual.setdefault(where, set()).add(minute)
    return Day(usual, actual, lost)


def replaced(session: Session, today: list[Deviation]) -> tuple[Stretch, Place | None]:
    """The hours and the place of a session; the widest deviation has its say first, the narrowest the last."""
    hours, place = session.stretch, session.place
    for scope in Scope:
        for each in today:
            replaces = each.kind in (Kind.CHANGED, Kind.MOVED) and each.scope == scope
            if replaces and concerns(each, session.key, session.place and session.place.key):
                hours, place = each.part or hours, each.place or place
    return hours, place


def is_taken(today: list[Deviation], key: object, place: object, minute: int) -> bool:
    mine = [each for each in today if concerns(each, key, place) and within(each, minute)]
    closings = [each.scope for each in mine if each.kind == Kind.CLOSED]
    shields = [each.scope for each in mine if each.kind == Kind.OPEN]
    return any(not any(shield > closing for shield in shields) for closing in closings)


@dataclass
class Timeline:
    """Which places are open in each minute from a midnight on, as the clocks on the wall go."""

    start: datetime
    open: list[frozenset]
    shown: list[tuple[date, int]]

    @classmethod
    def of(cls, schedule: Schedule, first: date, days: int) -> "Timeline":
        moment = start = datetime(first.year, first.month, first.day, tzinfo=AMSTERDAM).astimezone(UTC)
        day, reached, seen = None, 0, []
        looked: Day | None = None
        shown = []
        while (local := moment.astimezone(AMSTERDAM)).date() < first + days * DAY:
            if local.date() != day:
                day, reached = local.date(), 0
                looked = look_at(schedule, day)
            # In the hour that comes twice the clock has already come further: nothing begins or ends again.
            again = local.fold and local.hour == 2
            reached = 179 if again else max(reached, local.hour * 60 + local.minute)
            seen.append(frozenset(place for place, minutes in looked.actual.items() if reached in minutes))
            shown.append((day, reached))
            moment += MINUTE
        return cls(start, seen, shown)

    def index(self, at: datetime) -> int:
        return int((at - self.start) / MINUTE)
