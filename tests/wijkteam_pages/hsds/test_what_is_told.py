"""What a reader of the open data learns about a team, and what is left out."""

from datetime import date

import pytest
from wagtail.models import PageViewRestriction

from tests.wijkteam_pages.hsds.expanding import days_of
from wijkteam_pages.models import Location, ScheduleException, TeamMember, TeamPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def noord(town, ask):
    return lambda: ask(f"services/{town.team_noord.pk}")


def test_a_team_is_a_service_of_its_municipality(town, noord, client):
    service = noord()
    assert service["id"] == str(town.team_noord.pk)
    assert service["organization_id"] == service["organization"]["id"] == str(town.town.pk)
    assert client.get(service["url"]).headers["Location"] == "/nl/wijkteams/noord/"
    assert service["status"] == "active"
    assert service["assured_date"] == "2026-11-01"
    assert [phone["number"] for phone in service["phones"]] == ["+31105550100"]
    assert [area["name"] for area in service["service_areas"]] == ["Noord"]
    assert [cost["amount"] for cost in service["cost_options"]] == [0]
    assert [each["taxonomy_term"]["name"] for each in service["attributes"]] == ["Geld"]


def test_hours_that_nobody_ever_checked_have_no_date(town, ask):
    assert "assured_date" not in ask(f"services/{town.team_oost.pk}")


def test_the_organization_has_its_code_and_its_services(town, ask):
    who = ask(f"organizations/{town.town.pk}")
    assert who["organization_identifiers"][0]["identifier"] == "GM9361"
    assert [each["name"] for each in who["services"]] == ["Wijkteam Noord", "Wijkteam Oost"]
    full = ask(f"organizations/{town.town.pk}", full_service="true")
    assert full["services"][0]["schedules"]


def test_a_closing_is_told_in_words_and_its_day_is_in_no_schedule(town, noord):
    ScheduleException.objects.create(
        team=town.team_noord, first_day=date(2026, 12, 1), last_day=date(2026, 12, 1), message="Studiedag"
    )
    service = noord()
    assert "Studiedag" in service["alert"]
    days = [day for row in service["schedules"] for day in days_of(row)]
    assert date(2026, 11, 24) in days
    assert date(2026, 12, 1) not in days
    assert date(2026, 12, 8) in days


def test_a_place_where_it_is_for_one_day_only_is_a_location_too(town, noord, ask):
    elsewhere = Location.objects.create(
        municipality=town.town,
        name="School",
        street="Kade",
        house_number="1",
        postcode="3210 AD",
        city="Zandmeer",
    )
    ScheduleException.objects.create(
        session=town.tuesday, kind="moved", affects="walk_in", to_location=elsewhere,
        first_day=date(2026, 12, 1), last_day=date(2026, 12, 1),
    )  # fmt: skip
    sites = {site["location"]["name"]: site for site in noord()["service_at_locations"]}
    assert [days_of(row) for row in sites["School"]["schedules"]] == [[date(2026, 12, 1)]]
    [address] = sites["School"]["location"]["addresses"]
    assert (address["address_1"], address["city"]) == ("Kade 1", "Zandmeer")
    listed = {row["id"] for row in ask("service_at_locations")["contents"]}
    assert listed == {site["id"] for site in sites.values()}


def test_who_works_there_is_on_the_page_and_not_in_data_that_go_anywhere(town, client):
    TeamMember.objects.create(team=town.team_noord, name="Joke", role=TeamMember.Role.NURSE)
    assert b"Joke" not in client.get(f"/api/hsds/v3/services/{town.team_noord.pk}").content


def test_only_active_teams_with_a_public_live_page_are_there(town, names, ask):
    assert names("services") == ["Wijkteam Noord", "Wijkteam Oost"]
    PageViewRestriction.objects.create(
        page=TeamPage.objects.get(team=town.team_oost), restriction_type="login"
    )
    assert names("services") == ["Wijkteam Noord"]
    assert ask(f"services/{town.team_oost.pk}")["status"] == 404
    town.team_noord.is_active = False
    town.team_noord.save()
    assert names("services") == names("organizations") == names("service_at_locations?full=true") == []


def test_a_page_that_is_a_draft_is_told_nowhere(town, names):
    town.page_noord.unpublish()
    assert names("services") == ["Wijkteam Oost"]
