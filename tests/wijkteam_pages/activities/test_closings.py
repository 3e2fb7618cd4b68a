"""The days of an activity deviate by the same engine as a team's: closings of the town and of a place hold too."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wijkteam_pages.activities.schedules import schedule_of
from wijkteam_pages.models import ScheduleException

from .town import a_moment, once, words_of

FIRST, SECOND = date(2026, 12, 1), date(2026, 12, 8)


def deviate(**fields) -> ScheduleException:
    exception = ScheduleException(
        **{"kind": "closed", "first_day": FIRST, "last_day": FIRST, "affects": "walk_in"} | fields
    )
    exception.full_clean()
    exception.save()
    return exception


def days(activity) -> list[date]:
    found = schedule_of(activity, date(2026, 11, 24)).occurrences(FIRST, SECOND)
    return [each.day for each in found]


def test_a_closing_of_the_municipality_closes_the_activity(town):
    deviate(municipality=town.town, affects="both")
    assert days(town.coffee) == [SECOND]


def test_unless_the_activity_is_open_all_the_same(town):
    deviate(municipality=town.town, affects="both")
    deviate(activity=town.coffee, kind="open")
    assert days(town.coffee) == [FIRST, SECOND]


def test_a_closing_of_the_building_closes_what_is_in_it_and_nothing_else(town):
    a_moment(town.garden, 1, 600, 720)
    deviate(location=town.linde)
    assert (days(town.coffee), days(town.garden)) == ([SECOND], [FIRST, date(2026, 12, 5), SECOND])


def test_a_closing_of_the_team_or_of_the_telephone_leaves_the_activity_alone(town):
    deviate(team=town.noord, affects="both")
    deviate(municipality=town.town, affects="phone")
    assert days(town.coffee) == [FIRST, SECOND]


def test_an_activity_may_move_to_another_building_and_is_closed_with_that(town):
    deviate(activity=town.coffee, kind="moved", to_location=town.kap)
    moved = schedule_of(town.coffee, date(2026, 11, 24)).occurrences(FIRST, FIRST)
    assert [each.place.name for each in moved] == ["De Kap"]
    deviate(location=town.kap)
    assert days(town.coffee) == [SECOND]


def test_an_extra_moment_is_at_the_usual_place(town):
    deviate(
        activity=town.coffee,
        kind="extra",
        first_day="2026-12-03",
        last_day="2026-12-03",
        opens=600,
        closes=660,
    )
    extra = schedule_of(town.coffee, date(2026, 11, 24)).occurrences(date(2026, 12, 3), date(2026, 12, 3))
    assert [each.place.name for each in extra] == ["De Linde"]


def test_an_activity_has_no_telephone(town):
    with pytest.raises(ValidationError):
        deviate(activity=town.coffee, affects="both")
    with pytest.raises(IntegrityError), transaction.atomic():
        ScheduleException.objects.create(activity=town.coffee, first_day=FIRST, last_day=FIRST)


def test_one_exception_is_for_one_target_only(town):
    with pytest.raises(IntegrityError), transaction.atomic():
        ScheduleException.objects.create(
            activity=town.coffee, team=town.noord, first_day=FIRST, last_day=FIRST, affects="walk_in"
        )


def test_what_happens_once_happens_once(town):
    once(town.garden, date(2026, 12, 2))
    assert days(town.garden) == [date(2026, 12, 2), date(2026, 12, 5)]


def test_a_closing_for_all_teams_names_the_activities_with_who_runs_them_and_lets_one_go_on(client, town):
    client.force_login(town.sanne)
    address = reverse("wijkteam_hours:add_for_all", args=[town.town.pk])
    fields = {"teams": [town.noord.pk, town.oost.pk], "first_day": "2026-12-01", "last_day": "2026-12-05"}
    shown = words_of(client.post(address, fields))
    assert "Dit wijzigt de dagen van 2 activiteiten." in shown
    assert "Koffieochtend (Wijkteam Noord) Dinsdag 1 december. Was: 10:00 tot 11:30 uur in De Linde." in shown
    assert "Buurttuin (Ria)" in shown
    going_on = fields | {"going_on": [town.garden.pk]}
    assert "Buurttuin (Ria)" not in words_of(client.post(address, going_on)), "nothing changes for it"
    client.post(address, going_on | {"publish": "1"})
    assert (days(town.coffee), days(town.garden)) == ([SECOND], [date(2026, 12, 5)])
    by_phone = words_of(
        client.post(address, fields | {"first_day": "2026-12-15", "affects": "phone", "last_day": ""})
    )
    assert "activiteit." not in by_phone


def test_the_holidays_of_a_year_let_an_activity_go_on_too(client, town):
    client.force_login(town.sanne)
    a_moment(town.garden, 4, 600, 720)
    christmas = date(2026, 12, 25)
    address = reverse("wijkteam_hours:holidays_for_all", args=[town.town.pk, 2026])
    fields = {"what-2026-12-25": "closed", "seen-2026-12-25": ""}
    shown = words_of(client.post(address, fields))
    assert "Buurttuin (Ria) Vrijdag 25 december." in shown
    assert "Activiteiten die toch doorgaan" in shown
    with CaptureQueriesContext(connection) as captured:
        going_on = words_of(client.post(address, fields | {"going_on": [town.garden.pk]}))
    assert "Buurttuin (Ria) Vrijdag" not in going_on, "nothing changes for it"
    table = f'INSERT INTO "{ScheduleException._meta.db_table}"'
    rehearsed = [each["sql"] for each in captured if each["sql"].startswith(table)]
    assert len(rehearsed) == 2, "once: the closing, and the garden that goes on"
    client.post(address, fields | {"going_on": [town.garden.pk], "publish": "1"})
    assert schedule_of(town.garden, christmas).occurrences(christmas, christmas)
