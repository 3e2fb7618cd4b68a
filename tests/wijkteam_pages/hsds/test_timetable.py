"""Whoever expands the entries gets the minutes that somebody gets who watches every door."""

from datetime import UTC, date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.wijkteam_pages.schedule import strategies
from tests.wijkteam_pages.schedule.making import (
    KAP,
    LINDE,
    MON,
    SUN,
    TUE,
    closed,
    day,
    deviation,
    schedule,
    session,
)
from tests.wijkteam_pages.schedule.oracle import Timeline
from wijkteam_pages.deviation import Kind, Scope
from wijkteam_pages.hsds.horizon import Horizon, horizon_of
from wijkteam_pages.hsds.timetable import Entry, timetable

from .expanding import intervals_of, merged

pytestmark = pytest.mark.sqlite
DECEMBER = Horizon(date(2026, 12, 1), date(2026, 12, 31))


def as_row(entry: Entry) -> dict:
    first, last = entry.first.isoformat(), entry.last.isoformat()
    return {
        "freq": entry.freq, "interval": entry.interval, "byday": entry.byday, "wkst": "MO",
        "dtstart": first, "until": last, "valid_from": first, "valid_to": last,
        "opens_at": entry.hours.opens_at, "closes_at": entry.hours.closes_at, "timezone": entry.hours.offset,
    }  # fmt: skip


def told(*sessions, but=(), horizon: Horizon = DECEMBER) -> list[str]:
    """Entries as one reads them."""
    return [
        f"{each.first}/{each.last} {each.freq} {each.interval} {each.byday} "
        f"{each.hours.opens_at}-{each.hours.closes_at} {each.place_key}"
        for each in timetable(schedule(*sessions, but=but), horizon)
    ]


def test_a_weekly_moment_is_one_rule():
    assert told(session(TUE, "9-12")) == [
        "2026-12-01/2026-12-29 WEEKLY 1 TU 09:00+01:00-12:00+01:00 De Linde"
    ]


def test_a_closed_day_lies_between_two_rules():
    assert told(session(TUE, "9-12"), but=(closed("2026-12-15"),)) == [
        "2026-12-01/2026-12-08 WEEKLY 1 TU 09:00+01:00-12:00+01:00 De Linde",
        "2026-12-22/2026-12-29 WEEKLY 1 TU 09:00+01:00-12:00+01:00 De Linde",
    ]


def test_a_partly_closed_day_a_move_and_an_extra_moment_are_rules_of_their_own():
    extra = deviation(Kind.EXTRA, "2026-12-09", "2026-12-10", "19-20", place=KAP)
    moved = deviation(Kind.MOVED, "2026-12-20", "2026-12-31", place=KAP)
    assert told(session(TUE, "9-12"), but=(closed("2026-12-08", text="10-11"), extra, moved)) == [
        "2026-12-01/2026-12-01 WEEKLY 1 TU 09:00+01:00-12:00+01:00 De Linde",
        "2026-12-08/2026-12-08 WEEKLY 1 TU 09:00+01:00-10:00+01:00 De Linde",
        "2026-12-08/2026-12-08 WEEKLY 1 TU 11:00+01:00-12:00+01:00 De Linde",
        "2026-12-09/2026-12-10 WEEKLY 1 WE,TH 19:00+01:00-20:00+01:00 De Kap",
        "2026-12-15/2026-12-15 WEEKLY 1 TU 09:00+01:00-12:00+01:00 De Linde",
        "2026-12-22/2026-12-29 WEEKLY 1 TU 09:00+01:00-12:00+01:00 De Kap",
    ]


def test_a_clock_change_ends_a_rule_and_nine_o_clock_stays_nine_o_clock():
    spring = Horizon(date(2027, 3, 21), date(2027, 4, 4))
    assert told(session(SUN, "9-12"), horizon=spring) == [
        "2027-03-21/2027-03-21 WEEKLY 1 SU 09:00+01:00-12:00+01:00 De Linde",
        "2027-03-28/2027-04-04 WEEKLY 1 SU 09:00+02:00-12:00+02:00 De Linde",
    ]


def test_months_and_fortnights_keep_their_rhythm():
    year_end = Horizon(date(2026, 12, 1), date(2027, 2, 28))
    monthly = session(MON, "9-12", nth=-1)
    fortnight = session(TUE, "9-12", every_weeks=2, anchor=day("2024-01-02"))
    assert told(monthly, fortnight, horizon=year_end) == [
        "2026-12-01/2027-02-23 WEEKLY 2 TU 09:00+01:00-12:00+01:00 De Linde",
        "2026-12-28/2027-02-22 MONTHLY 1 -1MO 09:00+01:00-12:00+01:00 De Linde",
    ]


def test_a_session_of_one_scope_says_nothing_of_another():
    one, other = session(TUE, "9-12", KAP), session(TUE, "13-15", LINDE)
    but = closed("2026-12-15", scope=Scope.SESSION, target=one.key)
    assert len(told(one, other, but=(but,))) == 3


@given(strategies.moments())
@settings(max_examples=25, deadline=None)
def test_expanded_by_a_library_it_is_what_somebody_sees_who_watches_the_doors(moment):
    made, at = moment
    first, days = at.astimezone(strategies.AMSTERDAM).date() - timedelta(days=4), 9
    horizon = Horizon(first, first + timedelta(days=days - 1))
    found: dict[object, list] = {}
    for entry in timetable(made, horizon):
        found.setdefault(entry.place_key, []).extend(intervals_of(as_row(entry)))
    watched = Timeline.of(made, first, days)
    for place in (KAP, LINDE):
        assert merged(found.get(place.key, [])) == _open(watched, place.key)


def _open(watched: Timeline, place: object) -> list:
    moments = [
        watched.start + timedelta(minutes=n) for n, places in enumerate(watched.open) if place in places
    ]
    return merged(
        (moment.astimezone(UTC), moment.astimezone(UTC) + timedelta(minutes=1)) for moment in moments
    )


@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)))
@example(date(2031, 3, 28))  # from the eve of one clock change to the eve of the next but one
@example(date(2026, 3, 28))
def test_the_horizon_is_52_weeks_ahead_at_least_and_moves_twice_a_year(today):
    horizon = horizon_of(today)
    assert horizon.first <= today
    assert horizon.last >= today + timedelta(weeks=52)
    assert horizon.first.weekday() == 6
    assert horizon.first.month in (3, 10)
    assert (horizon.first + timedelta(days=7)).month != horizon.first.month
    assert horizon_of(horizon.first) == horizon
