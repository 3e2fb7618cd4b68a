"""Nothing of one visitor is kept for another, and nothing is kept that was not for everybody."""

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.test import Client

from tests.wijkteam_pages.page_cache.conftest import HOME, INDEX, NOORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tuesday():
    with time_machine.travel("2026-11-24T10:00:00+01:00", tick=False):
        yield


@pytest.fixture
def worker(town):
    """Somebody who is logged in."""
    client = Client()
    client.force_login(get_user_model().objects.create_user("noord", password="x" * 12))
    return client


@pytest.mark.parametrize("address", [NOORD, INDEX, HOME])
def test_public_pages_set_no_cookie_and_depend_on_none(client, town, address):
    for _visit in range(2):
        response = client.get(address)
        assert not response.cookies
        assert "Cookie" not in response["Vary"]
        assert response["Cache-Control"] == "no-cache"


def test_a_worker_gets_a_page_of_their_own_which_is_kept_for_nobody(client, worker, town):
    before = client.get(NOORD)
    town.page_noord.__class__.objects.filter(pk=town.page_noord.pk).update(title="Nieuw woord")
    response = worker.get(NOORD)
    assert "Nieuw woord" in response.content.decode()
    assert "private" in response["Cache-Control"]
    assert client.get(NOORD).content == before.content


def test_a_visitor_with_a_message_waiting_gets_a_fresh_page(client, town):
    client.get(NOORD)
    town.page_noord.__class__.objects.filter(pk=town.page_noord.pk).update(title="Nieuw woord")
    client.cookies["messages"] = "something"
    assert "Nieuw woord" in client.get(NOORD).content.decode()


def test_a_visitor_with_cookies_of_others_gets_the_kept_page(client, town, comes_from_cache):
    client.get(NOORD)
    client.cookies["_pk_id"] = "statistics"
    comes_from_cache(NOORD)


def test_a_preview_of_a_draft_is_not_kept(client, town):
    page = town.page_noord
    page.intro = "Nog geheim"
    response = page.make_preview_request(preview_mode="")
    assert "Nog geheim" in response.content.decode()
    assert "Nog geheim" not in client.get(NOORD).content.decode()


def test_pages_that_do_not_say_until_when_they_are_right_are_not_kept(
    client, town, django_assert_num_queries
):
    for _visit in range(2):
        response = client.get("/nl/wijkteams/vind/")
        assert "s-maxage" not in response["Cache-Control"]
    from wijkteam_pages import kept_pages

    assert not kept_pages._memory


def test_a_page_that_is_not_there_is_not_kept(client, town):
    assert client.get("/nl/wijkteams/oord/").status_code == 404
    from wijkteam_pages import kept_pages

    assert not kept_pages._memory


def test_each_language_has_its_own_page(client, town):
    dutch, english = client.get(NOORD), client.get("/en/wijkteams/noord/")
    assert dutch.content != english.content
    assert client.get(NOORD).content == dutch.content
    assert client.get(NOORD)["Content-Language"] == "nl"
    assert client.get("/en/wijkteams/noord/")["Content-Language"] == "en"


def test_unknown_parameters_get_the_kept_page_and_are_kept_for_nobody(client, town, comes_from_cache):
    first = client.get(NOORD + "?utm_source=<script>")
    from wijkteam_pages import kept_pages

    assert first.status_code == 200
    assert not kept_pages._memory
    client.get(NOORD)
    for number in range(5):
        comes_from_cache(f"{NOORD}?utm_campaign={number}")
    assert len(kept_pages._memory) == 1


def test_a_post_is_never_answered_from_the_cache(client, town):
    client.get(NOORD)
    assert client.post("/nl/wijkteams/vind/", {"postcode": "3210AB"}).status_code == 303
