"""Lists go by pages and by the filters of the specification."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from wijkteam_pages.hsds.terms import TOPICS
from wijkteam_pages.models import Location, Team, TeamPage

pytestmark = pytest.mark.django_db
NOBODY = "00000000-0000-4000-8000-000000000000"
BOTH = ["Wijkteam Noord", "Wijkteam Oost"]


def test_pages_tell_where_they_stand(town, ask):
    page = ask("services", per_page="1", page="2")
    assert [row["name"] for row in page.pop("contents")] == ["Wijkteam Oost"]
    assert page == {
        "total_items": 2, "total_pages": 2, "page_number": 2, "size": 1, "first_page": False, "last_page": True,
        "empty": False,
    }  # fmt: skip


def test_behind_the_last_page_is_nothing(town, ask):
    page = ask("services", page="9")
    assert (page["empty"], page["last_page"], page["contents"]) == (True, True, [])


def test_a_list_is_short_unless_it_is_asked_in_full(town, ask):
    assert "schedules" not in ask("services")["contents"][0]
    assert "schedules" in ask("services", full="true")["contents"][0]
    assert "schedules" not in ask("service_at_locations")["contents"][0]
    assert "schedules" in ask("service_at_locations", full="true")["contents"][0]


def test_minimal_says_when_each_changed_all_on_one_page(town, ask):
    page = ask("services", minimal="true")
    assert (page["total_pages"], page["size"]) == (1, 2)
    assert "description" not in page["contents"][0]


@pytest.mark.parametrize(
    ("words", "found"),
    [("noord", BOTH[:1]), ("kap", BOTH[:1]), ("wijkteam", BOTH), ("wijkteam oost", BOTH[1:]), ("fiets", [])],
)
def test_search_wants_all_words_in_names_texts_districts_or_places(town, names, words, found):
    assert names("services", search=words) == found


def test_filters_by_topic_and_organization(town, names, ask):
    term = ask("taxonomy_terms")["contents"][0]["id"]
    assert names("services", taxonomy_term_id=term, taxonomy_id=str(TOPICS)) == BOTH
    assert names("services", organization_id=str(town.town.pk)) == BOTH
    for name in ("taxonomy_term_id", "taxonomy_id", "organization_id"):
        assert names("services", **{name: NOBODY}) == []
        assert ask("service_at_locations", **{name: NOBODY})["empty"]


def test_topics_are_one_taxonomy_without_layers(town, names):
    assert names("taxonomies") == ["Onderwerpen"]
    assert names("taxonomy_terms", taxonomy_id=str(TOPICS), top_only="true", search="geld") == ["Geld"]
    assert names("taxonomy_terms", taxonomy_id=NOBODY) == names("taxonomy_terms", parent_id=NOBODY) == []


def test_a_postcode_gives_the_services_of_the_team_that_serves_it(town, ask):
    served = {
        code: [row["service"]["name"] for row in ask("service_at_locations", postcode=code)["contents"]]
        for code in ("3210ab", "3210 AD", "9999ZZ")
    }
    assert served == {"3210ab": ["Wijkteam Noord"], "3210 AD": [], "9999ZZ": []}


def test_lines_come_without_pages(town, client):
    answer = client.get("/api/hsds/v3/services", {"format": "ndjson", "per_page": "1"})
    assert answer["Content-Type"] == "application/x-ndjson"
    assert len(b"".join(answer.streaming_content).splitlines()) == 2


def test_what_changed_since_is_found_by_any_record_that_the_row_tells(town, names):
    later = timezone.now() + timedelta(hours=1)
    asked = (later + timedelta(seconds=1)).isoformat()
    for moment, change, found in [
        (2, lambda: None, []),
        (3, town.tuesday.save, BOTH[:1]),
        (4, town.team_oost.save, BOTH),
    ]:
        with time_machine.travel(timezone.now() + timedelta(hours=moment), tick=False):
            change()
            assert names("services", modified_after=asked) == found


@pytest.mark.parametrize("changed", ["place", "topic", "town", "page", "closing gone"])
def test_each_kind_of_change_counts(town, names, ask, changed):
    closing = town.team_noord.exceptions.create(first_day="2026-12-01", last_day="2026-12-01")
    changes = {
        "place": lambda: town.kap.save(),
        "topic": lambda: town.money.save(),
        "town": lambda: town.town.save(),
        "page": lambda: town.page_noord.save_revision().publish(),
        "closing gone": closing.delete,
    }
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        now = timezone.now()
        assert names("services", modified_after=now.isoformat()) == []
        changes[changed]()
        assert "Wijkteam Noord" in names("services", modified_after=now.isoformat())
        modified = ask(f"services/{town.team_noord.pk}")["last_modified"]
        assert modified.startswith(now.isoformat(timespec="seconds")[:19])


def test_the_number_of_queries_does_not_grow_with_the_teams(town, client, django_assert_max_num_queries):
    def queries(address: str) -> int:
        client.get(address)
        with django_assert_max_num_queries(40) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    addresses = [
        f"/api/hsds/v3/{each}"
        for each in ("services", "services?full=true", "services?minimal=1", "service_at_locations?full=1",
                     f"organizations/{town.town.pk}", f"services/{town.team_noord.pk}")
    ]  # fmt: skip
    before = [queries(address) for address in addresses]
    for number in range(5):
        _another_team(town, number)
    assert [queries(address) for address in addresses] == before


def _another_team(town, number: int) -> None:
    team = Team.objects.create(municipality=town.town, name=f"Team {number}", slug=f"team-{number}")
    town.index.add_child(instance=TeamPage(title=team.name, slug=team.slug, team=team, locale=town.dutch))
    place = Location.objects.create(
        municipality=town.town, name=f"Huis {number}", street="Kade", house_number="1", postcode="3210 AD",
        city="Zandmeer",
    )  # fmt: skip
    team.sessions.create(location=place, weekday=1, opens=540, closes=720)
    team.channels.create(kind="phone", value="010 555 01 00")
    team.exceptions.create(first_day="2026-12-01", last_day="2026-12-01")
