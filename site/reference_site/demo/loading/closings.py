"""What differs from the usual: holidays for all, closings of one team, and always one in the coming fortnight."""

from datetime import date, timedelta
from typing import Any

from reference_site.demo.content import read
from reference_site.demo.days import minutes, period
from reference_site.demo.identity import demo_id
from reference_site.demo.loading.hours import session_id
from wijkteam_pages.models import ScheduleException, WalkInSession

AHEAD = timedelta(days=14)
WALK_IN = {"next walk-in": 0, "next walk-in but two": 2}
THURSDAY = 3


def is_there() -> bool:
    return ScheduleException.objects.filter(activity=None).exists()


def load(today: date) -> None:
    """Makes the closings of the coming year."""
    for place, entry in enumerate(read("closings")["closing"]):
        _make(entry, today, demo_id("closing", place))


def has_one_ahead(today: date) -> bool:
    """Whether one team deviates in the coming fortnight, so that a visitor can see what that looks like."""
    team = read("closings")["rolling"]["scope"].split()[1]
    return ScheduleException.objects.filter(
        team_id=demo_id("team", team), first_day__lte=today + AHEAD, last_day__gt=today
    ).exists()


def load_one_ahead(today: date) -> None:
    """Makes a closing in the coming fortnight."""
    _make(read("closings")["rolling"], today, demo_id("closing ahead", today))


def _make(entry: dict[str, Any], today: date, key: Any) -> None:
    first, last = _days(entry, today)
    ScheduleException.objects.create(
        id=key,
        kind=entry["kind"],
        affects=entry.get("affects", "both"),
        first_day=first,
        last_day=last,
        opens=minutes(entry["opens"]) if "opens" in entry else None,
        closes=minutes(entry["closes"]) if "closes" in entry else None,
        to_location_id=demo_id("location", entry["to_location"]) if "to_location" in entry else None,
        reason=entry["reason"],
        message=entry.get("message", ""),
        **_scope(entry["scope"]),
    )


def _scope(scope: str) -> dict[str, Any]:
    """The one foreign key that is set: "municipality", "team oost", "session centrum safe-street"."""
    name, *rest = scope.split()
    if name == "session":
        return {"session_id": session_id(*rest, THURSDAY)}
    return {f"{name}_id": demo_id(name, *rest)}


def _days(entry: dict[str, Any], today: date) -> tuple[date, date]:
    if entry["days"][0] not in WALK_IN:
        return period(entry["days"], today)
    found = _walk_in_days(entry["scope"].split()[1], today)[WALK_IN[entry["days"][0]]]
    return found, found


def _walk_in_days(slug: str, today: date) -> list[date]:
    """The days in the coming fortnight, from tomorrow, on which a team has walk-in hours by the rule."""
    tomorrow, last = today + timedelta(days=1), today + AHEAD
    sessions = WalkInSession.objects.filter(team_id=demo_id("team", slug)).select_related("location")
    return sorted({found for session in sessions for found in session.recurrence.dates(tomorrow, last)})
