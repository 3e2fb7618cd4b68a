"""The start screen shows work: who is open today and what waits, each to who can do something about it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.wijkteam_pages.hours.people import TODAY
from wijkteam_pages.models import ScheduleException, Team
from wijkteam_pages.roles import Role

ATTENTION = "Dit vraagt aandacht"
LONG_AGO = TODAY - timedelta(days=91)


def test_a_worker_sees_their_own_team_and_no_other(town, screen):
    seen = screen(town.fatima)
    assert "Wijkteam Noord" in seen
    assert "Wijkteam Oost" not in seen
    assert "09:00 tot 12:00 uur" in seen


def test_communications_see_all_teams_with_their_status_and_hours(town, screen):
    seen = screen(town.sanne)
    for team in ("Wijkteam Noord", "Wijkteam Oost"):
        assert f"{team} Dicht. Vandaag open om 09:00 uur 09:00 tot 12:00 uur" in seen


def test_a_closed_day_says_so(town, screen):
    ScheduleException.objects.create(team=town.noord, kind="closed", first_day=TODAY, last_day=TODAY)
    assert "Vandaag geen inloop" in screen(town.fatima)


def test_the_button_for_a_closing_day_leads_a_worker_straight_to_their_own(town, client):
    client.force_login(town.fatima)
    link = reverse("wijkteam_hours:add_exception", args=[town.noord.pk])
    assert f'href="{link}?kind=closed"' in client.get("/beheer/").content.decode()


def test_who_keeps_nothing_sees_wagtails_own(town, screen):
    seen = screen(town.bas)
    assert ATTENTION not in seen
    assert "Dag dicht toevoegen" not in seen


def test_when_nothing_waits_it_says_so(town, screen):
    assert "Niets wacht op u." in screen(town.fatima)


def test_how_many_pages_there_are_is_no_work(town, client):
    client.force_login(town.sanne)
    assert "w-summary__list" not in client.get("/beheer/").content.decode()


def test_hours_that_nobody_checked_for_90_days_are_mended_with_one_tap(town, client, screen):
    Team.objects.update(hours_checked_on=LONG_AGO)
    assert "Wijkteam Noord sinds 25 augustus 2026" in screen(town.fatima)
    client.force_login(town.fatima)
    checked = reverse("wijkteam_hours:checked", args=[town.noord.pk])
    assert client.post(checked, {"next": "/beheer/"}).url == "/beheer/"
    assert "Niets wacht op u." in screen(town.fatima)
    assert client.post(checked, {"next": "https://elders.example/"}).url.startswith("/beheer/uren/")


def test_a_holiday_within_three_weeks_waits_for_a_decision(town, screen):
    with time_machine.travel("2026-12-04 09:00:00+01:00"):
        seen = screen(town.sanne)
        assert "Eerste kerstdag, vrijdag 25 december 2026 Zandmeer" in seen
        assert "Tweede kerstdag" not in seen  # a day too far
        assert "kerstdag" not in screen(town.fatima)
        christmas = {"first_day": date(2026, 12, 25), "last_day": date(2026, 12, 25)}
        ScheduleException.objects.create(municipality=town.town, kind="closed", reason="holiday", **christmas)
        assert "kerstdag" not in screen(town.sanne).partition("Dit vraagt aandacht")[2]


def test_a_team_without_an_owner_is_for_communications_alone(town, screen):
    town.noord.owner = None
    town.noord.save()
    title = "Teams zonder eigenaar van de tijden"
    assert title in screen(town.sanne)
    assert title not in screen(town.fatima)


def test_a_former_worker_who_still_has_a_group_is_for_who_can_take_it_away(town, screen):
    town.joris.first_name, town.joris.last_name = "Joris", "Visser"
    town.joris.save()
    town.joris.groups.add(Role.WORKER.group())
    title = "Oud-collega's die nog een groep hebben"
    town.bas.user_permissions.add(Permission.objects.get(codename="change_user"))
    assert title not in screen(town.bas)
    town.joris.team_memberships.update(ends_on=TODAY - timedelta(days=3))
    assert f"{title} 1 Joris Visser sinds 21 november 2026" in screen(town.bas)
    assert title not in screen(town.sanne)


def test_of_many_the_first_ten_are_shown_and_all_behind_one_link(town, screen):
    Team.objects.bulk_create(
        Team(municipality=town.town, name=f"Dorpsteam {number:03}", slug=f"dorp-{number}")
        for number in range(200)
    )
    seen = screen(town.sanne)
    assert "Dorpsteam 009" in seen
    assert "Dorpsteam 010" not in seen
    assert "Alle 200" in seen
    everything = screen(town.sanne, reverse("wijkteam_dashboard:attention", args=["tijden"]))
    assert "Dorpsteam 099" in everything
    assert "Dorpsteam 100" not in everything


@pytest.mark.parametrize("key", ["eigenaren", "vertalingen", "bestaat-niet"])
def test_what_somebody_can_do_nothing_about_does_not_exist(town, client, key):
    client.force_login(town.fatima)
    assert client.get(reverse("wijkteam_dashboard:attention", args=[key])).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_teams(town, client, django_assert_max_num_queries):
    Team.objects.update(hours_checked_on=LONG_AGO, owner=None)
    client.force_login(town.sanne)
    client.get("/beheer/")  # what is asked once in a process is asked now
    with django_assert_max_num_queries(80) as few:
        client.get("/beheer/")
    Team.objects.bulk_create(
        Team(municipality=town.town, name=f"Dorpsteam {number:03}", slug=f"dorp-{number}")
        for number in range(50)
    )
    with django_assert_max_num_queries(len(few)):
        client.get("/beheer/")
