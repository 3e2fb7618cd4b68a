"""What a process remembers of the content is right to the minute, and gone when the content changes."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import override_settings

from tests.wijkteam_pages.page_cache.conftest import INDEX, NOORD
from wijkteam_pages import content_version, remembered
from wijkteam_pages.models import ScheduleException
from wijkteam_pages.wall_clock import AMSTERDAM

NOON = datetime(2026, 11, 24, 12, tzinfo=AMSTERDAM)
HOUR = timedelta(hours=1)


@pytest.fixture
def counted():
    """Gives each time the next number, so that it shows whether something was made or remembered."""
    content_version.changed()
    return iter(range(1000)).__next__


def test_something_is_made_once_until_the_content_changes(counted):
    assert [remembered.remembered("number", counted) for _time in range(3)] == [0, 0, 0]
    content_version.changed()
    assert remembered.remembered("number", counted) == 1


def test_of_many_only_what_is_not_known_is_asked_for():
    content_version.changed()
    asked = []

    def make(keys):
        asked.append(list(keys))
        return {key: key.upper() for key in keys}

    remembered.remembered_each("letters", ["a", "b"], make)
    assert remembered.remembered_each("letters", ["a", "b", "c"], make) == {"a": "A", "b": "B", "c": "C"}
    assert asked == [["a", "b"], ["c"]]


def test_what_is_true_for_a_while_is_made_anew_at_its_end_and_for_a_moment_before_it_was_made(counted):
    def at(moment):
        return remembered.remembered_while("status", moment, lambda: (counted(), NOON + HOUR))

    assert at(NOON) == at(NOON + HOUR - timedelta(seconds=1)) == 0
    assert at(NOON + HOUR) == 1
    assert at(NOON - HOUR) == 2


def test_the_oldest_makes_place_for_the_newest(counted, monkeypatch):
    monkeypatch.setattr(remembered, "AT_MOST", 2)
    for name in "abc":
        remembered.remembered(name, counted)
    assert remembered.remembered("c", counted) == 2
    assert remembered.remembered("a", counted) == 3


def test_nothing_is_remembered_while_the_cache_cannot_say_which_content_there_is(counted, monkeypatch):
    monkeypatch.setattr(content_version, "current", lambda: None)
    assert [remembered.remembered("number", counted) for _time in range(2)] == [0, 1]


@pytest.mark.django_db
@pytest.mark.parametrize("address", [NOORD, INDEX])
@override_settings(WIJKTEAM_PAGES_PAGE_CACHE=False)
def test_a_page_that_is_put_together_from_what_is_remembered_is_right_at_each_minute(client, town, address):
    with time_machine.travel("2026-11-24T11:59:00+01:00", tick=False) as now:
        assert "open tot <bdi>12:00</bdi> uur" in client.get(address).content.decode()
        now.move_to("2026-11-24T12:00:00+01:00")
        assert "Dicht." in client.get(address).content.decode()
        now.move_to("2026-11-24T10:00:00+01:00")
        assert "Nu open, tot <bdi>12:00</bdi> uur" in client.get(address).content.decode()
        ScheduleException.objects.create(
            team=town.team_noord, first_day="2026-11-24", last_day="2026-11-24", message="Studiedag"
        )
        assert "Vandaag dicht: Studiedag" in client.get(address).content.decode()


@pytest.mark.django_db
@override_settings(WIJKTEAM_PAGES_PAGE_CACHE=False)
def test_a_preview_neither_takes_from_what_is_remembered_nor_adds_to_it(client, town):
    page = town.page_noord
    assert page.title in client.get(NOORD).content.decode()
    page.intro = "Nog geheim"
    assert "Nog geheim" in page.make_preview_request(preview_mode="").content.decode()
    assert "Nog geheim" not in client.get(NOORD).content.decode()
