"""One click says that hours and contact details are right; the day is public, and after 180 days the page says so."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.wijkteam_pages.hours.pages import as_a_resident, publish
from tests.wijkteam_pages.hours.people import TODAY


@pytest.fixture
def page(town):
    return publish(town)


@pytest.fixture
def checked(town):
    return reverse("wijkteam_hours:checked", args=[town.noord.pk])


def test_a_link_that_is_opened_confirms_nothing(town, client, checked):
    client.force_login(town.fatima)
    town.noord.hours_checked_on = TODAY - timedelta(days=100)
    town.noord.save()
    client.get(checked)
    client.head(checked)
    town.noord.refresh_from_db()
    assert town.noord.hours_checked_on == TODAY - timedelta(days=100)


def test_the_page_behind_the_link_shows_what_residents_read_and_one_button(town, screen, checked):
    seen = screen(town.fatima, checked)
    assert "09:00 tot 12:00 uur" in seen
    assert "010 555 01 20" in seen
    assert "Ja, dit klopt allemaal nog" in seen


def test_who_is_not_logged_in_is_asked_to_log_in(client, checked):
    assert client.get(checked).url.startswith("/beheer/login/")
    assert client.post(checked).url.startswith("/beheer/login/")


def test_another_teams_hours_are_not_confirmed(town, client, checked):
    client.force_login(town.joris)
    assert client.get(checked).status_code == 404
    assert client.post(checked).status_code == 404


def test_a_tap_notes_the_day_and_who_it_was_and_residents_see_the_day(town, page, client, screen, checked):
    town.noord.hours_checked_on = TODAY - timedelta(days=100)
    town.noord.save()
    assert "Tijden nagekeken op 16 augustus 2026." in as_a_resident()
    client.force_login(town.fatima)
    client.post(checked)
    assert "Tijden nagekeken op 24 november 2026." in as_a_resident()
    assert "Nagekeken op 24 november 2026. Door fatima." in screen(
        town.fatima, reverse("wijkteam_hours:team", args=[town.noord.pk])
    )


def test_after_180_days_the_page_says_call_us_and_the_hours_stay_below_marked(town, page):
    with time_machine.travel("2027-05-22 10:00:00+02:00", tick=False):  # 179 days
        assert "Bel ons voor de tijden" not in as_a_resident()
    with time_machine.travel("2027-05-23 10:00:00+02:00", tick=False):
        seen = as_a_resident()
    assert "Bel ons voor de tijden" in seen
    assert "Deze tijden zijn lang niet nagekeken. Bel ons eerst." in seen
    assert "09:00 tot 12:00 uur" in seen
    assert "Tijden nagekeken op 24 november 2026." in seen
