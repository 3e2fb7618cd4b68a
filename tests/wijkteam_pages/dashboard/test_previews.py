"""An editor sees a team's page as it will be, before anybody else does; nothing is written for it."""

import pytest
from django.test import RequestFactory
from wagtail.models import Locale

from tests.wijkteam_pages.hours.pages import publish
from wijkteam_pages.hours_words import plain
from wijkteam_pages.models import OrganisationSettings, ScheduleException, TeamPage


@pytest.fixture
def page(town):
    page = publish(town)
    for code in ("en", "ar"):
        Locale.objects.get_or_create(language_code=code)
    settings, _created = OrganisationSettings.objects.get_or_create(site=page.get_site())
    settings.languages = ["en", "ar"]
    settings.save()
    return page


def preview(page, mode=""):
    answer = page.make_preview_request(RequestFactory().get("/beheer/"), mode)
    assert answer.status_code == 200
    return " ".join(plain(answer.content.decode()).split())


def test_the_modes_are_named_for_who_edits(page):
    assert [name for _mode, name in page.preview_modes] == [
        "Zoals het nu is",
        "Alsof het team vandaag dicht is",
        "Over twee weken",
        "De poster",
        "In een andere taal: Arabisch",
        "In een andere taal: Engels",
    ]


def test_closed_today_shows_it_without_a_closing(page):
    assert "Vandaag open om 09:00 uur" in preview(page)
    seen = preview(page, "closed_today")
    assert "Vandaag dicht. Dinsdag 1 december weer open om 09:00 uur" in seen
    assert "Vandaag niet" in seen  # nor by phone
    assert not ScheduleException.objects.exists()


def test_in_two_weeks_shows_what_is_the_case_then(page):
    days = {"first_day": "2026-12-08", "last_day": "2026-12-08"}
    ScheduleException.objects.create(team=page.team, kind="closed", message="Verhuizing", **days)
    assert "Vandaag dicht: Verhuizing" in preview(page, "in_two_weeks")
    assert "Vandaag dicht" not in preview(page)


def test_the_poster_shows_the_title_of_the_draft(page):
    page.title = "Wijkteam Noord en Dijkzicht"
    seen = preview(page, "poster")
    assert "Wijkteam Noord en Dijkzicht" in seen
    assert "09:00 tot 12:00 uur" in seen


def test_another_language_shows_the_newest_draft_of_the_translation(page):
    english = Locale.objects.get(language_code="en")
    for each in (page.get_parent().get_parent(), page.get_parent()):
        each.copy_for_translation(english)
    translated = page.copy_for_translation(english)
    translated.title = "District team North"
    translated.save_revision()
    seen = preview(page, "language-en")
    assert "District team North" in seen
    assert "Walk in without an appointment" in seen
    assert "Inloop zonder afspraak" in preview(page)


def test_a_language_without_a_translation_shows_what_its_visitors_get(page):
    seen = preview(page, "language-ar")
    assert "Wijkteam Noord" in seen
    assert "هذه الصفحة غير متوفرة بعد" in seen


@pytest.mark.parametrize("mode", ["", "closed_today", "in_two_weeks", "poster", "language-en", "anything"])
def test_a_draft_in_which_nothing_is_filled_in_can_be_seen_all_the_same(page, mode):
    draft = TeamPage(title="", slug="", locale=page.locale)
    draft.set_url_path(page.get_parent())
    assert "Home" in preview(draft, mode)
