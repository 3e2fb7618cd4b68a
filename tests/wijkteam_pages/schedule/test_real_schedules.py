"""Hours as Dutch district teams really keep them: each fits without a word of free text."""

import itertools
from datetime import date, timedelta

from wijkteam_pages.deviation import Affects, Kind, Scope
from wijkteam_pages.differences import differences_of
from wijkteam_pages.occurrence import Place
from wijkteam_pages.recurrence import LAST
from wijkteam_pages.status import Nearness, State
from wijkteam_pages.stretch import Stretch

from .making import (
    BIEB,
    FRI,
    KAP,
    LINDE,
    MON,
    THU,
    TUE,
    WED,
    at,
    closed,
    day,
    deviation,
    lines,
    schedule,
    session,
)

SCHOOL, HUIS = Place("school", "De School"), Place("huis", "Het Huis")


def five_places(*but):
    """Schedule 1: five places, of which two or three at once."""
    return schedule(
        session(MON, "14-17", KAP),
        session(TUE, "9-12", LINDE),
        *(session(WED, "9-12", place) for place in (SCHOOL, BIEB)),
        session(WED, "14-17", KAP),
        *(session(THU, "9-12", place) for place in (LINDE, SCHOOL, BIEB)),
        session(FRI, "9-12", HUIS),
        session(FRI, "13-16", BIEB),
        but=but,
    )


def test_a_team_at_two_places_at_once_shows_both():
    status = five_places().status(at("2026-11-25 10:00"))
    assert [each.place.name for each in status.open_places] == ["Bibliotheek", "De School"]
    assert status.names_places


def test_a_team_in_three_places_tells_where_it_opens_next():
    status = five_places().status(at("2026-11-25 18:00"))
    assert (status.nearness, status.opens.minute) == (Nearness.TOMORROW, 540)
    assert {place.name for place in status.places} == {"De Linde", "De School", "Bibliotheek"}


def test_the_week_with_five_places_has_ten_moments():
    assert lines(five_places().occurrences(day("2026-11-23"), day("2026-11-29"))) == [
        "2026-11-23 14:00-17:00 De Kap",
        "2026-11-24 09:00-12:00 De Linde",
        "2026-11-25 09:00-12:00 Bibliotheek",
        "2026-11-25 09:00-12:00 De School",
        "2026-11-25 14:00-17:00 De Kap",
        "2026-11-26 09:00-12:00 Bibliotheek",
        "2026-11-26 09:00-12:00 De Linde",
        "2026-11-26 09:00-12:00 De School",
        "2026-11-27 09:00-12:00 Het Huis",
        "2026-11-27 13:00-16:00 Bibliotheek",
    ]


def test_every_first_tuesday_of_the_month():
    hours = schedule(session(TUE, "10:30-12", nth=1))
    first = [each.day for each in hours.occurrences(day("2026-11-01"), day("2027-02-28"))]
    assert first == [date(2026, 11, 3), date(2026, 12, 1), date(2027, 1, 5), date(2027, 2, 2)]


def test_third_thursday_and_until_the_summer_also_the_first():
    hours = schedule(
        session(THU, "14-15", nth=3), session(THU, "19:30-20:30", nth=1, valid_until=date(2027, 7, 9))
    )
    assert lines(hours.occurrences(day("2027-06-01"), day("2027-08-31"))) == [
        "2027-06-03 19:30-20:30 De Linde",
        "2027-06-17 14:00-15:00 De Linde",
        "2027-07-01 19:30-20:30 De Linde",
        "2027-07-15 14:00-15:00 De Linde",
        "2027-08-19 14:00-15:00 De Linde",
    ]


def test_every_other_thursday_runs_on_across_new_year_and_53_week_years():
    hours = schedule(session(THU, "9-12", every_weeks=2, anchor=date(2020, 1, 2)))
    days = [each.day for each in hours.occurrences(day("2020-01-01"), day("2027-12-31"))]
    assert {later - earlier for earlier, later in itertools.pairwise(days)} == {timedelta(days=14)}
    # 2020 and 2026 have 53 weeks: by odd and even week numbers one would come a week early.
    assert [str(each) for each in days if each.month == 12 and each.year in (2020, 2026)] == [
        "2020-12-03", "2020-12-17", "2020-12-31", "2026-12-10", "2026-12-24",
    ]  # fmt: skip
    assert date(2021, 1, 14) in days
    assert date(2027, 1, 7) in days


def test_fortnightly_with_partners_is_one_session():
    hours = schedule(session(MON, "15-16:30", BIEB, every_weeks=2, anchor=date(2026, 11, 30)))
    assert lines(hours.coming(at("2026-11-23 16:00"), 2)) == [
        "2026-11-30 15:00-16:30 Bibliotheek",
        "2026-12-14 15:00-16:30 Bibliotheek",
    ]


