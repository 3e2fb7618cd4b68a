"""All teams of Zandmeer, as programs that are not ours read them: the same stretches as the engine's."""

import json
import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from dateutil.easter import easter

from tests.wijkteam_pages.feeds.opening_hours import end_of, engine_minutes, open_minutes
from tests.wijkteam_pages.feeds.reading import read, said
from wijkteam_pages.feeds.events import BEGINS
from wijkteam_pages.feeds.team_calendar import calendar_of
from wijkteam_pages.models import Location, Municipality, ScheduleException, Team, WalkInSession
from wijkteam_pages.opening import hours_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zandmeer")]
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def assert_same(team: Team, first: date, last: date, at: datetime) -> int:
    """What a reader finds is what the engine finds; how often that is."""
    found = {
        (opens, closes, place.split(", ")[0])
        for opens, closes, place in read(calendar_of(team, at).to_ical(), first, last)
    }
    expected = said(hours_of(team, BEGINS).walk_in.occurrences(first, last))
    assert found == expected, team
    return len(expected)


@pytest.mark.sqlite
def test_the_calendar_of_a_year_is_that_of_the_engine():
    now = datetime.now(UTC)
    first = now.date() - timedelta(days=60)
    seen = [assert_same(team, first, first + timedelta(days=365), now) for team in Team.objects.all()]
    assert min(seen) > 100


@pytest.mark.sqlite
@pytest.mark.parametrize("ahead", [0, 33, 120])
def test_the_ninety_days_in_the_page_are_those_of_the_engine(client, ahead):
    at = datetime.now(UTC).replace(hour=11) + timedelta(days=ahead)
    with time_machine.travel(at, tick=False):
        for team in Team.objects.all():
            page = client.get(f"/nl/wijkteams/{team.slug}/").content.decode()
            office = json.loads(BLOCK.findall(page)[0])["@graph"][0]
            first, schedule = at.date(), hours_of(team).walk_in
            occurrences = schedule.occurrences(first, end_of(first))
            assert open_minutes(office, first, end_of(first)) == engine_minutes(occurrences)
            for place in office.get("department", []):
                key = place["@id"].partition("#")[2]
                mine = [each for each in occurrences if str(each.place_key) == key]
                assert open_minutes(place, first, end_of(first)) == engine_minutes(mine)


@pytest.mark.proof
def test_the_calendar_is_that_of_the_engine_from_2024_to_2030():
    years = range(2024, 2031)
    for year in years:
        a_year_of_exceptions(year)
    at = datetime(2026, 11, 25, 11, tzinfo=UTC)
    teams = Team.objects.all()
    seen = sum(assert_same(team, date(2024, 1, 1), date(2030, 12, 31), at) for team in teams)
    assert seen > 8_000
    for year in years:  # read year by year, a window that begins in the middle of things finds the same
        for team in teams:
            assert_same(team, date(year, 3, 20), date(year, 4, 20), at)


def a_year_of_exceptions(year: int) -> None:
    """Every kind and scope, at the ends of the year, at Easter and on the days on which the clock changes."""
    town, oost = Municipality.objects.get(code="GM9361"), Team.objects.get(slug="oost")
    west, library = Team.objects.get(slug="west"), Location.objects.get(name="Bibliotheek Zandmeer")
    fortnight = WalkInSession.objects.get(every_weeks=2, anchor=date(2024, 1, 4))
    night = {"team": oost, "kind": "extra", "affects": "walk_in", "to_location": library}
    for change in (3, 10):
        sunday = max(
            date(year, change, day) for day in range(25, 32) if date(year, change, day).weekday() == 6
        )
        _make(sunday, sunday, opens=60, closes=240, **night)
    _make(easter(year) + timedelta(days=1), municipality=town, kind="closed")
    _make(date(year, 12, 24), date(year, 12, 24), municipality=town, kind="closed", opens=900, closes=1440)
    _make(date(year, 12, 29), date(year, 12, 31), municipality=town, kind="closed")
    _make(date(year, 12, 30), team=west, kind="open", opens=540, closes=660)
    _make(
        date(year, 2, 3),
        date(year, 3, 17),
        session=fortnight,
        kind="moved",
        affects="walk_in",
        to_location=library,
    )
    _make(date(year, 6, 1), date(year, 6, 14), team=west, kind="changed", opens=600, closes=690)
    _make(date(year, 9, 1), date(year, 9, 9), team=oost, kind="closed", opens=840, closes=900)
    _make(date(year, 9, 20), date(year, 9, 26), location=library, kind="closed", affects="walk_in")


def _make(first: date, last: date | None = None, **fields) -> None:
    ScheduleException.objects.create(first_day=first, last_day=last or first, **fields)
