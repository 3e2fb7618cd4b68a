"""A team page answers a resident's questions in the order in which they come up."""

from datetime import timedelta

import pytest
from django.utils import timezone
from reference_site.home.models import StandardPage

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import (
    ContactChannel,
    Faq,
    Location,
    OrganisationSettings,
    ScheduleException,
    TeamMember,
    TeamPage,
    Topic,
    UrgentNumber,
    WalkInSession,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    town = zandmeer.build_with_pages()
    team = town.team_noord
    team.hours_checked_on = timezone.localdate()
    team.save()
    for kind, value in (("email", "noord@zandmeer.example"), ("phone", "010 555 01 20"), ("visit", "")):
        ContactChannel.objects.create(team=team, kind=kind, value=value)
    TeamMember.objects.create(team=team, name="Fatima", role=TeamMember.Role.DEBT, languages="العربية")
    Faq.objects.create(question="Moet ik betalen?", answer="<p>Nee.</p>", locale=town.home.locale)
    here = {"locale": town.home.locale}
    Topic.objects.create(key="money", name="Geld", sentence="U komt niet rond.", **here)
    UrgentNumber.objects.create(name="Kindertelefoon", number="0800-0432", for_children=True, **here)
    UrgentNumber.objects.create(name="Nachtlijn", number="010 555 01 09", sort_order=1, **here)
    complaints = town.page_noord.add_child(
        instance=StandardPage(title="Klachten", slug="klachten", locale=town.home.locale)
    )
    OrganisationSettings.objects.update(complaints_page=complaints)
    page = town.page_noord
    page.intro = "Loop gerust binnen."
    page.costs = "<p>Onze hulp is gratis.</p>"
    page.whom_you_meet = "<p>U krijgt koffie.</p>"
    page.privacy = "<p>Wij vertellen niets door.</p>"
    page.save_revision().publish()
    return town


def walk_in(town, name: str, weekday: int) -> Location:
    place = Location.objects.create(
        municipality=town.town,
        name=name,
        street="Lindelaan",
        house_number=str(weekday + 1),
        postcode="3210 AB",
        city="Zandmeer",
        accessibility=Location.Accessibility.STEP_FREE,
    )
    WalkInSession.objects.create(
        team=town.team_noord, location=place, weekday=weekday, opens=9 * 60, closes=12 * 60
    )
    return place


def text(client) -> str:
    # The data for search engines, in the head, says much of it too.
    return client.get("/nl/wijkteams/noord/").content.decode().partition("<main")[2]


def positions(page: str, *words: str) -> list[int]:
    return [page.index(word) for word in words]


def test_the_answers_come_in_the_order_of_the_questions(client, town):
    walk_in(town, "Buurthuis De Linde", 0)
    page = text(client)
    found = positions(
        page,
        "wijkteam-status__shape",
        "Buurthuis De Linde",
        'id="reach-us"',
        'id="walk-in"',
        "Onze hulp is gratis.",
        "U krijgt koffie.",
        "Vraag naar Fatima.",
        "U komt niet rond.",
        "Moet ik betalen?",
        "Wij vertellen niets door.",
        'href="/nl/wijkteams/noord/klachten/"',
        "Nachtlijn",
        "Kindertelefoon",
        "Wijkteam Oost",
    )
    assert found == sorted(found)


def test_one_building_says_at_once_whether_a_wheelchair_gets_in(client, town):
    place = walk_in(town, "Buurthuis De Linde", 0)
    page = text(client)
    assert page.index(place.get_accessibility_display()) < page.index('id="reach-us"')


def test_of_many_buildings_the_one_to_go_to_comes_first_and_the_rest_is_counted(client, town):
    today = timezone.localdate().weekday()
    for ahead in range(1, 5):
        walk_in(town, f"Plek {ahead}", (today + ahead) % 7)
    first_screen = text(client).partition('id="reach-us"')[0].partition('id="now"')[2]
    assert "Plek 1, Lindelaan" in first_screen
    assert "Plek 4, Lindelaan" not in first_screen
    assert 'href="#where"' in first_screen


def test_what_is_written_in_dutch_says_so_on_an_english_page(client, town):
    place = walk_in(town, "Buurthuis De Linde", 0)
    WalkInSession.objects.update(partners="de wijkagent", note="Daarna eten wij soep.")
    tomorrow = timezone.localdate() + timedelta(days=1)
    for name, days in (("holiday", 1), ("other", 2)):
        day = tomorrow + timedelta(days=days)
        ScheduleException.objects.create(
            location=place,
            affects="walk_in",
            reason=name,
            message=f"Reden {name}",
            first_day=day,
            last_day=day,
        )
    WalkInSession.objects.create(
        team=town.team_noord, location=place, weekday=(tomorrow.weekday() + 1) % 7, opens=780, closes=840
    )
    page = client.get("/en/wijkteams/noord/").content.decode()
    for words in ("de wijkagent", "Daarna eten wij soep", "Reden holiday"):
        assert f'<bdi lang="nl">{words}</bdi> (in Dutch)' in page
    assert "(Public holiday)." in page
    assert 'lang="nl">de wijkagent' not in text(client)


def test_calling_comes_before_writing_and_is_one_tap(client, town):
    page = text(client)
    assert 'href="tel:' in page
    calls, writes = positions(page, "Bel <bdi>", "mailto:noord@zandmeer.example")
    assert calls < writes


def test_a_draft_that_has_no_team_yet_can_be_previewed(town):
    draft = TeamPage(title="Wijkteam Nieuw", slug="nieuw", locale=town.home.locale)
    response = draft.make_preview_request()
    assert response.status_code == 200
    assert "Wijkteam Nieuw" in response.content.decode()
