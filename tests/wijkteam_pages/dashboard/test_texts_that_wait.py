"""Answers past their review, pages without a translation, images without words: each on the start screen."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale

from tests.wijkteam_pages.hours.pages import publish
from tests.wijkteam_pages.hours.people import TODAY
from wijkteam_pages.models import Faq, OrganisationSettings
from wijkteam_pages.roles import Role


@pytest.fixture
def nora(town):
    """Communications, with all that the role gives."""
    town.bas.groups.add(Role.COMMUNICATIONS.group())
    return town.bas


@pytest.fixture
def answer(town):
    dutch, _created = Locale.objects.get_or_create(language_code="nl")
    return Faq.objects.create(question="Kost het geld?", answer="<p>Nee.</p>", locale=dutch)


def test_a_new_answer_is_asked_about_after_half_a_year(answer):
    assert answer.review_before == TODAY + timedelta(days=182)


def test_an_answer_past_its_review_waits_until_somebody_says_that_it_is_right(nora, answer, client, screen):
    assert "Kost het geld?" not in screen(nora)
    Faq.objects.update(review_before=TODAY)
    assert "Kost het geld? sinds 24 november 2026" in screen(nora)
    client.force_login(nora)
    client.post(reverse("wijkteam_dashboard:faq_checked", args=[answer.pk]))
    answer.refresh_from_db()
    assert (answer.checked_by, answer.checked_on) == (nora, TODAY)
    assert answer.review_before == TODAY + timedelta(days=182)
    assert "Kost het geld?" not in screen(nora)


def test_a_worker_of_a_team_does_not_say_that_an_answer_is_right(town, answer, client):
    client.force_login(town.fatima)
    assert client.post(reverse("wijkteam_dashboard:faq_checked", args=[answer.pk])).status_code == 404


def test_the_list_of_answers_can_be_narrowed_to_those_past_review(nora, answer, screen):
    Faq.objects.create(
        question="Mag mijn hond mee?",
        answer="<p>Ja.</p>",
        locale=answer.locale,
        review_before=date(2026, 1, 1),
    )
    seen = screen(nora, "/beheer/snippets/wijkteam_pages/faq/?review=due")
    assert "Mag mijn hond mee?" in seen
    assert "Kost het geld?" not in seen


def test_a_page_is_named_with_the_languages_that_it_lacks(town, nora, screen):
    page = publish(town)
    Locale.objects.get_or_create(language_code="ar")
    english, _created = Locale.objects.get_or_create(language_code="en")
    settings, _created = OrganisationSettings.objects.get_or_create(site=page.get_site())
    settings.languages = ["en", "ar"]
    settings.save()
    page.get_parent().get_parent().copy_for_translation(english)
    page.get_parent().copy_for_translation(english)
    page.copy_for_translation(english).save_revision().publish()
    seen = screen(nora)
    assert "Wijkteam Noord Nog niet in: Arabisch." in seen
    assert (
        "Wijkteams Nog niet in: Arabisch en Engels." in seen
    )  # a draft is no translation that anybody reads


def test_an_image_without_words_waits_for_them(nora, screen):
    Image = get_image_model()  # noqa: N806 - a model
    file = get_test_image_file()
    Image.objects.create(title="Voordeur De Kap", file=file)
    Image.objects.create(title="Keuken", file=file, description="Een lange tafel met koffie")
    seen = screen(nora)
    assert "Voordeur De Kap sinds 24 november 2026" in seen
    assert "Keuken" not in seen


def test_who_only_changes_hours_is_not_asked_for_texts(town, answer, screen):
    Faq.objects.update(review_before=TODAY)
    town.sanne.user_permissions.add(Permission.objects.get(codename="change_team"))
    assert "Kost het geld?" not in screen(town.sanne)
