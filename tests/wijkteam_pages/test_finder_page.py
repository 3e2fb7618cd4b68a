"""The finder as a resident sees it: type a postcode, get the team's page."""

import logging

import pytest
from django.test import Client

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import ContactChannel, PostcodeRange, TeamPage

pytestmark = pytest.mark.django_db
FINDER = "/nl/wijkteams/vind/"


@pytest.fixture
def town():
    return zandmeer.build_with_pages()


def find(client, postcode, number=None, address=FINDER):
    typed = {"postcode": postcode} | ({} if number is None else {"huisnummer": number})
    return client.post(address, typed)


def test_fatima_types_her_postcode_and_gets_her_team(client, town):
    response = find(client, "3210ab")
    assert response.status_code == 303
    assert response["Location"] == "/nl/wijkteams/noord/"


def test_in_english_she_gets_the_english_page(client, town):
    assert find(client, "3210ab", address="/en/wijkteams/vind/")["Location"] == "/en/wijkteams/noord/"


def test_a_page_that_is_not_translated_comes_in_dutch(client, town):
    assert find(client, "3210AD", address="/en/wijkteams/vind/")["Location"] == "/nl/wijkteams/oost/"


def test_where_teams_share_a_postcode_she_is_asked_for_her_house_number(client, town):
    response = find(client, "3210 ac")
    assert response.status_code == 200
    page = response.content.decode()
    assert 'name="huisnummer"' in page
    assert 'value="3210 AC"' in page
    assert find(client, "3210 ac", "21 a")["Location"] == "/nl/wijkteams/oost/"


def test_elsewhere_nobody_is_asked_for_a_house_number(client, town):
    assert 'name="huisnummer"' not in client.get(FINDER).content.decode()
    assert find(client, "3210AB", "nonsense").status_code == 303


@pytest.mark.parametrize("number", ["", "huis", "0", "\0", "9" * 10_000])
def test_a_wrong_house_number_is_said_and_kept(client, town, number):
    response = find(client, "3210AC", number)
    assert response.status_code == 422
    page = response.content.decode()
    assert 'id="huisnummer-error"' in page
    assert 'value="3210 AC"' in page
    if number in ("huis", "0"):
        assert f'value="{number}"' in page


def test_where_the_number_does_not_decide_both_teams_are_shown(client, town):
    ContactChannel.objects.create(team=town.team_oost, kind="phone", value="010 555 01 02")
    page = find(client, "3210AC", "20").content.decode()
    assert 'href="/nl/wijkteams/noord/"' in page
    assert 'href="/nl/wijkteams/oost/"' in page
    assert "010 555 01 02" in page


@pytest.mark.parametrize(
    "typed",
    ["", " ", "3210", "hallo", "0000AA", "3210SS", "\0", "3210AB\0", "😀" * 20, "x" * 10_000, "<b>", "'"],
)
def test_a_wrong_postcode_gets_a_sentence_and_is_kept(client, town, typed):
    response = find(client, typed)
    assert response.status_code == 422
    page = response.content.decode()
    assert 'id="postcode-error"' in page
    assert "<b>" not in page
    if typed == "hallo":
        assert 'value="hallo"' in page


def test_nothing_posted_at_all_gets_a_sentence(client, town):
    assert client.post(FINDER).status_code == 422
    assert client.post(FINDER, "postcode", content_type="text/plain").status_code == 422


def test_a_postcode_outside_the_town_says_so_and_leads_to_the_list(client, town):
    response = find(client, "1011 AB")
    assert response.status_code == 422
    page = response.content.decode()
    assert "1011 AB" in page
    assert "Zandmeer" in page
    assert 'href="/nl/wijkteams/"' in page


def test_without_any_postcodes_it_leads_to_the_list(client, town):
    PostcodeRange.objects.all().delete()
    assert find(client, "3210AB").status_code == 422


def test_an_address_without_a_team_gets_the_team_that_takes_what_fits_no_other(client, town):
    town.team_oost.districts.clear()
    assert find(client, "3210AD").status_code == 422
    town.team_noord.is_fallback = True
    town.team_noord.save()
    assert find(client, "3210AD")["Location"] == "/nl/wijkteams/noord/"


def test_a_team_without_a_page_is_shown_by_name(client, town):
    TeamPage.objects.get(team=town.team_oost).unpublish()
    response = find(client, "3210AD")
    assert response.status_code == 200
    assert "Wijkteam Oost" in response.content.decode()


def test_who_has_no_postcode_can_choose_from_the_list(client, town):
    assert 'href="/nl/wijkteams/"' in client.get(FINDER).content.decode()


def test_the_finder_sets_no_cookie_and_needs_no_token(town):
    strict = Client(enforce_csrf_checks=True)
    answers = [
        strict.get(FINDER),
        *(find(strict, typed) for typed in ("3210AB", "3210AC", "hallo", "1011AB")),
    ]
    for response in answers:
        assert not response.cookies
        assert "csrfmiddlewaretoken" not in response.content.decode()
        assert "Cookie" not in response.get("Vary", "")


def test_no_postcode_is_kept_in_an_address_a_log_or_a_cache(client, town, caplog):
    caplog.set_level(logging.DEBUG)
    for typed in ("3210AB", "1011AB", "3210AC"):
        response = find(client, typed)
        assert typed not in response.get("Location", "")
        if response.status_code != 303:
            assert response["Cache-Control"] == "no-store"
    logged = " ".join(record.getMessage() for record in caplog.records if record.name != "django.db.backends")
    assert not any(code in logged for code in ("3210AB", "1011AB", "1011 AB", "3210 AC"))


def test_other_methods_are_refused(client, town):
    assert client.put(FINDER).status_code == 405
    assert client.head(FINDER).status_code == 200


def test_the_second_resident_of_a_team_is_answered_with_one_query(client, town, django_assert_num_queries):
    find(client, "3210AB")
    with django_assert_num_queries(1):
        assert find(client, "3210AB").status_code == 303


def test_a_team_that_moves_to_another_address_is_found_there_at_the_next_request(client, town):
    find(client, "3210AB")
    town.page_noord.slug = "noordrand"
    town.page_noord.save()
    assert find(client, "3210AB")["Location"] == "/nl/wijkteams/noordrand/"


def test_a_team_that_takes_over_a_neighbourhood_is_found_at_the_next_request(client, town):
    find(client, "3210AB")
    town.team_oost.neighbourhoods.add(town.duin)
    assert find(client, "3210AB")["Location"] == "/nl/wijkteams/oost/"


def test_every_header_is_set_and_a_wrong_host_refused(client, town):
    for response in (client.get(FINDER), find(client, "3210AB"), find(client, "hallo")):
        assert response["X-Frame-Options"] == "DENY"
        assert response["Content-Language"] == "nl"
        for header in (
            "Content-Security-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
            "Permissions-Policy",
        ):
            assert response[header]
        assert int(response["Content-Length"]) == len(response.content)
    assert client.post(FINDER, {"postcode": "3210AB"}, headers={"Host": "evil.example"}).status_code == 400


def test_an_address_that_looks_like_the_finders_is_none(client, town):
    assert client.get("/nl/wijkteams/vind/x/").status_code == 404
    assert client.get("/wijkteams/vind/")["Location"] == "/nl/wijkteams/vind/"
