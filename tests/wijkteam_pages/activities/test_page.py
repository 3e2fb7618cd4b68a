"""The page of an activity: when, where, for whom, what it costs, how to sign up, who runs it."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from wijkteam_pages.models import Activity, ActivityPage, Experience, OrganisationSettings, ScheduleException

from .town import a_moment, once, words_of

COFFEE, GARDEN = "/nl/activiteiten/koffieochtend/", "/nl/activiteiten/buurttuin/"


def read(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return words_of(answer)


def test_it_answers_in_words(client, town):
    page = read(client, COFFEE)
    for said in (
        "Vandaag vanaf 10:00 uur",
        "Elke dinsdag, 10:00 tot 11:30 uur",
        "Dinsdag 1 december, 10:00 tot 11:30 uur",
        "De Linde",
        "Iedereen is welkom.",
        "Het kost niets.",
        "Nee, u kunt gewoon komen.",
        "Wijkteam Noord",
        "Eenzaamheid",
    ):
        assert said in page, said


def test_what_is_not_on_is_said_above_the_usual_days(client, town):
    ScheduleException.objects.create(
        municipality=town.town, first_day="2026-12-01", last_day="2026-12-01", message="Studiedag"
    )
    page = read(client, COFFEE)
    assert "op dinsdag 1 december gaat het niet door (Studiedag)" in page
    assert "Dinsdag 1 december, 10:00" not in page


def test_what_happens_once_is_said_as_one_date(client, town):
    town.saturdays.delete()
    party = once(town.garden, date(2026, 12, 11), 1020, 1230)
    party.note = "Neem eten mee."
    party.save()
    page = read(client, GARDEN)
    assert "Vrijdag 11 december, 17:00 tot 20:30 uur. Neem eten mee" in page
    assert "Elke" not in page


def test_when_there_is_no_date_it_says_what_to_do(client, town):
    town.saturdays.delete()
    page = read(client, GARDEN)
    assert "Nog geen nieuwe datum bekend" in page
    assert "Vraag het aan de organisatie" in page


def test_who_signs_up_by_telephone_can_tap_the_number(client, town):
    Activity.objects.filter(pk=town.garden.pk).update(sign_up="phone", sign_up_at="010 555 01 61")
    assert 'href="tel:+31105550161"' in client.get(GARDEN).content.decode()


def test_a_link_that_is_no_web_address_leads_nowhere(client, town):
    Activity.objects.filter(pk=town.garden.pk).update(sign_up="link", sign_up_at="javascript:alert(1)")
    assert "javascript:" not in client.get(GARDEN).content.decode()


def test_what_people_say_stands_there_with_a_first_name_or_without(client, town):
    for text, name in [("Ik ken nu mijn buren.", "Samira"), ("<b>Fijn</b>", "")]:
        Experience.objects.create(
            activity=town.garden, text=text, first_name=name, added_on=date(2026, 11, 1)
        )
    answer = client.get(GARDEN).content.decode()
    assert "Ik ken nu mijn buren." in answer
    assert "Samira" in answer
    assert "<b>Fijn" not in answer


def test_what_has_ended_says_so_and_keeps_its_address(client, town):
    Activity.objects.filter(pk=town.garden.pk).update(is_active=False)
    page = read(client, GARDEN)
    assert "Deze activiteit is gestopt." in page
    assert "Elke zaterdag" not in page


def test_a_draft_without_an_activity_can_be_previewed(town):
    draft = ActivityPage(title="Nieuw", slug="nieuw", locale=town.dutch)
    town.index.add_child(instance=ActivityPage(title="x", slug="x", activity=town.garden, locale=town.dutch))
    assert draft.make_preview_request().status_code == 200


def test_the_number_of_queries_does_not_grow_with_its_days(client, town):
    client.get(COFFEE)
    with CaptureQueriesContext(connection) as few:
        client.get(COFFEE)
    for weekday in range(2, 7):
        a_moment(town.coffee, weekday, 600, 660)
        ScheduleException.objects.create(
            activity=town.coffee, first_day="2026-12-02", last_day="2026-12-03", affects="walk_in"
        )
    client.get(COFFEE)
    with CaptureQueriesContext(connection) as many:
        client.get(COFFEE)
    assert len(many) == len(few)


def test_in_another_language_what_stands_in_the_record_says_that_it_is_dutch(client, town):
    town.garden.target_group, town.garden.costs = "Buren & vrienden", "2 euro voor zaad"
    town.garden.sign_up_note = "Bel Ria"
    town.garden.save()
    town.garden.topics.add(town.alone)
    english = Locale.objects.create(language_code="en")
    for page in (town.home, town.index, town.garden_page):
        page.copy_for_translation(english).save_revision().publish()
    page = client.get("/en/activiteiten/buurttuin/").content.decode()
    for words in ("Buren &amp; vrienden", "2 euro voor zaad", "Bel Ria"):
        assert f'<bdi lang="nl">{words}</bdi> (in Dutch)' in page
    assert '<span class="wijkteam-chip" lang="nl">' in page
    OrganisationSettings.objects.update(languages=["nl", "en"])
    chosen = client.get("/en/activiteiten/week/nu/gratis/").content.decode()
    assert 'href="/nl/activiteiten/week/nu/gratis/" lang="nl"' in chosen
    here = client.get("/nl/activiteiten/buurttuin/").content.decode()
    assert "<dd>Buren &amp; vrienden</dd>" in here
    assert "(in " not in here.partition('id="good-to-know"')[2]
