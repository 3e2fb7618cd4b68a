"""Methods are internal by group: every way out is tried by somebody who may not read."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from wagtail.models import Locale, PageViewRestriction

from wijkteam_pages.extension import Audience, suggestions
from wijkteam_pages.models import Topic

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/nl/kennisbank/",
    "/nl/kennisbank/zoeken/?q=schuld",
    "/nl/kennisbank/schulden-vroeg-zien/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_resident_gets_the_log_in_page(client, indexed, address):
    response = client.get(address)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/beheer/login/")


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_account_outside_the_group_finds_nothing(outsider, indexed, address):
    assert outsider.get(address).status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_reader_reads_and_no_cache_keeps_it(worker, indexed, address):
    response = worker.get(address)
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]


def test_public_search_never_finds_a_method(worker, indexed):
    text = worker.get("/nl/zoeken/", {"q": "schulden vroeg zien"}).content.decode()
    assert "/kennisbank/" not in text
    assert "eerste achterstand" not in text


def test_no_menu_of_a_public_page_names_the_knowledge_base(client, indexed, knowledge_base):
    knowledge_base.show_in_menus = True
    knowledge_base.save()
    assert "Kennisbank" not in client.get("/nl/").content.decode()


def test_a_knowledge_base_in_another_language_is_closed_too(indexed, home, knowledge_base):
    english = Locale.objects.create(language_code="en")
    home.copy_for_translation(english)
    copy = knowledge_base.copy_for_translation(english)
    assert PageViewRestriction.objects.filter(page=copy, restriction_type="groups").exists()


def test_methods_on_a_topic_are_offered_to_workers_only(indexed, debts):
    from django.utils import timezone

    locale = Locale.objects.get(language_code="nl")
    money = Topic.objects.create(key="money", name="Geld en schulden", sentence="Over geld.", locale=locale)
    debts.topics = [money]
    debts.save()
    offered = suggestions(money, None, Audience.WORKER, timezone.now())
    assert [one.title for one in offered] == ["Schulden vroeg zien"]
    assert suggestions(money, None, Audience.RESIDENT, timezone.now()) == []


def test_a_superuser_reads_all(client, indexed):
    client.force_login(get_user_model().objects.create_superuser("tom", password="pw"))
    text = client.get("/nl/kennisbank/zoeken/?q=schuld").content.decode()
    assert 'href="/nl/kennisbank/schulden-vroeg-zien/"' in text


def test_the_inner_desk_leads_there_who_may_read_and_nobody_else(worker, sanne, indexed):
    sanne.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert "/nl/kennisbank/" in worker.get("/beheer/").content.decode()
    sanne.groups.clear()
    assert "/nl/kennisbank/" not in worker.get("/beheer/").content.decode()
