"""What stands around every page, as a resident's browser and screen reader get it."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import OrganisationSettings, UrgentNumber

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return zandmeer.build_with_pages()


def html(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_first_thing_on_a_page_leads_past_the_menu_to_the_content(client, town):
    page = html(client, "/nl/wijkteams/")
    first_link = re.search(r"<a [^>]*>", page)[0]
    assert 'href="#main"' in first_link
    assert "utrecht-skip-link" in first_link
    assert '<main id="main" tabindex="-1">' in page


def test_language_and_direction_are_those_of_the_page(client, town):
    assert '<html lang="nl" dir="ltr">' in html(client, "/nl/wijkteams/")
    assert '<html lang="en" dir="ltr">' in html(client, "/en/wijkteams/noord/")


def test_no_page_holds_a_script_or_a_style_of_its_own(client, town):
    for address in ("/nl/", "/nl/wijkteams/", "/nl/wijkteams/noord/"):
        page = html(client, address)
        assert "<style" not in page
        assert " style=" not in page
        # What search engines read is data: no browser runs it.
        assert re.findall(r'<script(?! type="application/ld\+json")(?![^>]*\bsrc=)', page) == []
        assert re.findall(r"\son\w+=", page) == []


def test_nothing_on_a_page_comes_from_another_host(client, town):
    page = html(client, "/nl/wijkteams/noord/")
    assert re.findall(r'(?:src|srcset|action)="(?:https?:)?//', page) == []
    assert re.findall(r'<link [^>]*href="(?:https?:)?//', page) == []


def test_every_page_has_one_main_heading_and_one_title(client, town):
    for address in ("/nl/", "/nl/wijkteams/", "/nl/wijkteams/noord/"):
        page = html(client, address)
        assert len(re.findall(r"<h1\b", page)) == 1
        assert page.count("<title>") == 1
        assert "– Wijkteams Zandmeer</title>" in page


def test_the_number_to_call_in_danger_is_at_the_foot_of_every_page(client, town):
    UrgentNumber.objects.create(
        name="Veilig Thuis", number="0800-2000", note="Dag en nacht", locale=town.home.locale
    )
    assert 'href="tel:08002000"' in html(client, "/nl/wijkteams/")


def test_the_languages_are_named_in_themselves_and_lead_to_the_same_page(client, town):
    OrganisationSettings.objects.update(languages=["en"])
    page = html(client, "/nl/wijkteams/noord/")
    link = re.search(r'<a class="wijkteam-languages__link"[^>]*lang="en"[^>]*>([^<]*)', page)
    assert link[1] == "English"
    assert 'href="/en/wijkteams/noord/"' in link[0]
    assert 'hreflang="en" dir="ltr"' in link[0]


def test_the_brand_colour_of_the_settings_colours_the_page(client, town):
    OrganisationSettings.objects.update(brand_colour="#8a005c")
    assert "/palette/8a005c-" in html(client, "/nl/wijkteams/")


def test_a_wrong_address_gets_a_page_with_the_finder(client, town):
    response = client.get("/nl/wijkteams/bestaat-niet/")
    assert response.status_code == 404
    assert 'name="postcode"' in response.content.decode()


def test_the_page_for_our_own_faults_needs_no_database(django_db_blocker):
    with django_db_blocker.block():
        page = render_to_string("500.html", request=None)
    assert "<h1" in page
    assert "wijkteam_pages/suite.css" in page


def test_a_page_of_a_view_of_our_own_has_the_frame_too(town):
    request = RequestFactory().get("/nl/zoeken/")
    page = render_to_string("wijkteam_pages/base.html", {}, request)
    assert "Wijkteams Zandmeer" in page
