"""Values that cannot be wrong: each impossible rule is refused, by name."""

from datetime import date

import pytest

from wijkteam_pages.deviation import Affects, Kind, Scope
from wijkteam_pages.recurrence import Recurrence
from wijkteam_pages.stretch import WHOLE_DAY, ImpossibleHours, Stretch, clock, merged, minute_of

from .making import KAP, closed, deviation, hours


@pytest.mark.parametrize(
    ("rule", "make"),
    [
        ("ends_before_it_begins", lambda: Stretch(720, 540)),
        ("ends_before_it_begins", lambda: Stretch(540, 540)),
        ("no_time", lambda: Stretch(1380, 1500)),
        ("no_time", lambda: minute_of("24:01")),
        ("no_time", lambda: minute_of("half tien")),
        ("no_weekday", lambda: Recurrence(7)),
        ("no_anchor", lambda: Recurrence(3, 2)),
        ("anchor_on_other_weekday", lambda: Recurrence(3, 2, date(2026, 11, 24))),
        ("no_number_of_weeks", lambda: Recurrence(3, 0)),
        ("no_number_of_weeks", lambda: Recurrence(3, 53, date(2026, 11, 26))),
        ("no_nth", lambda: Recurrence(3, nth=6)),
        ("nth_and_weeks", lambda: Recurrence(3, 2, date(2026, 11, 26), nth=1)),
        (
            "period_ends_before_it_begins",
            lambda: Recurrence(3, valid_from=date(2026, 2, 1), valid_until=date(2026, 1, 1)),
        ),
        ("last_day_before_first", lambda: closed("2026-12-02", "2026-12-01")),
        ("needs_hours", lambda: deviation(Kind.CHANGED, "2026-12-01")),
        ("needs_hours", lambda: deviation(Kind.EXTRA, "2026-12-01")),
        ("needs_place", lambda: deviation(Kind.MOVED, "2026-12-01")),
        ("needs_team", lambda: deviation(Kind.MOVED, "2026-12-01", scope=Scope.MUNICIPALITY, place=KAP)),
        ("needs_team", lambda: deviation(Kind.CHANGED, "2026-12-01", text="9-10", scope=Scope.LOCATION)),
        ("only_walk_in", lambda: closed("2026-12-01", scope=Scope.SESSION, affects=Affects.BOTH)),
        ("only_walk_in", lambda: deviation(Kind.MOVED, "2026-12-01", affects=Affects.PHONE, place=KAP)),
        (
            "open_needs_narrower_scope",
            lambda: deviation(Kind.OPEN, "2026-12-01", scope=Scope.MUNICIPALITY),
        ),
    ],
)
def test_what_cannot_be_is_refused_by_the_name_of_its_rule(rule, make):
    with pytest.raises(ImpossibleHours) as refused:
        make()
    assert refused.value.rule == rule
    assert isinstance(refused.value, ValueError)


def test_a_day_runs_from_midnight_to_midnight():
    assert (clock(WHOLE_DAY.opens), clock(WHOLE_DAY.closes)) == ("00:00", "24:00")
    assert Stretch.between("0", "24:00") == WHOLE_DAY


def test_two_stretches_may_touch_at_noon_without_overlapping():
    assert not hours("9-12").overlaps(hours("12-15"))
    assert merged([hours("12-15"), hours("9-12"), hours("16-17")]) == (hours("9-15"), hours("16-17"))


def test_what_is_taken_out_of_a_day_leaves_its_ends():
    assert hours("9-17").without([hours("12-13"), hours("16-18")]) == (hours("9-12"), hours("13-16"))
    assert hours("9-12").without([hours("9-12")]) == ()
