"""The list of teams: what is open now, today, in a district, on a topic; each at an address of its own."""

from datetime import date
from uuid import UUID

import pytest
import time_machine
from wagtail.models import Locale

from wijkteam_pages.models import ContactChannel, OrganisationSettings, ScheduleException, Topic
from wijkteam_pages.team_list import screen

from .conftest import TUESDAY_MORNING, add_teams, walk_in

pytestmark = pytest.mark.django_db
INDEX = "/nl/wijkteams/"


@pytest.fixture
def town(town):
    """Noord is open on Tuesday morning, Oost on Tuesday afternoon."""
    OrganisationSettings.objects.update(phone="010 555 01 00")
    walk_in(town.team_noord, town.kap)
    walk_in(town.team_oost, town.kap, opens=13 * 60, closes=15 * 60)
    return town


def shown(client, path: str = "") -> str:
    response = client.get(INDEX + path)
    assert response.status_code == 200
    return response.content.decode().partition('id="all-teams"')[2].partition('id="on-the-map"')[0]


@pytest.mark.parametrize(
    ("moment", "path", "noord", "oost"),
    [
        ("10:00", "nu-open/", True, False),
        ("11:59", "nu-open/", True, False),
        ("12:00", "nu-open/", False, False),
        ("13:00", "nu-open/", False, True),
        ("10:00", "vandaag/", True, True),
        ("12:00", "vandaag/", False, True),
        ("15:00", "vandaag/", False, False),
        ("10:00", "wijk/WK936101/", True, True),  # the Kade in Noord belongs to Oost
        ("10:00", "wijk/WK936102/", False, True),
        ("10:00", "wijk/WK936102/nu-open/", False, False),
    ],
)
def test_the_list_holds_who_fits_at_that_minute(client, town, settings, moment, path, noord, oost):
    settings.WIJKTEAM_PAGES_PAGE_CACHE = True
    with time_machine.travel("2026-11-24T08:00:00+01:00", tick=False) as now:
        client.get(INDEX + path)
        now.move_to(f"2026-11-24T{moment}:00+01:00")
        cards = shown(client, path).partition("wijkteam-card-grid")[2]
    assert ("Wijkteam Noord" in cards, "Wijkteam Oost" in cards) == (noord, oost)


def test_when_nobody_is_open_it_says_who_opens_first_and_whom_to_call(client, town):
    with time_machine.travel("2026-11-24T12:30:00+01:00", tick=False):
        page = shown(client, "nu-open/")
    assert "Nu is geen team open." in page
    first, status = page.index("Wijkteam Oost"), page.index("Vandaag open om <bdi>13:00</bdi> uur")
    assert first < status < page.index("010 555 01 00")
    assert "Wijkteam Noord" not in page


def test_a_closing_counts_at_the_next_request(client, town, settings):
    settings.WIJKTEAM_PAGES_PAGE_CACHE = True
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        assert "Wijkteam Noord" in shown(client, "nu-open/")
        ScheduleException.objects.create(
            team=town.team_noord, first_day=date(2026, 11, 24), last_day=date(2026, 11, 24)
        )
        assert "Nu is geen team open." in shown(client, "nu-open/")


def test_every_choice_can_be_let_go_again(client, town):
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        page = shown(client, "wijk/WK936101/nu-open/")
    assert 'href="/nl/wijkteams/nu-open/"' in page  # without the district
    assert 'href="/nl/wijkteams/wijk/WK936101/"' in page  # without the moment
    assert 'href="/nl/wijkteams/"' in page


def test_a_topic_is_chosen_without_naming_it_in_the_address(client, town):
    topic = Topic.objects.create(
        key="violence",
        name="Geweld thuis",
        sentence="U bent bang.",
        locale=Locale.get_default(),
        translation_key=UUID(int=0xABCDEF12 << 96),
    )
    other = Topic.objects.create(key="money", name="Geld", sentence="Geld.", locale=Locale.get_default())
    town.team_noord.topics.add(other)
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        assert 'href="/nl/wijkteams/onderwerp/abcdef12/"' in shown(client)
        response = client.get(f"{INDEX}onderwerp/abcdef12/")
    page = response.content.decode()
    cards = page.partition("wijkteam-card-grid")[2]
    assert "Wijkteam Oost" in cards  # it named no topics, so it helps with all
    assert "Wijkteam Noord" not in cards
    assert topic.name not in page.partition("<title>")[2].partition("</title>")[0]


