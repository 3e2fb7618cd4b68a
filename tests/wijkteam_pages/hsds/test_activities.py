"""What people do together is a service too, and says no more of residents than that they are residents."""

import pytest
import time_machine

from tests.wijkteam_pages.activities import town as activities
from tests.wijkteam_pages.hours import people
from wijkteam_pages.hsds.terms import TOPICS

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(db):
    with time_machine.travel(people.MORNING, tick=False):
        yield activities.publish(activities.build())


def test_an_activity_has_its_own_hours_topics_and_organizer(town, ask):
    coffee = ask(f"services/{town.coffee.pk}")
    assert coffee["organization"]["id"] == str(town.town.pk)
    assert [each["taxonomy_term"]["name"] for each in coffee["attributes"]] == ["Eenzaamheid"]
    assert {row["byday"] for row in coffee["schedules"]} == {"TU"}
    assert {row["location_id"] for row in coffee["schedules"]} == {str(town.linde.pk)}
    assert coffee["eligibility_description"] == "Voor iedereen."
    assert "assured_date" not in coffee


def test_what_residents_run_does_not_name_them(town, ask, client):
    town.garden.sign_up, town.garden.sign_up_at = "email", activities.RIA
    town.garden.save()
    garden = ask(f"services/{town.garden.pk}")
    assert garden["organization"]["name"].startswith("Bewoners van")
    assert "page says how" not in garden["application_process"]
    told = client.get("/api/hsds/v3/services?full=true").content.decode()
    assert activities.RIA not in told
    assert '"Ria"' not in told


def test_activities_are_found_by_the_same_filters(town, ask, names):
    both = ["Buurttuin", "Koffieochtend"]
    assert names("services") == both
    residents = ask(f"services/{town.garden.pk}")["organization_id"]
    assert names("services", organization_id=residents) == both[:1]
    assert names("services", organization_id=str(town.town.pk)) == both[1:]
    assert names("services", taxonomy_id=str(TOPICS)) == both[1:]
    assert names("services", taxonomy_term_id=str(town.alone.translation_key)) == both[1:]
    assert names("services", search="tuin") == both[:1]
    assert len(names("organizations")) == 2
    assert [each["name"] for each in ask(f"organizations/{residents}")["services"]] == both[:1]


def test_a_moment_that_changes_is_a_change_of_the_activity(town, names):
    since = "2026-11-24T08:30:00+01:00"
    with time_machine.travel("2026-11-24T09:00:00+01:00", tick=False):
        assert names("services", modified_after=since) == []
        town.saturdays.save()
        assert names("services", modified_after=since) == ["Buurttuin"]
