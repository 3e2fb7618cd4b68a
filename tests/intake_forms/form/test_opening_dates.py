"""A form that may be begun between two days: before, within and after, to the midnight of the wall clock."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from intake_forms.form_period import FormPeriod
from intake_forms.models import Submission

from .resident import Resident

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 10)
# Midnight in Zandmeer is an hour before that of the universal clock.
JUST_BEFORE = datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
JUST_OPEN = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
LAST_MINUTE = datetime(2026, 12, 10, 22, 59, tzinfo=UTC)
JUST_CLOSED = datetime(2026, 12, 10, 23, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _in_december(help_form) -> None:
    help_form.opens_on, help_form.closes_on, help_form.quick_exit = FIRST, LAST, False
    help_form.full_clean()
    help_form.save()


def test_a_period_may_be_open_at_either_side_and_never_ends_before_it_begins() -> None:
    assert FormPeriod().holds(FIRST)
    assert FormPeriod(first=FIRST).holds(LAST)
    assert FormPeriod(FIRST, FIRST).holds(FIRST)
    assert FormPeriod(FIRST, LAST).closed_since(date(2027, 1, 1)) == date(2026, 12, 11)
    with pytest.raises(ValueError, match="before"):
        FormPeriod(LAST, FIRST)


def test_the_page_says_from_when_and_since_when_and_how_else_to_reach_us(fatima, time_machine) -> None:
    time_machine.move_to(JUST_BEFORE, tick=False)
    fatima.open("/nl/hulp/")
    assert "vanaf dinsdag 1 december 2026" in fatima.text
    assert "/nl/wijkteams/vind/" in fatima.page.content.decode()
    assert "no-store" in fatima.page["Cache-Control"]
    assert "stap/1/" not in fatima.page.content.decode()
    time_machine.move_to(JUST_OPEN, tick=False)
    fatima.open("/nl/hulp/")
    assert "stap/1/" in fatima.page.content.decode()
    time_machine.move_to(LAST_MINUTE, tick=False)
    fatima.open("/nl/hulp/stap/1/")
    assert "Waar gaat het over?" in fatima.text
    time_machine.move_to(JUST_CLOSED, tick=False)
    fatima.open("/nl/hulp/")
    assert "sinds vrijdag 11 december 2026" in fatima.text


def test_nobody_begins_by_an_address_or_a_page_that_stood_open(fatima, time_machine) -> None:
    time_machine.move_to(LAST_MINUTE, tick=False)
    fatima.open("/nl/hulp/stap/1/")
    time_machine.move_to(JUST_CLOSED, tick=False)
    fatima.fills_in(topic="housing", story="Mijn huis is te klein.")
    assert "sinds vrijdag 11 december" in fatima.text
    for number in (1, 2, 9):
        fatima.open(f"/nl/hulp/stap/{number}/")
        assert "sinds vrijdag 11 december" in fatima.text


def test_who_began_in_time_finishes_it_and_cannot_begin_another(fatima, time_machine) -> None:
    time_machine.move_to(LAST_MINUTE, tick=False)
    fatima.asks_for_help()
    half_done = fatima.url
    time_machine.move_to(JUST_CLOSED, tick=False)
    fatima.open("/nl/hulp/")
    assert "Ga verder waar u was" in fatima.text
    assert "Begin opnieuw" not in fatima.text
    fatima.open("/nl/hulp/stap/1/")
    assert "Ga verder waar u was" in fatima.text
    fatima.open(half_done)
    fatima.sends()
    assert Submission.objects.count() == 1
    neighbour = Resident(Client())
    neighbour.open("/nl/hulp/")
    assert "sinds vrijdag" in neighbour.text


def test_an_editor_who_swaps_the_days_is_told(help_form) -> None:
    help_form.opens_on, help_form.closes_on = LAST, FIRST
    with pytest.raises(ValidationError) as refused:
        help_form.full_clean()
    assert set(refused.value.message_dict) == {"closes_on"}