def test_the_languages_keep_what_was_chosen_and_take_nothing_from_parameters(client, town, settings):
    settings.WIJKTEAM_PAGES_PAGE_CACHE = True
    english = Locale.objects.get(language_code="en")
    index = town.index.get_translation(english)
    index.unpublish()
    OrganisationSettings.objects.update(languages=["nl", "en"])
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        for _made_and_kept in range(2):
            page = client.get(f"{INDEX}wijk/WK936101/nu-open/?van=mail").content.decode()
            assert 'href="/en/wijkteams/wijk/WK936101/nu-open/" lang="en"' in page
            assert "van=mail" not in page
        assert 'href="/en/wijkteams/" lang="en"' in client.get(INDEX).content.decode()
        untranslated = client.get("/en/wijkteams/nu-open/").content.decode()
        assert 'href="/nl/wijkteams/nu-open/" lang="nl"' in untranslated
        index.refresh_from_db()
        index.slug = "teams"
        index.save_revision().publish()
        assert client.get("/en/teams/nu-open/").status_code == 200
        page = client.get(f"{INDEX}nu-open/").content.decode()
        assert 'href="/en/teams/nu-open/" lang="en"' in page


@pytest.mark.parametrize(
    "path",
    ["wijk/WK999999/", "gemeente/GM0001/", "onderwerp/00000000/", "nu-open/vandaag/", "bladzijde/1/", "bladzijde/2/",
     "nu-open/wijk/WK936101/", "wijk/", "wijk/noord/"],
)  # fmt: skip
def test_what_nobody_could_have_chosen_is_not_there(client, town, path):
    assert client.get(INDEX + path).status_code == 404


def test_of_many_teams_the_district_comes_first_and_then_pages(client, town, monkeypatch):
    monkeypatch.setattr(screen, "MANY", 3)
    monkeypatch.setattr(screen, "A_PAGE", 3)
    add_teams(town, 5)
    first = shown(client)
    assert 'href="/nl/wijkteams/wijk/WK936110/"' in first
    assert 'href="/nl/wijkteams/bladzijde/2/"' in first
    assert "wijkteams/t4/" in first + shown(client, "bladzijde/2/") + shown(client, "bladzijde/3/")
    assert 'href="/nl/wijkteams/"' in shown(client, "bladzijde/2/")
    assert "wijkteams/t0/" in shown(client, "wijk/WK936110/")
    # Who is open is said within a district, not for all of many.
    assert 'href="/nl/wijkteams/wijk/WK936110/nu-open/"' in shown(client, "nu-open/")
    assert client.get("/nl/").status_code == 200


def test_who_has_no_address_finds_the_open_door_and_the_team_that_helps_everybody(client, town):
    ContactChannel.objects.create(team=town.team_noord, kind="phone", value="010 555 01 01")
    town.team_oost.is_fallback = True
    town.team_oost.save()
    assert 'href="/nl/wijkteams/geen-adres/"' in client.get(INDEX).content.decode()
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        response = client.get(f"{INDEX}geen-adres/")
    page = response.content.decode().partition("<main")[2].partition("</main>")[0]
    open_now, takes_all = page.index("Wijkteam Noord"), page.index("Wijkteam Oost")
    assert open_now < page.index("010 555 01 01") < takes_all < page.index("010 555 01 00")
    assert "<form" not in page
    assert not response.cookies


def test_between_two_teams_each_says_whether_it_is_open_and_how_to_call(client, town):
    ContactChannel.objects.create(team=town.team_oost, kind="phone", value="010 555 01 02")
    with time_machine.travel("2026-11-24T13:30:00+01:00", tick=False):
        page = client.post(f"{INDEX}vind/", {"postcode": "3210AC", "huisnummer": "20"}).content.decode()
    assert page.index("Wijkteam Oost") < page.index("Wijkteam Noord")  # who is open comes first
    assert "Nu open, tot <bdi>15:00</bdi> uur" in page
    assert 'href="tel:0105550102"' in page
    assert "Lindelaan 12" in page


def test_a_map_says_the_same_as_the_list_beside_it(client, town):
    for number, district in enumerate((town.noord, town.oost)):
        west = 5.20 + number / 100
        ring = [[west, 52.7], [west + 0.01, 52.7], [west + 0.01, 52.71], [west, 52.71], [west, 52.7]]
        district.outline = {"type": "Polygon", "coordinates": [ring]}
        district.save()
    page = client.get(INDEX).content.decode()
    svg, words = page.partition("<svg")[2], page.partition("</figure>")[2]
    assert 'href="/nl/wijkteams/oost/" aria-label="Oost: Wijkteam Oost"' in svg
    assert 'href="/nl/wijkteams/wijk/WK936101/" aria-label="Noord: Wijkteam Noord en Wijkteam Oost"' in svg
    assert words.count("Wijkteam Oost") >= 2
    # On a team's page: who works next door.
    assert (
        'href="/nl/wijkteams/oost/"'
        in client.get(f"{INDEX}noord/").content.decode().partition("other-teams")[2]
    )
