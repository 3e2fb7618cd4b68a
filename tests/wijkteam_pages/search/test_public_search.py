"""What a resident sees at `/nl/zoeken/`."""

import logging

import pytest
from reference_site.home.models import StandardPage
from wagtail.models import Locale

from wijkteam_pages.models import Faq

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(home, saving):
    """A page and an answer about debts."""
    with saving():
        home.add_child(
            instance=StandardPage(
                title="Hulp bij schulden", slug="schulden", intro="Wij kijken samen naar uw brieven."
            )
        )
        Faq.objects.create(
            question="Wat kost hulp bij een schuld?",
            answer="<p>Niets. Hulp van het wijkteam is gratis.</p>",
            locale=Locale.objects.get(language_code="nl"),
        )
    return home


def search(client, text: str, path: str = "/nl/zoeken/") -> str:
    response = client.get(path, {"q": text})
    assert response.status_code == 200
    return response.content.decode()


def test_finds_pages_and_marks_what_was_found(client, town):
    text = search(client, "schuld")
    assert 'href="/nl/schulden/"' in text
    assert "Hulp bij <mark>schulden</mark>" in text


def test_an_answer_without_a_page_of_its_own_is_shown_at_once(client, town):
    assert "het wijkteam is <mark>gratis</mark>" in search(client, "gratis")


def test_without_a_question_there_is_only_the_box(client, town):
    text = search(client, "")
    assert 'name="q"' in text
    assert "wijkteam-results" not in text


def test_nothing_found_keeps_what_was_typed_and_shows_a_way_on(client, town):
    text = search(client, "xylofoon")
    assert 'value="xylofoon"' in text
    assert "“xylofoon”" in text


@pytest.mark.parametrize("typed", ['"', '"schuld', "\x00", "a" * 10_000, "مرحبا", "😀", "<b>x</b>", "%", "'"])
def test_whatever_is_typed_is_answered(client, town, typed):
    assert "<b>x</b>" not in search(client, typed)


def test_a_page_number_that_is_none_is_the_first(client, town):
    for number in ("0", "-1", "x", "99999999999", "٣", "2"):
        assert client.get("/nl/zoeken/", {"q": "schuld", "p": number}).status_code == 200


def test_another_language_without_a_result_shows_the_main_one(client, town):
    Locale.objects.get_or_create(language_code="en")
    assert 'lang="nl"' in search(client, "schuld", "/en/zoeken/").split("wijkteam-results", 1)[1]


def test_what_was_looked_for_stays_out_of_caches_indexes_and_referrers(client, town):
    response = client.get("/nl/zoeken/", {"q": "schuld"})
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Referrer-Policy"] == "origin"
    assert not response.cookies


def test_what_was_looked_for_is_in_no_log(client, town, caplog, settings):
    caplog.set_level(logging.DEBUG)
    search(client, "geheimpje")
    settings.WIJKTEAM_PAGES_SEARCH_ENGINE = "tests.wijkteam_pages.search.engine_that_is_down.DownEngine"
    search(client, "geheimpje")
    assert "cannot be reached" in caplog.text
    assert "geheimpje" not in caplog.text


def test_an_engine_that_is_down_is_said_in_words(client, town, settings):
    settings.WIJKTEAM_PAGES_SEARCH_ENGINE = "tests.wijkteam_pages.search.engine_that_is_down.DownEngine"
    assert "utrecht-alert--warning" in search(client, "schuld")


def test_the_only_way_in_is_reading(client, town):
    assert client.post("/nl/zoeken/", {"q": "schuld"}).status_code == 405
