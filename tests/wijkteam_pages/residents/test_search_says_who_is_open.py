"""Who searches for a team sees at once whether its door is open."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from wijkteam_pages import content_version
from wijkteam_pages.models import ScheduleException, TeamPage
from wijkteam_pages.search import index
from wijkteam_pages.search.engines import database_engine

from .conftest import TUESDAY_MORNING, add_teams, walk_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(town):
    walk_in(town.team_noord, town.kap)
    database_engine().prepare()
    list(index.rebuild())
    return town


def found(client, text: str) -> str:
    return client.get("/nl/zoeken/", {"q": text}).content.decode().partition("wijkteam-results")[2]


def test_the_status_is_that_of_this_minute_and_of_the_records(client, town):
    with time_machine.travel(TUESDAY_MORNING, tick=False) as now:
        assert "Nu open, tot <bdi>12:00</bdi> uur" in found(client, "noord")
        now.move_to("2026-11-24T12:00:00+01:00")
        assert "Dicht." in found(client, "noord")
        now.move_to(TUESDAY_MORNING)
        ScheduleException.objects.create(
            team=town.team_noord, first_day="2026-11-24", last_day="2026-11-24", message="Studiedag"
        )
        assert "Vandaag dicht: Studiedag" in found(client, "noord")


def test_ten_teams_take_no_more_queries_than_one(client, town):
    def asked(text: str) -> tuple[int, int]:
        content_version.changed()  # so that nothing is remembered
        with CaptureQueriesContext(connection) as queries:
            page = found(client, text)
        return page.count("wijkteam-status__shape"), len(queries)

    add_teams(town, 5)
    Page.objects.filter(pk__in=TeamPage.objects.values("pk")).update(search_description="Wijkteam")
    list(index.rebuild())
    found(client, "noord")
    teams, queries = asked("noord")
    many, as_many = asked("wijkteam")
    assert teams < many
    assert as_many <= queries
