"""Leaving in a hurry, and drafts whose time is over."""

from datetime import UTC, datetime

import time_machine
from django.test import Client

from intake_forms.draft_endings import purge_ended
from intake_forms.models import Draft

from .building import a_form
from .resident import Resident


def cookies_of(client: Client) -> list[str]:
    return [name for name, c in client.cookies.items() if name.startswith("wijkteam-form") and c.value]


def test_leaving_wipes_the_draft_and_its_cookie(fatima: Resident) -> None:
    fatima.asks_for_help()
    assert cookies_of(fatima.client)
    response = fatima.client.get("/weg/")
    assert response.status_code == 303
    assert not Draft.objects.exists()
    assert not cookies_of(fatima.client)


def test_after_leaving_back_shows_nothing_of_the_form(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.client.post("/weg/")
    response = fatima.client.get(fatima.url)
    assert response["Location"] == "/weg/"


def test_leaving_takes_every_tab_along(fatima: Resident) -> None:
    fatima.asks_for_help()
    other = Resident(fatima.client)
    other.asks_for_help()
    fatima.client.post("/weg/")
    assert not Draft.objects.exists()


def test_leaving_takes_nobody_elses_draft(fatima: Resident) -> None:
    fatima.asks_for_help()
    Client().post("/weg/")
    assert Draft.objects.count() == 1


def test_the_browser_sends_the_cookie_to_the_form_in_each_language_and_to_the_quick_exit(fatima) -> None:
    fatima.open("/nl/hulp/stap/1/")
    response = fatima.client.post(fatima.url, {"topic": "housing", "story": "Mijn huis."})
    paths = [cookie["path"] for cookie in response.cookies.values()]
    assert {"/weg/", "/nl/hulp/", "/en/hulp/"} <= set(paths)
    assert "/" not in paths
    exit_only = Client()
    exit_only.cookies.load({n: c.value for n, c in response.cookies.items() if c["path"] == "/weg/"})
    gone = exit_only.post("/weg/").cookies.values()
    assert {cookie["path"] for cookie in gone if not cookie.value} == set(paths)
    assert not Draft.objects.exists()


def test_every_page_of_such_a_form_has_the_exit_right_after_the_skip_link(fatima: Resident) -> None:
    fatima.asks_for_help()
    for url in ("/nl/hulp/", fatima.url, fatima.url.replace("/4/", "/1/")):
        links = fatima.open(url).content.decode().split("<a ")
        assert "utrecht-skip-link" in links[1]
        assert "wijkteam-quick-exit" in links[2]


def test_an_ordinary_form_has_no_exit(help_form) -> None:
    a_form("Uw idee", "idee", quick_exit=False)
    assert "wijkteam-quick-exit" not in Client().get("/nl/idee/").content.decode()


def test_drafts_whose_time_is_over_are_deleted_by_what_is_due(fatima: Resident) -> None:
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        fatima.asks_for_help()
    assert purge_ended(datetime(2026, 11, 20, 10, 14, tzinfo=UTC)) == "0 drafts deleted"
    assert purge_ended(datetime(2026, 11, 20, 10, 15, tzinfo=UTC)) == "1 drafts deleted"
