"""What a district offers on a topic comes by the hook, the soonest first; and search finds it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from wijkteam_pages.extension import Audience, Offering, suggestions
from wijkteam_pages.models import District
from wijkteam_pages.search import index

from .town import a_moment, a_page, an_activity, once


def offered(town, team=None, topic=None, audience=Audience.RESIDENT):
    return suggestions(topic or town.alone, team, audience, timezone.now())


def test_a_suggestion_says_what_when_and_where_in_words(town):
    (coffee,) = offered(town, town.noord)
    assert (coffee.title, coffee.kind) == ("Koffieochtend", Offering.ACTIVITY)
    assert coffee.when == "Dinsdag 24 november, 10:00 tot 11:30 uur"
    assert coffee.where == "De Linde"
    assert coffee.url.endswith("/nl/activiteiten/koffieochtend/")


def test_a_topic_named_in_another_language_is_the_same_topic(town):
    english, _made = Locale.objects.get_or_create(language_code="en")
    assert [one.title for one in offered(town, topic=town.alone.copy_for_translation(english))] == [
        "Koffieochtend"
    ]


def test_a_team_offers_what_is_its_own_in_its_districts_or_for_all(town):
    east = District.objects.create(municipality=town.town, code="WK936102", name="Oost")
    town.oost.districts.add(east)
    assert offered(town, town.oost) == []
    town.garden.topics.add(town.alone)
    assert [one.title for one in offered(town, town.oost)] == ["Buurttuin"]
    assert [one.title for one in offered(town, town.noord)] == ["Koffieochtend", "Buurttuin"]


def test_what_was_once_and_is_over_or_has_no_page_is_not_offered(town):
    town.weekly.delete()
    once(town.coffee, date(2026, 11, 23))
    assert offered(town) == []
    once(town.coffee, date(2026, 11, 30))
    assert len(offered(town)) == 1
    town.coffee_page.unpublish()
    assert offered(town) == []


def test_the_number_of_queries_does_not_grow(town):
    offered(town, town.noord)
    with CaptureQueriesContext(connection) as few:
        offered(town, town.noord)
    for number in range(5):
        more = an_activity(town, f"Eettafel {number}", organiser="team", team=town.noord)
        more.topics.add(town.alone)
        a_moment(more, 3, 1020, 1140)
        a_page(town, more)
    with CaptureQueriesContext(connection) as many:
        assert len(offered(town, town.noord)) == 6
    assert len(many) == len(few)


@pytest.mark.django_db(transaction=True)
def test_search_finds_it_by_name_topic_and_place_until_it_ends(client, tuesday_morning):
    from . import town as activities

    town = activities.publish(activities.build())
    list(index.rebuild())

    def finds(words: str) -> bool:
        return "/activiteiten/koffieochtend/" in client.get("/nl/zoeken/", {"q": words}).content.decode()

    assert finds("koffieochtend")
    assert finds("eenzaamheid")
    assert finds("linde")
    town.coffee.is_active = False
    town.coffee.save()
    assert not finds("koffieochtend")
    town.coffee.is_active = True
    town.coffee.save()
    assert finds("koffieochtend")
    town.coffee_page.unpublish()
    assert not finds("koffieochtend")
