"""The sheet for the wall: big, in words, and never without a way to the hours of today."""

import re
from datetime import UTC, date, datetime

import pytest
import segno
import time_machine

from wijkteam_pages.models import Location, ScheduleException, WalkInSession
from wijkteam_pages.posters.type_size import STEPS, Paragraph, best_fit
from wijkteam_pages.posters.views import show_poster

pytestmark = pytest.mark.sqlite
NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)
POSTER = "/nl/wijkteams/noord/poster/"


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def sheet(client, address: str = POSTER) -> str:
    page = client.get(address).content.decode()
    return page[page.index("<article") : page.index("</article>")]


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_it_says_when_where_and_whom_to_call(client, town):
    said = words(sheet(client))
    assert "Loop gerust binnen" in said
    assert "Dinsdag 09:00 tot 12:00 uur" in said
    assert "Woensdag Geen inloop" in said
    assert "Bel 010 555 01 20" in said
    assert "De Kap , Lindelaan 12, Zandmeer" in said
    assert "25 november 2026" in said


def test_what_differs_is_told_eight_weeks_ahead(client, town):
    for day in (date(2027, 1, 12), date(2027, 2, 16)):
        ScheduleException.objects.create(
            team=town.team_noord, kind="closed", first_day=day, last_day=day, message="Studiedag"
        )
    said = words(sheet(client))
    assert "Op dinsdag 12 januari zijn wij dicht (Studiedag)" in said
    assert "februari" not in said


def test_the_code_is_of_the_permanent_address_in_that_language(client, town):
    for language, prefix in (("nl", ""), ("en", "en/")):
        page = sheet(client, f"/{language}/wijkteams/noord/poster/")
        address = f"testserver{town.short.url()}{prefix}"
        assert address in page
        code = segno.make(f"http://{address}", error="m", micro=False)
        drawn = re.search(r' d="[^"]+"', code.svg_inline(border=4, lineclass=None))
        assert drawn[0] in page
        assert "style=" not in page


def test_a_language_without_a_page_has_a_poster_all_the_same(client, town):
    page = client.get("/ar/wijkteams/noord/poster/")
    assert page.status_code == 200
    assert (
        '<article class="wijkteam-poster wijkteam-poster--step-1" lang="ar" dir="rtl"'
        in page.content.decode()
    )


def test_each_language_is_invited_in_itself(client, town):
    from wijkteam_pages.models import OrganisationSettings

    OrganisationSettings.objects.update(languages=["en", "ar"])
    page = sheet(client)
    assert '<li lang="ar" dir="rtl">امسح الرمز</li>' in page
    assert '<li lang="en" dir="ltr">Scan the code</li>' in page


def test_the_page_of_the_team_leads_to_it_and_back(client, town):
    assert f'href="{POSTER}"' in client.get("/nl/wijkteams/noord/").content.decode()
    assert 'href="/nl/wijkteams/noord/"' in client.get(POSTER).content.decode()


def test_a_page_of_the_town_may_be_called_poster_too(client, town):
    from reference_site.home.models import StandardPage

    page = StandardPage(title="Posters van vroeger", slug="poster", locale=town.home.locale)
    about = town.home.add_child(instance=StandardPage(title="Over ons", slug="over", locale=town.home.locale))
    about.add_child(instance=page)
    assert "Posters van vroeger" in client.get("/nl/over/poster/").content.decode()


def test_more_to_say_is_smaller_type_and_too_much_says_so(client, town):
    def step(page: str) -> int:
        return int(re.search(r"--step-(\d+)", page)[1])

    few = step(sheet(client))
    for number in range(8):
        place = Location.objects.create(
            municipality=town.town,
            name=f"Buurtkamer {number}",
            street="Laan",
            house_number="1",
            city="Zandmeer",
        )
        for weekday in range(5):
            WalkInSession.objects.create(
                team=town.team_noord, location=place, weekday=weekday, opens=540 + 30 * number, closes=1020
            )
    page = client.get(POSTER).content.decode()
    assert step(page) == len(STEPS) > few
    assert "<div data-too-full>" in page
    assert "Niet alles past op één vel." in page


def test_the_size_is_the_largest_that_fits():
    assert best_fit([], []).step == 1
    few, many = [Paragraph(20, 4.4, 58)] * 5, [Paragraph(40, 4.4, 58)] * 12
    assert best_fit(few, []).step < best_fit(many, []).step
    assert not best_fit(many * 6, []).fits


def test_a_draft_and_another_moment_can_be_looked_at(town, rf):
    draft = town.page_noord
    draft.title = "Dorpsteam Noord"
    day = date(2027, 1, 12)
    ScheduleException.objects.create(team=town.team_noord, kind="closed", first_day=day, last_day=day)
    request = rf.get("/")
    request.is_preview = True
    answer = show_poster(request, draft, "nl", datetime(2027, 1, 5, 11, tzinfo=UTC))
    page = words(answer.content.decode())
    assert "Dorpsteam Noord" in page
    assert "Op dinsdag 12 januari zijn wij dicht" in page
    assert "Dit zijn de tijden van 5 januari 2027" in page
