"""What a search engine reads in a team's page."""

import json
import re
from datetime import UTC, date, datetime

import pytest
import time_machine
from hypothesis import given, settings

from tests.wijkteam_pages.schedule import strategies
from tests.wijkteam_pages.schedule.making import KAP, LINDE
from wijkteam_pages.feeds.opening_specification import hours_said
from wijkteam_pages.models import Location, ScheduleException, WalkInSession
from wijkteam_pages.wall_clock import day_of

from .opening_hours import end_of, engine_minutes, open_minutes

pytestmark = pytest.mark.sqlite
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def graph(client, address: str = "/nl/wijkteams/noord/") -> list[dict]:
    [block] = BLOCK.findall(client.get(address).content.decode())
    return json.loads(block)["@graph"]


@given(strategies.moments())
@settings(max_examples=50, deadline=None)
def test_ninety_days_are_those_of_the_engine_in_any_schedule(moment):
    schedule, at = moment
    first = day_of(at)
    occurrences = schedule.occurrences(first, end_of(first))
    for place in (KAP, LINDE):
        said = hours_said(schedule, first, place=place.key)
        found = {
            "openingHoursSpecification": said.weekly,
            "specialOpeningHoursSpecification": said.special,
        }
        mine = engine_minutes(each for each in occurrences if each.place == place)
        assert open_minutes(found, first, end_of(first)) == mine


def test_a_team_with_one_place_is_an_office_with_an_address_and_hours(client, town):
    office, questions = graph(client)
    assert office["@type"] == "GovernmentOffice"
    assert office["@id"].endswith(town.short.url())
    assert office["address"]["streetAddress"] == "Lindelaan 12"
    assert office["contactPoint"] == [
        {"@type": "ContactPoint", "contactType": "Bel", "telephone": "+31105550120"}
    ]
    [week] = office["openingHoursSpecification"]
    assert (week["dayOfWeek"], week["opens"], week["closes"]) == (["Tuesday"], "09:00", "12:00")
    assert office["additionalProperty"]["value"] == "2026-11-01"
    assert questions["@type"] == "FAQPage"
    assert questions["mainEntity"][0]["acceptedAnswer"]["text"] == "Nee."


def test_places_are_departments_with_their_own_hours(client, town):
    bieb = Location.objects.create(
        municipality=town.town, name="Bieb", street="Plein", house_number="1", postcode="3210 AC", city="Zee"
    )
    WalkInSession.objects.create(
        team=town.team_noord,
        location=bieb,
        weekday=3,
        opens=600,
        closes=720,
        every_weeks=2,
        anchor=date(2026, 11, 26),
    )
    office = graph(client)[0]
    kap, library = office["department"]
    assert [kap["name"], library["name"]] == ["Wijkteam Noord, De Kap", "Wijkteam Noord, Bieb"]
    assert "specialOpeningHoursSpecification" not in kap
    days = [each["validFrom"] for each in library["specialOpeningHoursSpecification"]]
    assert days == [
        "2026-11-26",
        "2026-12-10",
        "2026-12-24",
        "2027-01-07",
        "2027-01-21",
        "2027-02-04",
        "2027-02-18",
    ]


def test_a_closed_day_says_that_it_is_closed(client, town):
    day = date(2026, 12, 1)
    ScheduleException.objects.create(team=town.team_noord, kind="closed", first_day=day, last_day=day)
    [special] = graph(client)[0]["specialOpeningHoursSpecification"]
    assert (special["validFrom"], special["opens"], special["closes"]) == ("2026-12-01", "00:00", "00:00")


def test_a_session_that_moved_has_its_own_address_and_the_page_says_it_too(client, town):
    day = date(2026, 12, 1)
    school = Location.objects.create(
        municipality=town.town, name="School", street="Kade", house_number="1", postcode="3210 AD", city="Zee"
    )
    ScheduleException.objects.create(
        session=town.tuesday,
        kind="moved",
        affects="walk_in",
        first_day=day,
        last_day=day,
        to_location=school,
        message="Nieuwe vloer",
    )
    usual, there = graph(client)[0]["department"]
    assert (usual["name"], there["name"]) == ("Wijkteam Noord, De Kap", "Wijkteam Noord, School")
    assert (there["address"]["streetAddress"], there["address"]["addressLocality"]) == ("Kade 1", "Zee")
    [special] = there["specialOpeningHoursSpecification"]
    assert (special["validFrom"], special["opens"], special["closes"]) == ("2026-12-01", "09:00", "12:00")
    page = client.get("/nl/wijkteams/noord/").content.decode()
    assert "zijn wij in School, Kade 1, Zee (Nieuwe vloer)." in page


def test_no_text_closes_the_element_that_holds_the_data(client, town):
    town.faq.question = "</script><script>alert(1)</script> & العربية \u2028 <!--"
    town.faq.save()
    page = client.get("/nl/wijkteams/noord/").content.decode()
    assert "<script>alert(1)" not in page
    assert graph(client)[1]["mainEntity"][0]["name"] == town.faq.question
