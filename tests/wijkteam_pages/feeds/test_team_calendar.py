"""The calendar that a resident subscribes to."""

from datetime import UTC, date, datetime

import icalendar
import pytest
import time_machine

from wijkteam_pages.feeds.team_calendar import calendar_of
from wijkteam_pages.models import ScheduleException

from .reading import read

pytestmark = pytest.mark.sqlite
NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def events(feed: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(feed).walk("VEVENT")


def test_it_is_a_calendar_that_says_where_what_and_how_sure(client, town):
    answer = client.get("/nl/wijkteams/noord/inloop.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    [event] = events(answer.content)
    assert event["SUMMARY"] == "Inloop Wijkteam Noord"
    assert event["LOCATION"] == "De Kap, Lindelaan 12, 3210 AB Zandmeer"
    assert "Deze tijden zijn gecontroleerd op 1 november 2026." in event["DESCRIPTION"]
    assert event["UID"] == str(town.tuesday.pk)
    assert str(event["URL"]).endswith(town.short.url())


def test_the_short_address_gives_the_same_calendar_and_english_its_own_words(client, town):
    dutch = client.get("/nl/wijkteams/noord/inloop.ics").content
    assert client.get(town.short.calendar_url).content == dutch
    assert b"Walk-in Wijkteam Noord" in client.get("/en/wijkteams/noord/inloop.ics").content


def test_a_closing_of_years_ago_counts_and_so_does_the_one_of_next_week(client, town):
    for day in (date(2024, 12, 24), date(2026, 12, 1)):
        ScheduleException.objects.create(team=town.team_noord, kind="closed", first_day=day, last_day=day)
    feed = client.get(town.short.calendar_url).content
    assert read(feed, date(2024, 12, 24), date(2024, 12, 24)) == set()
    assert read(feed, date(2026, 12, 1), date(2026, 12, 1)) == set()
    assert len(read(feed, date(2026, 12, 8), date(2026, 12, 8))) == 1


def test_an_event_is_a_newer_one_after_each_change_and_the_same_one_between_them(client, town):
    [before] = events(client.get(town.short.calendar_url).content)
    assert client.get(town.short.calendar_url).content == client.get(town.short.calendar_url).content
    town.tuesday.closes = 13 * 60
    town.tuesday.save()
    day = {"first_day": date(2026, 12, 1), "last_day": date(2026, 12, 1)}
    closing = ScheduleException.objects.create(team=town.team_noord, kind="closed", **day)
    [changed] = events(client.get(town.short.calendar_url).content)
    closing.delete()
    [after] = events(client.get(town.short.calendar_url).content)
    assert before["UID"] == changed["UID"] == after["UID"]
    assert before["SEQUENCE"] < changed["SEQUENCE"] < after["SEQUENCE"]


def test_a_moved_session_is_the_same_session_at_another_place_and_says_why(client, town):
    ScheduleException.objects.create(
        session=town.tuesday,
        kind="moved",
        affects="walk_in",
        first_day=date(2026, 12, 1),
        last_day=date(2026, 12, 1),
        to_location=type(town.kap).objects.create(
            municipality=town.town,
            name="Bieb",
            street="Plein",
            house_number="1",
            postcode="3210 AC",
            city="Zee",
        ),
        message="De Kap krijgt een nieuwe vloer",
    )
    feed = client.get(town.short.calendar_url).content
    [moved] = [each for each in events(feed) if "RECURRENCE-ID" in each]
    assert moved["LOCATION"] == "Bieb, Plein 1, 3210 AC Zee"
    assert "De Kap krijgt een nieuwe vloer" in moved["DESCRIPTION"]
    assert b"RDATE" not in feed


def test_no_text_breaks_out_of_its_line(client, town):
    bad = "Soep, brood; thee\\\r\nEND:VEVENT\r\nقهوة"
    town.tuesday.note = bad
    town.tuesday.save()
    feed = client.get(town.short.calendar_url).content
    [event] = events(feed)
    assert "Soep, brood; thee\\\nEND:VEVENT\nقهوة" in event["DESCRIPTION"]
    assert all(len(line) <= 75 for line in feed.split(b"\r\n"))


def test_a_rule_that_goes_on_has_no_end_and_a_closing_for_good_says_how_far_we_know(town):
    feed = calendar_of(town.team_noord, NOON).to_ical()
    assert b"UNTIL" not in feed
    ScheduleException.objects.create(
        team=town.team_noord, kind="closed", first_day=date(2027, 1, 1), last_day=date(2099, 12, 31)
    )
    feed = calendar_of(town.team_noord, NOON).to_ical()
    assert b"UNTIL=20311231T225959Z" in feed
    assert "tot en met 31 december 2031" in str(icalendar.Calendar.from_ical(feed)["X-WR-CALDESC"])


def test_hours_that_nobody_checked_say_so(town):
    later = datetime(2027, 11, 25, 11, tzinfo=UTC)
    assert "Bel ons eerst" in str(calendar_of(town.team_noord, later).walk("VEVENT")[0]["DESCRIPTION"])


def test_the_calendar_takes_as_many_questions_for_one_closing_as_for_ten(town, django_assert_num_queries):
    def ask(count: int) -> None:
        with django_assert_num_queries(count):
            calendar_of(town.team_noord, NOON)

    ask(6)
    for day in range(1, 11):
        on = {"first_day": date(2027, 1, day), "last_day": date(2027, 1, day)}
        ScheduleException.objects.create(team=town.team_noord, kind="closed", **on)
    ask(6)


def test_it_is_kept_for_everybody_and_sets_nothing(client, town):
    answer = client.get(town.short.calendar_url)
    assert not answer.cookies
    again = client.get(town.short.calendar_url, headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304


def test_a_page_that_is_for_few_gives_no_calendar_and_no_poster(client, town):
    from wagtail.models import PageViewRestriction

    PageViewRestriction.objects.create(page=town.page_noord, restriction_type="login")
    assert client.get("/nl/wijkteams/noord/inloop.ics").status_code == 404
    assert client.get("/nl/wijkteams/noord/poster/").status_code == 404
