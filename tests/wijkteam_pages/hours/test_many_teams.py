"""A region with more teams than fit on a screen: found by name, a page at a time."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wijkteam_pages.hours_admin.views import A_PAGE
from wijkteam_pages.models import Team

from .pages import text

pytestmark = pytest.mark.django_db
HOURS = reverse("wijkteam_hours:teams")


@pytest.fixture
def sanne(client, town):
    client.force_login(town.sanne)
    return client


@pytest.fixture
def region(town):
    Team.objects.bulk_create(
        Team(municipality=town.town, name=f"Team {at:03}", slug=f"team-{at}") for at in range(A_PAGE)
    )


def test_a_town_has_all_its_teams_on_one_screen_and_nothing_to_look_for(sanne):
    shown = text(sanne.get(HOURS))
    assert "Wijkteam Noord" in shown
    assert "Zoek een team op naam" not in shown


def test_a_region_has_a_page_at_a_time(sanne, region):
    shown = text(sanne.get(HOURS))
    assert "Team 000" in shown
    assert "Pagina 1 van 2" in shown
    assert "Wijkteam Noord" not in shown
    assert "Wijkteam Noord" in text(sanne.get(f"{HOURS}?p=2"))


def test_a_team_is_found_by_a_part_of_its_name(sanne, region):
    shown = text(sanne.get(f"{HOURS}?q=noord"))
    assert "Wijkteam Noord" in shown
    assert "Team 000" not in shown


@pytest.mark.parametrize("asked", ["nergens", "%00", "%22' OR 1=1", "x" * 5000])
def test_a_name_that_no_team_has_leads_back_to_all(sanne, region, asked):
    answer = sanne.get(f"{HOURS}?q={asked}&p=99999999999")
    assert answer.status_code == 200
    assert "Alle teams" in text(answer) or asked == "%00"


def test_somebody_elses_team_is_not_found(client, town, region):
    client.force_login(town.fatima)
    assert "Wijkteam Oost" not in text(client.get(f"{HOURS}?q=oost"))


def test_the_list_costs_as_many_queries_for_a_region_as_for_a_town(sanne, town, request):
    few = number_of_queries(sanne)
    request.getfixturevalue("region")
    assert number_of_queries(sanne) == few


def number_of_queries(client) -> int:
    client.get(HOURS)
    with CaptureQueriesContext(connection) as captured:
        client.get(HOURS)
    return len(captured)
