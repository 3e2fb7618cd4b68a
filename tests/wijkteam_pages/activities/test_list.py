"""The list of activities, as somebody reads it: this week, other weeks, a month, a part."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from wijkteam_pages.models import ScheduleException

from .town import a_moment, a_page, an_activity, once, words_of

LIST = "/nl/activiteiten/"


def read(client, address: str = "") -> str:
    answer = client.get(LIST + address)
    assert answer.status_code == 200, address
    return words_of(answer)


def test_this_week_begins_today(client, town):
    page = read(client)
    assert "Vandaag, dinsdag 24 november" in page
    assert "10:00 tot 11:30 uur Koffieochtend" in page
    assert page.index("Koffieochtend") < page.index("Buurttuin")


def test_it_says_what_goes_on_now_and_until_when_that_is_true(client, town, tuesday_morning):
    tuesday_morning.move_to("2026-11-24 10:15:00+01:00")
    answer = client.get(LIST)
    assert "Nu bezig" in words_of(answer)
    assert 'data-stays-true-until="2026-11-24T11:30:00+01:00"' in answer.content.decode()
    tuesday_morning.move_to("2026-11-24 10:30:00+00:00")
    assert "Nu bezig" not in read(client)


def test_next_week_tells_what_is_not_on(client, town):
    ScheduleException.objects.create(
        municipality=town.town, first_day="2026-12-01", last_day="2026-12-01", message="Studiedag"
    )
    assert "Koffieochtend" in read(client, "week/2026-w49/")
    assert "Gaat niet door: Studiedag" in read(client, "week/2026-w49/")


def test_a_part_shows_that_part_and_what_is_for_the_whole_town(client, town):
    east = an_activity(
        town, "Eettafel", is_free=False, costs="4 euro", organiser="partner", organiser_name="Anker"
    )
    a_page(town, east)
    a_moment(east, 4, 1000, 1100)
    east.districts.add(town.district)
    assert "Eettafel" not in read(client, "week/nu/gratis/")
    assert "Buurttuin" in read(client, "week/nu/wijk/wk936101/")
    only = read(client, "week/nu/onderwerp/loneliness/")
    assert "Koffieochtend" in only
    assert "Buurttuin" not in only


def test_nothing_in_these_days_leads_to_when_there_is_something(client, town):
    town.weekly.delete()
    once(town.coffee, date(2026, 12, 29))
    answer = client.get(LIST + "week/2026-w49/onderwerp/loneliness/")
    assert "De volgende is op dinsdag 29 december" in words_of(answer)
    assert "week/2026-w53/onderwerp/loneliness/" in answer.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "week/2026-w47/",
        "week/2027-w40/",
        "week/nu/",
        "week/nu/wijk/wk999999/",
        "week/nu/onderwerp/x/",
        "maand/x/",
    ],
)
def test_what_is_not_there_is_not_found(client, town, address):
    assert client.get(LIST + address).status_code == 404


def test_the_month_is_a_table_with_the_days_at_their_place(client, town):
    page = client.get(LIST + "maand/2026-12/").content.decode()
    first_row = page.partition("<tbody>")[2].partition("</tr>")[0]
    assert first_row.count("wijkteam-calendar__outside") == 1  # 1 December 2026 is a Tuesday
    assert page.count("Koffieochtend</a>") == 5
    assert page.count('<th scope="col">') == 7


def test_who_has_no_page_or_has_ended_is_not_in_the_list(client, town):
    town.garden_page.unpublish()
    town.coffee.is_active = False
    town.coffee.save()
    page = read(client)
    assert "Buurttuin" not in page
    assert "Koffieochtend" not in page


@pytest.mark.parametrize("address", ["", "maand/2026-12/"])
def test_the_number_of_queries_does_not_grow_with_the_activities(client, town, address):
    client.get(LIST + address)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(LIST + address)
    for number in range(12):
        more = an_activity(town, f"Wandeling {number}", organiser="team", team=town.oost, location=town.kap)
        a_page(town, more)
        more.districts.add(town.district)
        more.topics.add(town.alone)
        a_moment(more, number % 7, 600, 700)
        ScheduleException.objects.create(
            activity=more, first_day="2026-12-02", last_day="2026-12-03", affects="walk_in"
        )
    client.get(LIST + address)
    with CaptureQueriesContext(connection) as many:
        client.get(LIST + address)
    assert len(many) == len(few)
