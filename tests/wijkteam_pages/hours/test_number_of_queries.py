"""A screen of the hours asks as little of the database for many teams, sessions and exceptions as for a few."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wijkteam_pages.models import Activity, ActivitySession, ScheduleException, Team, WalkInSession

from .pages import to
from .people import TODAY

Ask = Callable[[], object]


@pytest.fixture
def screens(client, town) -> dict[str, Ask]:
    """Each screen, asked for by Sanne; a POST without `publish` is a preview."""
    client.force_login(town.sanne)
    days = [town.town.pk, 2027]

    def of_all(name: str, *rest: object) -> str:
        return reverse(f"wijkteam_hours:{name}", args=[town.town.pk, *rest])

    session = {"weekdays": [4], "hours": "10-12", "rhythm": "weeks-1", "location": town.linde.pk}
    days_closed = {"first_day": "2026-12-01", "last_day": "2026-12-05"}
    exception = {"kind": "closed", "first_day": "2027-11-02", "whom": f"team:{town.noord.pk}"}
    holidays = {"what-2027-01-01": "closed", "seen-2027-01-01": ""}
    return {
        "all teams": lambda: client.get(reverse("wijkteam_hours:teams")),
        "one team": lambda: client.get(to(town, "team")),
        "a session": lambda: client.get(to(town, "change_session", town.tuesday.pk)),
        "a new session, previewed": lambda: client.post(to(town, "add_session"), session),
        "an exception": lambda: client.get(to(town, "add_exception") + "?kind=closed"),
        "an exception, previewed": lambda: client.post(to(town, "add_exception"), exception),
        "copying": lambda: client.get(to(town, "copy")),
        "the municipality": lambda: client.get(of_all("municipality")),
        "a closing for all": lambda: client.get(of_all("add_for_all")),
        "a closing for all, previewed": lambda: client.post(
            of_all("add_for_all"), days_closed | {"teams": [each.pk for each in Team.objects.all()]}
        ),
        "the holidays": lambda: client.get(reverse("wijkteam_hours:holidays_for_all", args=days)),
        "the holidays, previewed": lambda: client.post(
            reverse("wijkteam_hours:holidays_for_all", args=days), holidays
        ),
        "the history of all": lambda: client.get(of_all("history_for_all")),
    }


def grow(town, few: int) -> None:
    """So many more teams, sessions, exceptions and activities; of each there is one before the first count."""
    for at in range(few):
        team = Team.objects.create(municipality=town.town, name=f"Wijkteam {few} {at}", slug=f"t{few}-{at}")
        WalkInSession.objects.create(team=team, location=town.kap, weekday=1, opens=540, closes=720)
        WalkInSession.objects.create(
            team=town.noord,
            location=town.linde,
            weekday=3,
            opens=480 + 10 * few + at,
            closes=481 + 10 * few + at,
        )
        day = TODAY + timedelta(days=10 + 3 * at + 100 * few)
        for target in ({"team": town.noord}, {"municipality": town.town}):
            ScheduleException.objects.create(first_day=day, last_day=day, message="Studiedag", **target)
        activity = Activity.objects.create(
            municipality=town.town,
            name=f"Koffie {few} {at}",
            location=town.linde,
            team=town.noord,
            organiser="team",
        )
        ActivitySession.objects.create(activity=activity, weekday=1, opens=600, closes=690)
    ScheduleException.objects.create(
        team=town.oost, kind="open", first_day=date(2027, 1, 1 + few), last_day=date(2027, 1, 1 + few)
    )


def counted(screens: dict[str, Ask]) -> dict[str, int]:
    found = {}
    for name, ask in screens.items():
        ask()
        with CaptureQueriesContext(connection) as captured:
            assert ask().status_code == 200, name
        found[name] = len(captured)
    return found


def test_no_screen_asks_more_when_there_is_more(town, screens):
    grow(town, 2)
    before = counted(screens)
    grow(town, 9)
    assert counted(screens) == before
