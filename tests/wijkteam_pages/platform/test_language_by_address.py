"""The address says the language: no browser setting, no cookie."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("browser", ["en", "ar,en;q=0.5", "nl", ""])
def test_the_front_door_is_dutch_whatever_the_browser_prefers(client, browser):
    answer = client.get("/", headers={"Accept-Language": browser})
    assert (answer.status_code, answer["Location"]) == (302, "/nl/")
    assert "Accept-Language" not in answer.get("Vary", "")


@pytest.mark.parametrize(
    ("typed", "found"), [("/hulp/", "/nl/hulp/"), ("/wijkteams/?van=poster", "/nl/wijkteams/?van=poster")]
)
def test_an_address_from_a_poster_needs_no_language(client, typed, found):
    answer = client.get(typed, headers={"Accept-Language": "en"})
    assert (answer.status_code, answer["Location"]) == (302, found)


@pytest.mark.parametrize(
    "path",
    [
        "/api/niets",
        "/beheer/niets/",
        "/media/niets.png",
        "/static/niets.css",
        "/favicon.ico",
        "/nl/niets/",
        "/en/niets/",
    ],
)
def test_what_has_its_own_not_found_keeps_it(client, admin_client, path):
    assert admin_client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["//elsewhere.example/", "/\\elsewhere.example/"])
def test_nobody_is_led_to_another_site(client, path):
    answer = client.get(path)
    assert not answer.get("Location", "").startswith("//")
    assert "elsewhere" not in answer.get("Location", "").removeprefix("/nl/")


def test_what_was_sent_to_a_wrong_address_is_not_sent_on(client):
    assert client.post("/hulp/", {"naam": "Fatima"}).status_code == 404


def test_a_language_cookie_counts_for_nothing(client):
    client.cookies["django_language"] = "en"
    assert client.get("/")["Location"] == "/nl/"
