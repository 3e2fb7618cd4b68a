"""What programs send goes to a box and wakes nobody; who sends too much is asked to call."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import override_settings

from wijkteam_pages.models import HoursRemark


@pytest.fixture
def sent(ineke, django_capture_on_commit_callbacks):
    def send(**typed):
        with django_capture_on_commit_callbacks(execute=True):
            answer = ineke.sends(**typed)
        assert answer.status_code == 303  # whoever it was is told nothing else
        return HoursRemark.objects.get()

    return send


def test_who_fills_in_what_people_do_not_see_goes_to_the_box(sent):
    assert sent(homepage="https://koop.example").suspicion == "filled_trap"
    assert not mail.outbox


def test_who_is_quicker_than_anybody_types_goes_to_the_box(sent):
    assert sent(after=1).suspicion == "too_quick"


def test_who_does_not_come_from_our_page_goes_to_the_box(sent):
    assert sent(stamp="zomaar").suspicion == "no_time"


def test_a_page_that_stood_open_all_morning_is_no_rubbish(sent):
    assert sent(after=4 * 3600).suspicion == ""


def test_a_page_of_the_day_before_yesterday_is_put_aside(sent):
    assert sent(after=48 * 3600).suspicion == "no_time"


def test_the_eleventh_in_ten_minutes_is_asked_to_call_and_keeps_what_was_typed(ineke, clock):
    for number in range(10):
        assert ineke.sends(f"Nummer {number}", after=3).status_code == 303
    answer = ineke.sends("Nummer tien", after=3)
    page = answer.content.decode()
    assert answer.status_code == 429
    assert "Bel ons liever." in page
    assert "010 555 01 20" in page
    assert "Nummer tien" in page
    clock.shift(timedelta(minutes=11))
    assert ineke.sends("Nummer tien", after=3).status_code == 303


def test_a_library_may_send_ten_times_as_much(ineke):
    with override_settings(WIJKTEAM_PAGES_BUSY_NETWORKS=["127.0.0.0/8"]):
        assert {ineke.sends(f"Nummer {number}", after=3).status_code for number in range(15)} == {303}


def test_an_address_is_kept_nowhere_in_the_clear(ineke):
    ineke.sends()
    assert not [key for key in cache._cache if "127.0.0.1" in key]


def test_a_cache_that_is_down_stops_nobody(ineke, monkeypatch):
    def down(*args, **kwargs):
        raise ConnectionError

    monkeypatch.setattr(type(cache._connections[cache._alias]), "incr", down)
    assert {ineke.sends(f"Nummer {number}", after=3).status_code for number in range(12)} == {303}
