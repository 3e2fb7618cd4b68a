"""The engine says the same as somebody who looks at every minute of every day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from wijkteam_pages.schedule import Schedule
from wijkteam_pages.status import CHECK_HOLDS, Nearness, State, Status
from wijkteam_pages.wall_clock import day_of

from . import strategies
from .making import KAP, LINDE
from .oracle import Timeline, happens_on, look_at

DAYS = 9
turns = st.sampled_from(strategies.TURNS)


@given(turns.flatmap(strategies.recurrences), st.integers(-40, 400))
@settings(max_examples=150, deadline=None)
def test_the_days_of_a_rule_are_the_days_on_which_it_happens(rule, offset):
    first = date(2026, 12, 1) + timedelta(days=offset)
    days = [first + timedelta(days=count) for count in range(80)]
    assert list(rule.dates(days[0], days[-1])) == [day for day in days if happens_on(rule, day)]


@given(strategies.moments())
@settings(max_examples=60, deadline=None)
def test_what_takes_place_is_what_takes_place_minute_by_minute(moment):
    schedule, at = moment
    first = day_of(at) - timedelta(days=4)
    found = {}
    for each in schedule.occurrences(first, first + timedelta(days=DAYS)):
        minutes = found.setdefault((each.day, each.place.key), set())
        minutes.update(range(each.stretch.opens, each.stretch.closes))
    for day in (first + timedelta(days=count) for count in range(DAYS + 1)):
        expected = look_at(schedule, day).actual
        if not never_shown(day):
            for place in (KAP.key, LINDE.key):
                assert found.get((day, place), set()) == expected.get(place, set())


def never_shown(day: date) -> bool:
    """A day on which the clock skips an hour: what falls wholly in it never takes place."""
    return day in (date(2026, 3, 29), date(2027, 3, 28))


@given(strategies.moments())
@settings(max_examples=50, deadline=None)
def test_the_status_is_that_of_somebody_who_watches_the_door(moment):
    schedule, at = moment
    status = schedule.status(at)
    if at.astimezone(strategies.AMSTERDAM).date() >= schedule.checked_on + CHECK_HOLDS:
        assert status.state is State.UNKNOWN
        return
    timeline = Timeline.of(schedule, day_of(at), DAYS)
    now = timeline.index(at)
    if timeline.open[now]:
        watch_open(timeline, now, status)
    else:
        watch_closed(schedule, timeline, now, status)


def watch_open(timeline: Timeline, now: int, status: Status) -> None:
    assert {each.place.key for each in status.open_places} == timeline.open[now]
    for each in status.open_places:
        if each.nearness is Nearness.LATER:
            assert all(each.place.key in places for places in timeline.open[now : now + 6 * 1440])
            continue
        end = timeline.index(each.until.instant())
        assert all(each.place.key in places for places in timeline.open[now:end])
        assert each.place.key not in timeline.open[end]
        assert each.closes_soon == (end - now <= 30)


def watch_closed(schedule: Schedule, timeline: Timeline, now: int, status: Status) -> None:
    today = timeline.shown[now][0]
    opening = next((n for n in range(now, len(timeline.open)) if timeline.open[n]), None)
    looked = look_at(schedule, today)
    actual = set().union(*looked.actual.values())
    if opening is not None and timeline.shown[opening][0] == today:
        differs = looked.usual and looked.usual != actual
        assert status.state is (State.OTHER_HOURS if differs and not never_shown(today) else status.state)
    elif not never_shown(today):
        was_closed = max(looked.lost, default=-1) > max(actual, default=-1)
        assert status.state is (State.CLOSED_BY_EXCEPTION if was_closed else State.CLOSED)
    if opening is None:
        assert status.opens is None or timeline.index(status.opens.instant()) >= len(timeline.open)
    elif status.opens:
        assert timeline.index(status.opens.instant()) == opening
        assert {place.key for place in status.places} == timeline.open[opening]
