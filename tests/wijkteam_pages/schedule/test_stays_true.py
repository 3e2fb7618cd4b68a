"""An answer stays true until the moment that it names, and not a minute longer."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from wijkteam_pages.status import Nearness, State

from . import strategies
from .making import FRI, KAP, LINDE, MON, THU, TUE, at, closed, schedule, session

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)


@given(strategies.moments(), st.data())
@settings(max_examples=80, deadline=None)
def test_the_answer_is_the_same_at_every_moment_until_then_and_another_one_then(moment, data):
    hours, now = moment
    status = hours.status(now)
    until = status.stays_true_until
    if until is None:
        assert status.state is State.UNKNOWN
        return
    assert until > now
    span = int((until - now) / SECOND)
    asked = {now + SECOND * data.draw(st.integers(0, span - 1)) for _ in range(8)}
    asked |= {until - SECOND, until - timedelta(microseconds=1)}
    asked |= {now + MINUTE * minutes for minutes in range(0, min(span // 60, 3000), 11)}
    for later in asked:
        assert hours.status(later) == status, later
    always = any(each.nearness is Nearness.LATER for each in status.open_places)
    nothing_planned = not status.is_open and status.opens is None and status.state is not State.OTHER_HOURS
    if not always and not nothing_planned:
        assert hours.status(until) != status


def until(hours, moment, fold=0):
    return hours.status(at(moment, fold)).stays_true_until


def test_open_changes_half_an_hour_before_closing_and_again_at_closing():
    hours = schedule(session(TUE, "9-12"))
    assert until(hours, "2026-11-24 10:00") == at("2026-11-24 11:30")
    assert until(hours, "2026-11-24 11:30") == at("2026-11-24 12:00")


def test_closed_changes_when_it_opens():
    hours = schedule(session(TUE, "9-12"), session(TUE, "13:30-17"))
    assert until(hours, "2026-11-24 00:00") == at("2026-11-24 09:00")
    assert until(hours, "2026-11-24 12:00") == at("2026-11-24 13:30")


def test_tomorrow_becomes_today_and_a_date_becomes_a_weekday_at_midnight():
    hours = schedule(session(FRI, "9-12", nth=1))
    assert until(hours, "2026-11-22 10:00") == at("2026-11-28 00:00"), "Friday 4 December becomes Friday"
    assert until(hours, "2026-11-28 10:00") == at("2026-12-03 00:00"), "Friday becomes tomorrow"
    assert until(hours, "2026-12-03 10:00") == at("2026-12-04 00:00"), "tomorrow becomes today"


def test_a_closing_day_ahead_of_the_next_opening_is_a_change():
    hours = schedule(session(MON, "9-12"), session(THU, "9-12"), but=(closed("2026-11-26"),))
    assert until(hours, "2026-11-24 10:00") == at("2026-11-26 00:00")


def test_two_closing_days_with_one_reason_are_one_answer():
    kerst = closed("2026-12-24", "2026-12-25", message="Kerst")
    hours = schedule(session(THU, "9-12"), session(FRI, "9-12"), session(MON, "9-12"), but=(kerst,))
    assert until(hours, "2026-12-24 10:00") == at("2026-12-26 00:00")


def test_a_second_place_that_opens_is_a_change():
    hours = schedule(session(TUE, "9-12", LINDE), session(TUE, "10-12", KAP))
    assert until(hours, "2026-11-24 09:15") == at("2026-11-24 10:00")


def test_hours_that_nobody_checked_for_180_days_are_unknown_from_that_midnight():
    hours = schedule(session(TUE, "9-12"), checked="2026-05-28")
    assert hours.status(at("2026-11-23 23:59")).nearness is Nearness.TOMORROW
    assert until(hours, "2026-11-23 23:59") == at("2026-11-24 00:00")
    assert hours.status(at("2026-11-24 00:00")).state is State.UNKNOWN
    assert until(hours, "2026-11-24 00:00") is None


def test_nine_o_clock_is_nine_o_clock_on_both_sides_of_a_clock_change():
    hours = schedule(session(MON, "9-12"), checked="2026-10-20")
    assert until(hours, "2026-10-26 07:00") == at("2026-10-26 09:00")
    assert at("2026-10-26 09:00").hour == 8, "an hour from UTC in winter"
    assert until(schedule(session(MON, "9-12"), checked="2026-03-01"), "2026-03-30 07:00") == at(
        "2026-03-30 09:00"
    )


def test_a_line_that_is_answered_day_and_night_is_open_in_both_hours_of_the_long_night():
    hours = schedule(*(session(weekday, "0-24", place=None) for weekday in range(7)), checked="2026-10-20")
    for fold in (0, 1):
        [now] = hours.status(at("2026-10-25 02:30", fold)).open_places
        assert now.nearness is Nearness.LATER


def test_a_session_ends_once_in_the_night_with_two_half_past_twos():
    hours = schedule(session(6, "1-2:30"), checked="2026-10-20")
    assert until(hours, "2026-10-25 02:10") == at("2026-10-25 02:30")
    assert not hours.status(at("2026-10-25 02:15", fold=1)).is_open
