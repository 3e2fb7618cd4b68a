"""Open data in CSV: every walk-in in words and for machines, with what deviates, defused and cached."""

import csv
import io
from datetime import date

import pytest
import time_machine
from django.test import Client, override_settings

from tests.wijkteam_pages.hours.people import MORNING
from wijkteam_pages.models import ScheduleException, Team, WalkInSession

pytestmark = pytest.mark.sqlite


def rows(name: str) -> list[dict[str, str]]:
    """What a program reads at an address, without a session."""
    answer = Client().get(f"/open-data/{name}.csv")
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


@pytest.fixture
def closed_next_week(town):
    with time_machine.travel(MORNING):
        yield ScheduleException.objects.create(
            team=town.noord,
            kind="closed",
            first_day=date(2026, 12, 1),
            last_day=date(2026, 12, 1),
            message="Verhuizing",
        )


def test_the_teams_with_their_status_now(town, closed_next_week):
    noord = next(row for row in rows("wijkteams") if row["team"] == "noord")
    assert (noord["open_nu"], noord["status"]) == ("nee", "Dicht. Vandaag open om 09:00 uur")
    assert (noord["wijkcodes"], noord["telefoon"]) == ("WK936101", "010 555 01 20")
    assert noord["tijden_nagekeken_op"] == "2026-11-24"


def test_the_rules_in_words_and_for_machines(town, closed_next_week):
    WalkInSession.objects.filter(pk=town.tuesday.pk).update(nth=1, note="=1+1")
    row = next(row for row in rows("inloop") if row["team"] == "noord")
    assert (row["dag"], row["dagnummer"], row["van"], row["tot"]) == ("dinsdag", "2", "09:00", "12:00")
    assert (row["hoe_vaak"], row["hoeveelste_van_de_maand"]) == ("elke eerste dinsdag van de maand", "1")
    assert "Verhuizing" in row["wijkt_af"]
    assert row["opmerking"] == "'=1+1"


def test_the_coming_two_weeks_day_by_day(town, closed_next_week):
    found = [
        (row["datum"], row["gaat_door"], row["reden"])
        for row in rows("komende-14-dagen")
        if row["team"] == "noord"
    ]
    assert found == [("2026-11-24", "ja", ""), ("2026-12-01", "nee", "Verhuizing")]


def test_it_is_for_everybody_and_kept_until_it_changes(town, closed_next_week):
    with override_settings(WIJKTEAM_PAGES_PAGE_CACHE=True):
        first = Client().get("/open-data/wijkteams.csv")
        assert (first["Access-Control-Allow-Origin"], first["Cross-Origin-Resource-Policy"]) == (
            "*",
            "cross-origin",
        )
        again = Client().get("/open-data/wijkteams.csv", headers={"if-none-match": first["ETag"]})
        assert again.status_code == 304
        Team.objects.get(pk=town.oost.pk).save()
        town.oost.name = "Wijkteam Oosterpoort"
        town.oost.save()
        assert "Oosterpoort" in Client().get("/open-data/wijkteams.csv").content.decode()


@pytest.mark.parametrize("name", ["wijkteams", "inloop", "komende-14-dagen"])
def test_the_queries_do_not_grow_with_the_teams(town, closed_next_week, name, django_assert_max_num_queries):
    for number in range(20):
        team = Team.objects.create(municipality=town.town, name=f"Team {number}", slug=f"team-{number}")
        WalkInSession.objects.create(team=team, location=town.kap, weekday=2, opens=540, closes=600)
    with django_assert_max_num_queries(16):
        assert len(rows(name)) > 20
