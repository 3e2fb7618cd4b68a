"""Open data: any script may read them, no cookie comes along, and mistakes are told in words."""

import pytest

from wijkteam_pages import kept_pages
from wijkteam_pages.models import ScheduleException

pytestmark = pytest.mark.django_db
SERVICES = "/api/hsds/v3/services"


@pytest.fixture(autouse=True)
def _pages_are_kept(settings):
    settings.WIJKTEAM_PAGES_PAGE_CACHE = True
    kept_pages.forget_all()
    yield
    kept_pages.forget_all()


@pytest.mark.parametrize("address", [SERVICES, f"{SERVICES}?page=0", f"{SERVICES}/nee", "/api/hsds/v3"])
def test_any_script_may_read_it_and_no_cookie_comes_along(town, client, address):
    for answer in (client.get(address), client.head(address), client.options(address)):
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")
        assert "Access-Control-Allow-Credentials" not in answer


@pytest.mark.parametrize(
    "asked",
    [
        "page=0", "page=x", "page=-1", "per_page=0", "per_page=501", "page=99999999999999999999", "full=ja",
        "modified_after=gisteren", "modified_after=2026-02-30", "taxonomy_id=geld", "format=xml", "wat=1",
        "page=1&page=2", "search=%00", "search=" + "a" * 201, "full=", "postcode=3210AB",
    ],
)  # fmt: skip
def test_a_wrong_parameter_is_named_in_plain_words(town, client, asked):
    answer = client.get(f"{SERVICES}?{asked}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 400
    assert problem["parameter"] == asked.partition("=")[0]
    assert problem["parameter"] in problem["detail"] or "tekens" in problem["detail"]


def test_a_distance_to_a_postcode_is_not_known_here(town, client):
    answer = client.get("/api/hsds/v3/service_at_locations?postcode=3210AB&proximity=500")
    assert answer.status_code == 400
    assert client.get("/api/hsds/v3/service_at_locations?postcode=3210").status_code == 400


@pytest.mark.parametrize(
    "address",
    [
        "services/nee", "services/00000000-0000-4000-8000-000000000000", "nee", "services/a/b", "nl/hulp",
        "organizations/00000000-0000-4000-8000-000000000000", "taxonomies/00000000-0000-4000-8000-000000000000",
        "taxonomy_terms/00000000-0000-4000-8000-000000000000",
        "service_at_locations/00000000-0000-4000-8000-000000000000",
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_in_json_and_leads_nowhere_else(town, client, address):
    answer = client.get(f"/api/hsds/v3/{address}")
    assert answer.status_code == 404
    assert answer.json()["status"] == 404


def test_addresses_are_right_with_a_slash_too_and_are_made_without(town, client):
    assert client.get(f"{SERVICES}/").json() == client.get(SERVICES).json()
    about = client.get("/api/hsds/v3/").json()
    assert about["version"] == "3.0"
    assert client.get(about["openapi_url"]).json()["openapi"] == "3.1.0"
    assert about["openapi_url"].endswith("/api/hsds/v3/openapi.json")


def test_nothing_can_be_changed(town, client):
    answer = client.post(SERVICES)
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_a_list_is_kept_until_something_changes_and_a_page_of_it_is_not_mistaken_for_it(
    town, client, django_assert_num_queries
):
    whole = client.get(SERVICES)
    with django_assert_num_queries(0):
        again = client.get(SERVICES, headers={"If-None-Match": whole["ETag"]})
    assert again.status_code == 304
    assert client.get(f"{SERVICES}?per_page=1").json()["size"] == 1
    assert client.get(SERVICES).json()["size"] == 2
    ScheduleException.objects.create(team=town.team_noord, first_day="2026-11-24", last_day="2026-11-24")
    assert client.get(SERVICES, headers={"If-None-Match": whole["ETag"]}).status_code == 200


def test_the_browser_asks_each_time_and_a_head_says_the_same(town, client):
    got, head = client.get(SERVICES), client.head(SERVICES)
    assert got["Cache-Control"] == "no-cache"
    assert head.content == b""
    assert head["ETag"] == got["ETag"]
