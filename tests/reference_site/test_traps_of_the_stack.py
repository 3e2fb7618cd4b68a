"""Traps of what we build on that no other test walks into."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page

from tests.intake_forms.form.building import home_page

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.mark.parametrize(
    "address", ["/api/v2/pages/", "/api/v3/pages/", "/api/v3/openapi.json", "/api/main/"]
)
def test_wagtails_own_api_is_not_there_and_says_so_without_a_redirect(address):
    assert Client().get(address).status_code == 404


def test_sqlite_waits_for_its_turn():
    options = settings.DATABASES["default"]["OPTIONS"]
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode")
            assert cursor.fetchone() == ("wal",)


def test_pages_that_were_translated_with_all_below_them_can_be_reached(
    admin_client, django_capture_on_commit_callbacks
):
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = home_page()
    about = home.add_child(instance=Page(title="Over ons", slug="over-ons", locale=home.locale))
    about.add_child(instance=Page(title="Vacatures", slug="vacatures", locale=home.locale))
    with django_capture_on_commit_callbacks(execute=True):
        address = reverse("wagtail_localize:submit_page_translation", args=[home.pk])
        admin_client.post(address, {"locales": [english.pk], "include_subtree": "on"})
        for page in Page.objects.filter(locale=english).order_by("depth"):
            page.specific.save_revision().publish()
    translated = Page.objects.filter(locale=english)
    assert translated.count() == 3
    assert [page.slug for page in translated if page.numchild != page.get_children().count()] == []
    assert about.get_translation(english).get_children().get().live
