"""All moments of a period in order: also around a change of the clock, and what does not take place."""

from datetime import UTC, date, datetime

import pytest

from wijkteam_pages.activities.agenda import Phase, agenda, stays_true_until
from wijkteam_pages.deviation import Deviation, Kind, Scope
from wijkteam_pages.occurrence import Session
from wijkteam_pages.recurrence import Recurrence
from wijkteam_pages.schedule import Schedule
from wijkteam_pages.stretch import Stretch

pytestmark = pytest.mark.sqlite
SUNDAY = 6
CLOCK_BACK = date(2026, 10, 25)


def schedule(weekday: int, opens: str, closes: str, *deviations: Deviation, **rhythm) -> Schedule:
    session = Session("only", Recurrence(weekday, **rhythm), Stretch.between(opens, closes))
    return Schedule((session,), deviations, checked_on=CLOCK_BACK)


def test_a_walk_on_the_sunday_that_the_clock_goes_back_begins_at_ten_on_the_wall():
    walks = agenda({"walk": schedule(SUNDAY, "10", "11")}, date(2026, 10, 18), date(2026, 10, 31))
    assert [each.day for each in walks] == [date(2026, 10, 18), CLOCK_BACK]
    before, after = datetime(2026, 10, 25, 8, 59, tzinfo=UTC), datetime(2026, 10, 25, 9, 0, tzinfo=UTC)
    assert (walks[1].phase(before), walks[1].phase(after)) == (Phase.COMING, Phase.NOW)
    assert stays_true_until(walks[1:], before) == after
    assert stays_true_until(walks[1:], after) == datetime(2026, 10, 25, 10, 0, tzinfo=UTC)


def test_when_all_is_over_midnight_is_next_also_on_the_day_of_25_hours():
    evening = datetime(2026, 10, 25, 20, 0, tzinfo=UTC)
    assert stays_true_until((), evening) == datetime(2026, 10, 25, 23, 0, tzinfo=UTC)


def test_a_fortnight_runs_on_across_a_year_of_53_weeks():
    rhythm = {"every_weeks": 2, "anchor": date(2026, 12, 24)}
    found = agenda({"language": schedule(3, "10", "11", **rhythm)}, date(2026, 12, 21), date(2027, 1, 31))
    assert [each.day for each in found] == [date(2026, 12, 24), date(2027, 1, 7), date(2027, 1, 21)]


def test_what_is_closed_stays_in_the_list_and_says_what_closed_it():
    christmas = Deviation(
        Kind.CLOSED, Scope.MUNICIPALITY, date(2026, 12, 25), date(2026, 12, 26), message="Kerst"
    )
    plan = {"table": schedule(4, "17", "19", christmas)}
    friday, next_friday = agenda(plan, date(2026, 12, 25), date(2027, 1, 1))
    assert friday.phase(datetime(2026, 12, 25, 17, 0, tzinfo=UTC)) is Phase.CANCELLED
    assert friday.cancelled_by.message == "Kerst"
    assert next_friday.day == date(2027, 1, 1)
    assert next_friday.cancelled_by is None


def test_other_hours_are_marked_as_different():
    later = Deviation(Kind.CHANGED, Scope.TEAM, CLOCK_BACK, CLOCK_BACK, part=Stretch.between("14", "15"))
    (moment,) = agenda({"walk": schedule(SUNDAY, "10", "11", later)}, CLOCK_BACK, CLOCK_BACK)
    assert moment.differs
    assert moment.stretch == Stretch.between("14", "15")