def test_by_phone_on_working_days_while_the_desk_keeps_other_hours():
    phone = schedule(*(session(weekday, "9:30-12:30", place=None) for weekday in range(5)))
    assert phone.status(at("2026-11-23 12:15")).state is State.CLOSING
    assert phone.status(at("2026-11-27 12:30")).nearness is Nearness.THIS_WEEK


def holidays():
    """Schedule 7: which holidays close is said once a year by the municipality."""
    everywhere = {"scope": Scope.MUNICIPALITY}
    return (
        closed("2026-12-25", "2026-12-26", message="Kerst", **everywhere),
        closed("2026-12-24", text="15-24", message="Kerstavond", **everywhere),
        closed("2026-12-31", text="15-24", message="Oudjaarsdag", **everywhere),
        closed("2027-05-07", message="Dag na Hemelvaart", **everywhere),
    )


def test_a_holiday_closes_only_what_the_municipality_says():
    hours = five_places(*holidays())
    assert lines(hours.occurrences(day("2026-12-24"), day("2026-12-25"))) == [
        "2026-12-24 09:00-12:00 Bibliotheek",
        "2026-12-24 09:00-12:00 De Linde",
        "2026-12-24 09:00-12:00 De School",
    ]
    assert hours.occurrences(day("2027-05-05"), day("2027-05-05")), "5 May is no day off in 2027"
    assert not hours.occurrences(day("2027-05-07"), day("2027-05-07"))
    assert hours.occurrences(day("2027-03-26"), day("2027-03-26")), "open on Good Friday here"


def test_a_team_differs_from_the_municipality_by_saying_open_all_the_same():
    anyway = deviation(Kind.OPEN, "2026-12-25", text="9-12")
    hours = five_places(*holidays(), anyway)
    assert lines(hours.occurrences(day("2026-12-25"), day("2026-12-25"))) == [
        "2026-12-25 09:00-12:00 Het Huis"
    ]


def test_december_until_three_shortens_the_last_session():
    hours = schedule(session(THU, "13-17"), but=holidays())
    assert lines(hours.occurrences(day("2026-12-24"), day("2026-12-24"))) == [
        "2026-12-24 13:00-15:00 De Linde"
    ]
    early = hours.status(at("2026-12-24 09:00"))
    assert (early.state, early.today) == (State.OTHER_HOURS, ((Stretch(780, 900), LINDE),))


def test_moved_for_six_weeks_during_a_renovation():
    moved = deviation(
        Kind.MOVED, "2026-11-30", "2027-01-10", scope=Scope.LOCATION, target=LINDE.key, place=KAP
    )
    hours = schedule(session(TUE, "9-12"), but=(moved,))
    assert lines(hours.coming(at("2026-11-22 12:00"), 3))[:2] == [
        "2026-11-24 09:00-12:00 De Linde",
        "2026-12-01 09:00-12:00 De Kap",
    ]
    assert lines(hours.occurrences(day("2027-01-12"), day("2027-01-12"))) == [
        "2027-01-12 09:00-12:00 De Linde"
    ]


def test_a_closed_building_does_not_close_what_moved_away_from_it():
    moved = deviation(Kind.MOVED, "2026-12-01", scope=Scope.SESSION, target="inloop", place=KAP)
    building = closed("2026-12-01", scope=Scope.LOCATION, target=LINDE.key)
    hours = schedule(session(TUE, "9-12", key="inloop"), but=(building, moved))
    assert lines(hours.occurrences(day("2026-12-01"), day("2026-12-01"))) == ["2026-12-01 09:00-12:00 De Kap"]


def test_an_extra_session_during_a_theme_week():
    extra = deviation(Kind.EXTRA, "2026-12-02", text="19-21", place=BIEB, message="Week tegen Eenzaamheid")
    hours = schedule(session(TUE, "9-12"), but=(extra,))
    [difference] = differences_of(hours, day("2026-11-25"))
    assert difference.cause is extra
    assert lines(hours.occurrences(day("2026-12-02"), day("2026-12-02"))) == [
        "2026-12-02 19:00-21:00 Bibliotheek"
    ]


def test_ill_this_morning_while_the_phone_is_answered_as_usual():
    ill = closed("2026-11-24", affects=Affects.WALK_IN, message="De medewerker is ziek")
    status = schedule(session(TUE, "9-12"), but=(ill,)).status(at("2026-11-24 08:00"))
    assert (status.state, status.message) == (State.CLOSED_BY_EXCEPTION, "De medewerker is ziek")
    assert ill.affects is not Affects.BOTH


def test_the_last_friday_of_the_month():
    hours = schedule(session(FRI, "9-12", nth=LAST))
    days = [str(each.day) for each in hours.occurrences(day("2026-10-01"), day("2026-12-31"))]
    assert days == ["2026-10-30", "2026-11-27", "2026-12-25"]
