"""A page that has no translation is shown in Dutch, with a sentence in the visitor's language."""

import pytest
from reference_site.home.models import HomePage, StandardPage
from wagtail.models import Locale, Page, Site

from wijkteam_pages.models import OrganisationSettings, UrgentNumber

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> HomePage:
    """A Dutch site with one page of text, and an English home page."""
    Locale.objects.get_or_create(language_code="nl")
    english = Locale.objects.create(language_code="en")
    root = Page.get_first_root_node()
    dutch = root.add_child(instance=HomePage(title="Wijkteams", slug="wijkteams-home"))
    Site.objects.all().delete()
    site = Site.objects.create(hostname="testserver", root_page=dutch, is_default_site=True)
    OrganisationSettings.objects.create(site=site, name="Wijkteams Zandmeer", languages=["nl", "en"])
    dutch.copy_for_translation(english).save_revision().publish()
    dutch.add_child(
        instance=StandardPage(title="Klachten", slug="klachten", body="<p>Bel de klachtenfunctionaris.</p>")
    )
    return dutch


def test_the_english_address_of_a_dutch_page_shows_it_with_a_notice(client, home):
    page = client.get("/en/klachten/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "Bel de klachtenfunctionaris." in text
    assert '<html lang="nl"' in text
    assert "This page is not in English yet." in text


def test_the_dutch_page_has_no_such_notice(client, home):
    assert "not in English" not in client.get("/nl/klachten/").content.decode()


def test_the_language_link_leads_to_that_address(client, home):
    assert 'href="/en/klachten/"' in client.get("/nl/klachten/").content.decode()


def test_what_nobody_translated_below_a_page_says_that_it_is_dutch(client, home):
    UrgentNumber.objects.create(name="Nachtlijn", number="010 555 01 09", locale=home.locale)
    OrganisationSettings.objects.update(privacy_page=StandardPage.objects.get(slug="klachten"))
    page = client.get("/en/").content.decode()
    assert '<li lang="nl">Nachtlijn:' in page
    assert '<a href="/nl/klachten/" lang="nl">Klachten</a>' in page
    assert ' lang="nl">Nachtlijn' not in client.get("/nl/").content.decode()


def test_once_translated_the_old_address_leads_to_the_translation(client, home):
    dutch = StandardPage.objects.get(slug="klachten")
    english = dutch.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title, english.slug = "Complaints", "complaints"
    english.save_revision().publish()
    assert client.get("/en/klachten/").headers["Location"].endswith("/en/complaints/")


def test_what_is_nowhere_is_not_found(client, home):
    assert client.get("/en/nergens/").status_code == 404


def test_wagtails_own_page_for_a_password_is_still_there(client, home):
    assert client.get("/nl/_util/login/").status_code == 200
