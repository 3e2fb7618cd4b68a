"""HSDS, expanded by dateutil, gives the stretches that really are."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from tests.reference_site.test_zandmeer_feeds import a_year_of_exceptions
from tests.wijkteam_pages.hsds.expanding import by_place
from wijkteam_pages.activities.schedules import schedule_of
from wijkteam_pages.models import Activity, Team
from wijkteam_pages.opening import hours_of
from wijkteam_pages.schedule import Schedule

from .doors import AMSTERDAM, watched, within

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zandmeer")]


def services(client) -> list[dict]:
    page = client.get("/api/hsds/v3/services", {"full": "true", "per_page": "100"}).json()
    assert page["total_pages"] == 1
    return page["contents"]


def stretches(service: dict, first: date, last: date) -> dict:
    found = {
        place: within(those, first, last) for place, those in by_place(service.get("schedules", [])).items()
    }
    return {place: those for place, those in found.items() if those}


def schedule(service: dict, on: date) -> Schedule:
    """What the records say, for the reader who watches the doors."""
    team = Team.objects.filter(pk=service["id"]).first()
    return hours_of(team, on).walk_in if team else schedule_of(Activity.objects.get(pk=service["id"]), on)


def test_for_every_team_and_activity_a_year_of_stretches_is_the_same(client):
    today = timezone.localdate()
    last = today + timedelta(days=365)
    found = services(client)
    assert len(found) == Team.objects.count() + Activity.objects.count()
    for service in found:
        assert stretches(service, today, last) == watched(schedule(service, today), today, last)


def test_the_schedules_at_each_location_are_those_of_the_service_there(client):
    for service in services(client):
        sites = service.get("service_at_locations", [])
        there = [row for site in sites for row in site.get("schedules", [])]
        somewhere = [row for row in service.get("schedules", []) if "location_id" in row]
        assert sorted(row["id"] for row in there) == sorted(row["id"] for row in somewhere)
        assert len({row["id"] for row in there}) == len(there)
        for site in sites:
            assert {row["location_id"] for row in site.get("schedules", [])} <= {site["location"]["id"]}
            assert client.get(f"/api/hsds/v3/service_at_locations/{site['id']}").json().get(
                "schedules"
            ) == site.get("schedules")


@pytest.mark.proof
def test_from_2024_to_2030_every_stretch_is_the_same(client):
    """Asked once in each horizon; of each answer the days count until the next one is asked."""
    for year in range(2024, 2031):
        a_year_of_exceptions(year)
    turn = date(2024, 1, 1)
    while turn.year <= 2030:
        with time_machine.travel(datetime(turn.year, turn.month, turn.day, 12, tzinfo=AMSTERDAM), tick=False):
            last = min(turn + timedelta(days=300), date(2030, 12, 31))
            for service in services(client):
                assert stretches(service, turn, last) == watched(schedule(service, turn), turn, last)
        turn = last + timedelta(days=1)
