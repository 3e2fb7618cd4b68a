"""The organisation says which holidays close; what nobody decided is asked for."""

from datetime import UTC, date, datetime

from wijkteam_pages.holiday_decisions import days_off, is_working_day, undecided_holidays
from wijkteam_pages.models import HolidayDecision, ScheduleException

CHRISTMAS, NEW_YEAR, ASCENSION = date(2026, 12, 25), date(2027, 1, 1), date(2027, 5, 6)
GOOD_FRIDAY, AFTER_ASCENSION = date(2027, 3, 26), date(2027, 5, 7)


def closing(town, day: date, **fields) -> ScheduleException:
    return ScheduleException.objects.create(
        municipality=town.town, first_day=day, last_day=day, reason="holiday", **fields
    )


def decide(town, day: date, closes: bool) -> HolidayDecision:
    return HolidayDecision.objects.create(
        municipality=town.town,
        day=day,
        name="feestdag",
        outcome="closed" if closes else "open",
        closing=closing(town, day) if closes else None,
        decided_at=datetime(2026, 11, 24, tzinfo=UTC),
    )


def undecided(town, last: date = ASCENSION) -> list[date]:
    return [day for day, _name in undecided_holidays(town.town.pk, CHRISTMAS, last)]


def test_a_holiday_is_undecided_until_it_closes_or_is_said_to_be_as_usual(town):
    assert undecided_holidays(town.town.pk, CHRISTMAS, NEW_YEAR) == [
        (CHRISTMAS, "Eerste kerstdag"),
        (NEW_YEAR, "Nieuwjaarsdag"),
    ]
    closing(town, CHRISTMAS)
    decide(town, GOOD_FRIDAY, closes=False)
    assert undecided(town, GOOD_FRIDAY) == [NEW_YEAR]


def test_what_one_team_closes_decides_nothing_for_the_municipality(town):
    ScheduleException.objects.create(team=town.noord, first_day=CHRISTMAS, last_day=CHRISTMAS)
    assert CHRISTMAS in undecided(town)


def test_a_closing_that_is_taken_away_makes_the_day_undecided_again(town):
    decided = decide(town, CHRISTMAS, closes=True)
    assert CHRISTMAS not in undecided(town)
    decided.closing.delete()
    assert CHRISTMAS in undecided(town)


def test_the_organisation_works_on_the_days_that_it_says(town):
    assert not is_working_day(town.town.pk, CHRISTMAS), "nobody decided, and the law on terms knows it"
    assert not is_working_day(town.town.pk, date(2026, 12, 26)), "a Saturday"
    assert is_working_day(town.town.pk, AFTER_ASCENSION)
    closing(town, AFTER_ASCENSION)
    decide(town, GOOD_FRIDAY, closes=False)
    closing(town, date(2026, 12, 24), opens=900, closes=1440)
    assert not is_working_day(town.town.pk, AFTER_ASCENSION)
    assert is_working_day(town.town.pk, GOOD_FRIDAY)
    assert is_working_day(town.town.pk, date(2026, 12, 24)), "a part of a day off is a day of work"


def test_a_whole_year_costs_two_queries(town, django_assert_num_queries):
    with django_assert_num_queries(2):
        off = days_off(town.town.pk, date(2026, 1, 1), date(2026, 12, 31))
    assert len(off) == 104 + 7
