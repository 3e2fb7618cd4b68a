"""Hours that change from a date on, and hours that are copied; previewed, and taken back in one tap."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from wijkteam_pages.models import ChannelHours, ContactChannel, ScheduleException, WalkInSession

from .pages import seen, text, to

BEGINS = date(2027, 1, 5)


def later(town, **fields) -> dict:
    form = {"weekdays": [1], "hours": "13-16", "rhythm": "weeks-1", "location": town.kap.pk}
    return form | {"begins": "later", "begins_on": "2027-01-05"} | seen(town.tuesday) | fields


def take_back(client, answer) -> None:
    [undoable] = answer.context["undoable"]
    client.post(reverse("wijkteam_hours:undo_publication", args=[undoable.publication.pk]))


def test_what_was_ends_the_day_before_and_the_preview_says_both(fatima, town):
    address = to(town, "change_session", town.tuesday.pk)
    shown = text(fatima.post(address, later(town)))
    assert "Dinsdag. Tot en met maandag 4 januari 2027: 09:00 tot 12:00 uur in De Linde." in shown
    assert "Vanaf dinsdag 5 januari 2027: 13:00 tot 16:00 uur in De Kap." in shown
    assert town.noord.sessions.count() == 1, "a preview changes nothing"
    fatima.post(address, later(town, publish="1"))
    old, new = town.noord.sessions.order_by("valid_from")[::-1]
    assert {(old.valid_until, old.valid_from), (new.valid_until, new.valid_from)} == {
        (date(2027, 1, 4), None),
        (None, BEGINS),
    }


def test_a_planned_change_is_seen_and_taken_back(fatima, town):
    answer = fatima.post(to(town, "change_session", town.tuesday.pk), later(town, publish="1"), follow=True)
    shown = text(answer)
    assert "Geplande wijzigingen" in shown
    assert "Vanaf dinsdag 5 januari 2027: dinsdag 13:00 tot 16:00 uur, De Kap" in shown
    take_back(fatima, answer)
    assert town.noord.sessions.get().valid_until is None
    assert "Geplande wijzigingen" not in text(fatima.get(to(town, "team")))


def test_what_was_said_about_the_session_goes_on_for_its_successor(fatima, town):
    ScheduleException.objects.create(
        session=town.tuesday, affects="walk_in", first_day=BEGINS - timedelta(7), last_day=BEGINS
    )
    fatima.post(to(town, "change_session", town.tuesday.pk), later(town, publish="1"))
    new = town.noord.sessions.get(valid_from=BEGINS)
    before, after = ScheduleException.objects.order_by("first_day")
    assert (before.session_id, before.last_day) == (town.tuesday.pk, BEGINS - timedelta(1))
    assert (after.session_id, after.first_day) == (new.pk, BEGINS)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"begins_on": ""}, "Kies de dag waarop het ingaat."),
        ({"begins_on": "2026-11-23"}, "Die dag is voorbij."),
        ({"hours": "16-13"}, "De eindtijd is niet later dan de begintijd"),
    ],
)
def test_a_beginning_that_cannot_be(fatima, town, fields, sentence):
    answer = fatima.post(
        to(town, "change_session", town.tuesday.pk), later(town, publish="1", note="Thee", **fields)
    )
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert 'value="Thee"' in answer.content.decode()
    assert town.noord.sessions.count() == 1


def test_a_team_at_two_places_at_once_is_asked_about_and_may_be_right(fatima, town):
    form = {"weekdays": [1], "hours": "9-12", "rhythm": "weeks-1", "location": town.kap.pk}
    shown = text(fatima.post(to(town, "add_session"), form))
    assert "Tegelijk is er inloop op een andere plek: dinsdag 09:00 tot 12:00 uur in De Linde." in shown
    fatima.post(to(town, "add_session"), form | {"publish": "1"})
    assert town.noord.sessions.count() == 2


def test_hours_are_copied_to_other_days_with_one_undo(fatima, town):
    sent = {"hours": [town.tuesday.pk, town.answered.pk], "weekdays": [2, 3], "what_is_there": "keep"}
    shown = text(fatima.post(to(town, "copy"), sent))
    assert "Woensdag. Nu: dicht. Straks: inloop 09:00 tot 12:00 uur in De Linde" in shown
    answer = fatima.post(to(town, "copy"), sent | {"publish": "1"}, follow=True)
    assert sorted(town.noord.sessions.values_list("weekday", flat=True)) == [1, 2, 3]
    assert ChannelHours.objects.filter(channel=town.phone).count() == 3
    take_back(fatima, answer)
    assert town.noord.sessions.get() == town.tuesday


def test_copies_for_another_team_say_what_is_in_the_way(client, town):
    client.force_login(town.sanne)
    WalkInSession.objects.create(team=town.oost, location=town.linde, weekday=1, opens=600, closes=660)
    sent = {"hours": [town.tuesday.pk, town.answered.pk], "teams": [town.oost.pk], "what_is_there": "keep"}
    shown = text(client.post(to(town, "copy"), sent))
    assert "Wijkteam Oost heeft al dinsdag 10:00 tot 11:00 uur: niet gekopieerd." in shown
    assert "Wijkteam Oost heeft geen kanaal ‘Bel’: niet gekopieerd." in shown
    ContactChannel.objects.create(team=town.oost, kind="phone", value="010 555 01 30")
    client.post(to(town, "copy"), sent | {"what_is_there": "replace", "publish": "1"})
    assert [each.opens for each in town.oost.sessions.filter(location=town.linde)] == [540]
    assert ChannelHours.objects.get(channel__team=town.oost).opens == 510


def test_a_worker_copies_to_no_team_of_another(fatima, town):
    sent = {"hours": [town.tuesday.pk], "teams": [town.oost.pk], "weekdays": [4], "publish": "1"}
    fatima.post(to(town, "copy"), sent)
    assert town.oost.sessions.count() == 1
    assert fatima.post(to(town, "copy"), {"hours": [town.east.pk], "weekdays": [4]}).status_code == 422


def test_a_fortnight_keeps_its_rhythm_on_another_day(fatima, town):
    fortnight = WalkInSession.objects.create(
        team=town.noord,
        location=town.kap,
        weekday=3,
        opens=540,
        closes=600,
        every_weeks=2,
        anchor=date(2026, 11, 26),
    )
    fatima.post(to(town, "copy"), {"hours": [fortnight.pk], "weekdays": [0], "publish": "1"})
    assert town.noord.sessions.get(weekday=0).anchor == date(2026, 11, 23)
