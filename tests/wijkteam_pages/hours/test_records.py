"""Records that cannot be wrong: an editor gets a sentence, the database refuses the rest."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from wijkteam_pages.models import ChannelHours, ScheduleException, Team, WalkInSession
from wijkteam_pages.opening import hours_of, schedules_for
from wijkteam_pages.status import State

from .people import TODAY, place

pytestmark = pytest.mark.django_db


def session(town, **fields):
    return WalkInSession(
        **{"team": town.noord, "location": town.linde, "weekday": 1, "opens": 540, "closes": 720} | fields
    )


def exception(town, **fields):
    days = {"first_day": date(2026, 12, 1), "last_day": date(2026, 12, 1)}
    target = {} if {"session", "location", "municipality"} & set(fields) else {"team": town.noord}
    return ScheduleException(**days | target | fields)


def codes(error: ValidationError) -> set[str]:
    return {each.code for those in error.error_dict.values() for each in those}


@pytest.mark.parametrize(
    ("rule", "field", "fields"),
    [
        ("ends_before_it_begins", "__all__", {"opens": 720, "closes": 540}),
        ("no_anchor", "anchor", {"every_weeks": 2}),
        ("anchor_on_other_weekday", "anchor", {"every_weeks": 2, "anchor": date(2026, 11, 25)}),
        (
            "period_ends_before_it_begins",
            "valid_until",
            {"valid_from": date(2026, 2, 1), "valid_until": date(2026, 1, 1)},
        ),
        ("overlap", "__all__", {"opens": 700, "closes": 800}),
    ],
)
def test_an_impossible_session_is_refused_in_words_at_its_field(town, rule, field, fields):
    with pytest.raises(ValidationError) as refused:
        session(town, **fields).full_clean()
    assert rule in codes(refused.value)
    assert field in refused.value.error_dict


@pytest.mark.parametrize(
    "fields",
    [
        {"opens": 720, "closes": 800},
        {"weekday": 2},
        {"valid_from": date(2027, 1, 1), "nth": 1, "opens": 780, "closes": 800},
    ],
)
def test_what_only_touches_or_is_on_another_day_is_fine(town, fields):
    session(town, **fields).full_clean()


def test_first_and_third_tuesdays_do_not_overlap(town):
    town.tuesday.nth = 1
    town.tuesday.save()
    session(town, nth=3).full_clean()
    with pytest.raises(ValidationError):
        session(town, every_weeks=2, anchor=date(2026, 12, 1)).full_clean()


def test_two_places_at_once_are_no_overlap(town):
    session(town, location=town.kap).full_clean()


@pytest.mark.parametrize(
    "fields",
    [
        {"opens": 720, "closes": 540},
        {"every_weeks": 2},
        {"weekday": 7},
        {"every_weeks": 2, "anchor": TODAY, "nth": 1},
    ],
)
def test_the_database_refuses_what_cannot_be(town, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        session(town, **fields).save()


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("last_day_before_first", {"last_day": date(2026, 11, 30)}),
        ("needs_hours", {"kind": "changed"}),
        ("needs_hours", {"kind": "extra"}),
        ("needs_place", {"kind": "moved", "affects": "walk_in"}),
        ("needs_place", {"kind": "extra", "opens": 540, "closes": 600}),
        ("ends_before_it_begins", {"opens": 720, "closes": 540}),
    ],
)
def test_an_impossible_exception_is_refused_in_words(town, rule, fields):
    with pytest.raises(ValidationError) as refused:
        exception(town, **fields).full_clean()
    assert rule in codes(refused.value)


def test_two_closings_of_one_team_on_one_day_are_refused(town):
    exception(town, last_day=date(2026, 12, 4)).save()
    with pytest.raises(ValidationError) as refused:
        exception(town).full_clean()
    assert "overlap" in codes(refused.value)
    exception(town, session=town.tuesday, affects="walk_in").full_clean()


def test_a_morning_may_be_closed_within_weeks_at_another_place(town):
    exception(town, kind="moved", affects="walk_in", to_location=town.kap, last_day=date(2027, 1, 10)).save()
    exception(town, first_day=date(2026, 12, 8), last_day=date(2026, 12, 8)).full_clean()


def test_an_exception_is_for_exactly_one(town):
    with pytest.raises(IntegrityError), transaction.atomic():
        exception(town, session=town.tuesday, team=town.noord, affects="walk_in").save()


def test_the_phone_is_answered_when_only_the_walk_in_is_cancelled(town):
    exception(town, first_day=TODAY, last_day=TODAY, affects="walk_in", reason="illness").save()
    hours = hours_of(town.noord)
    assert hours.walk_in.status(timezone.now()).state is State.CLOSED_BY_EXCEPTION
    assert hours.channels[town.phone.pk].status(timezone.now()).state is not State.CLOSED_BY_EXCEPTION


def test_a_closing_of_the_municipality_reaches_walk_in_and_phone_of_every_team(town):
    exception(town, municipality=town.town, message="Kerst").save()
    hours = schedules_for([town.noord, town.oost])
    day = date(2026, 12, 1)
    assert not hours[town.noord.pk].walk_in.occurrences(day, day)
    assert not hours[town.noord.pk].channels[town.phone.pk].occurrences(day, day)
    assert not hours[town.oost.pk].walk_in.occurrences(day, day)


def test_a_session_that_moved_into_a_closed_building_is_closed(town):
    days = {"first_day": date(2026, 12, 1), "last_day": date(2026, 12, 8)}
    exception(town, kind="moved", affects="walk_in", to_location=town.kap, **days).save()
    exception(town, location=town.kap, affects="walk_in").save()
    held = hours_of(town.noord).walk_in.occurrences(days["first_day"], days["last_day"])
    assert [(each.day.day, each.place.name) for each in held] == [(8, "De Kap")]


@pytest.mark.parametrize("count", [1, 30])
def test_the_schedules_of_one_team_and_of_thirty_take_three_queries(town, count, django_assert_num_queries):
    for number in range(count - 1):
        team = Team.objects.create(municipality=town.town, name=f"Team {number}", slug=f"team-{number}")
        where = place(town.town, f"Plek {number}")
        WalkInSession.objects.create(team=team, location=where, weekday=0, opens=540, closes=720)
        ChannelHours.objects.create(
            channel=team.channels.create(kind="phone", value="010 555 01 21"),
            weekday=0,
            opens=540,
            closes=720,
        )
        exception(town, team=team, kind="extra", opens=540, closes=600, to_location=where).save()
    teams = list(Team.objects.exclude(pk=town.oost.pk))
    with django_assert_num_queries(3):
        assert len(schedules_for(teams)) == count
