"""Leaving at once, with and without script."""

import pytest
from django.db import DatabaseError
from wagtail import hooks
from wagtail.models import Site

from wijkteam_pages.models import OrganisationSettings

pytestmark = pytest.mark.django_db


@pytest.fixture
def _neutral_site():
    site = Site.objects.get(is_default_site=True)
    OrganisationSettings.objects.update_or_create(site=site, defaults={"exit_url": "https://www.knmi.nl/"})


def wipe(request, response):
    response.set_cookie("own-draft", "", max_age=0)


@pytest.mark.usefixtures("_neutral_site")
def test_the_link_leads_to_the_neutral_site_of_the_town(client):
    answer = client.get("/weg/")
    assert answer.status_code == 303
    assert answer["Location"] == "https://www.knmi.nl/"
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"


def test_the_script_gets_no_content_and_goes_on_by_itself(client):
    answer = client.post("/weg/")
    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize("method", ["get", "post"])
def test_every_app_may_wipe_its_traces(client, method):
    with hooks.register_temporarily("wijkteam_quick_exit", wipe):
        answer = getattr(client, method)("/weg/")
    assert answer.cookies["own-draft"].value == ""


def test_a_form_open_for_hours_needs_no_token_to_leave(client):
    client.handler.enforce_csrf_checks = True
    assert client.post("/weg/").status_code == 204


def test_a_browser_that_reads_ahead_wipes_nothing(client):
    with hooks.register_temporarily("wijkteam_quick_exit", wipe):
        answer = client.get("/weg/", headers={"Sec-Purpose": "prefetch;prerender"})
    assert answer.status_code == 204
    assert not answer.cookies


def test_asking_for_the_headers_only_is_no_leaving(client):
    assert client.head("/weg/").status_code == 405


def test_somebody_gets_away_when_an_app_fails(client):
    def fail(request, response):
        raise DatabaseError("down")

    with hooks.register_temporarily("wijkteam_quick_exit", fail):
        assert client.get("/weg/").status_code == 303


def test_a_worker_who_leaves_in_a_hurry_stays_logged_in(admin_client):
    session = admin_client.session.session_key
    admin_client.get("/weg/")
    admin_client.post("/weg/")
    assert admin_client.session.session_key == session
    assert admin_client.get("/beheer/").status_code == 200
