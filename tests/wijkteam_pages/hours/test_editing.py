"""Editors and workers change hours; residents see it at their next request."""

from datetime import date

import pytest
from django.urls import reverse

from wijkteam_pages.models import ChannelHours, ScheduleException, WalkInSession

from . import pages
from .pages import seen, text, to
from .people import TODAY

NEW = {
    "weekdays": [3],
    "hours": "9.00 tot 12.00 uur en 13.30 tot 17.00 uur",
    "rhythm": "weeks-1",
    "publish": "1",
}


def stretches(records) -> list[tuple[int, int, int]]:
    return sorted(records.values_list("weekday", "opens", "closes"))


def test_the_list_shows_only_the_teams_that_are_hers(fatima, town):
    answer = text(fatima.get(reverse("wijkteam_hours:teams")))
    assert "Wijkteam Noord" in answer
    assert "Wijkteam Oost" not in answer
    assert "Dicht. Vandaag open om 09:00 uur" in answer


def test_the_menu_leads_to_the_hours_for_who_has_a_team_only(client, town):
    address = reverse("wijkteam_hours:teams")
    for user, expected in [(town.fatima, True), (town.sanne, True), (town.bas, False)]:
        client.force_login(user)
        assert (address in client.get(reverse("wagtailadmin_home")).content.decode()) == expected


def test_hours_typed_as_people_write_them_become_sessions_and_are_read_back(fatima, town):
    answer = fatima.post(to(town, "add_session"), NEW | {"location": town.linde.pk}, follow=True)
    assert stretches(town.noord.sessions.filter(weekday=3)) == [(3, 540, 720), (3, 810, 1020)]
    assert "donderdag 09:00 tot 12:00 uur en donderdag 13:30 tot 17:00 uur" in text(answer)


def test_the_same_hours_for_several_days_at_once(fatima, town):
    fatima.post(to(town, "add_session"), NEW | {"weekdays": [0, 2], "hours": "9-10", "location": town.kap.pk})
    assert stretches(town.noord.sessions.filter(location=town.kap)) == [(0, 540, 600), (2, 540, 600)]


def test_changing_a_session_keeps_the_record_and_writes_its_history(fatima, town):
    form = NEW | {"weekdays": [1], "hours": "10-12", "location": town.linde.pk}
    fatima.post(to(town, "change_session", town.tuesday.pk), form | seen(town.tuesday))
    [change, _first] = WalkInSession.history.filter(id=town.tuesday.pk)
    assert (change.opens, change.history_type, change.history_user) == (600, "~", town.fatima)


def test_the_form_shows_the_hours_as_one_would_type_them(fatima, town):
    answer = fatima.get(to(town, "change_session", town.tuesday.pk)).content.decode()
    assert 'value="09:00-12:00"' in answer


def test_every_first_tuesday_and_a_fortnight_with_its_anchor(fatima, town):
    common = {"publish": "1", "hours": "14-15", "location": town.linde.pk, "weekdays": [1]}
    fatima.post(to(town, "add_session"), common | {"rhythm": "nth-1"})
    fortnight = {"rhythm": "weeks-2", "anchor": "2026-12-01", "hours": "19-20"}
    fatima.post(to(town, "add_session"), common | fortnight)
    assert town.noord.sessions.get(opens=840).nth == 1
    assert town.noord.sessions.get(opens=1140).anchor == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"hours": "12-9"}, "De eindtijd is niet later dan de begintijd"),
        ({"hours": "zodra het licht is"}, "Wij begrijpen ‘zodra het licht is’ niet"),
        ({"hours": "9-25"}, "Dit is geen tijd"),
        ({"hours": "9-12 en 11-13"}, "Deze tijden vallen samen: 09:00-12:00, 11:00-13:00"),
        ({"hours": "dicht"}, "Is het voortaan dicht? Verwijder dan deze tijden"),
        ({"rhythm": "weeks-2"}, "Is het niet elke week? Vul dan één van de dagen in"),
        ({"rhythm": "weeks-2", "anchor": "2026-12-02"}, "Die datum valt op een andere dag van de week"),
        ({"valid_from": "2027-02-01", "valid_until": "2027-01-01"}, "De laatste dag van de periode is vóór"),
        ({"weekdays": [1], "hours": "11-13"}, "Dit valt samen met dinsdag 09:00 tot 12:00 uur"),
        ({"valid_from": "overmorgen"}, "Voer een geldige datum in"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_keeps_what_was_typed(fatima, town, typed, sentence):
    form = NEW | {"location": town.linde.pk, "note": "Daarna is er lunch"} | typed
    answer = fatima.post(to(town, "add_session"), form)
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert "Daarna is er lunch" in answer.content.decode()
    assert form["hours"] in answer.content.decode()
    assert town.noord.sessions.count() == 1


def test_nothing_typed_at_all_is_no_error_of_the_server(fatima, town):
    for name in ("add_session", "add_exception"):
        assert fatima.post(to(town, name), {}).status_code == 422
    nonsense = {
        "weekdays": "x",
        "hours": "\0",
        "rhythm": "weeks-x",
        "anchor": "0",
        "location": "x",
        "valid_from": "-",
    }
    assert fatima.post(to(town, "add_session"), nonsense).status_code == 422


def test_a_session_is_removed_after_asking_and_put_back_from_the_history(fatima, town):
    asked = fatima.get(to(town, "remove_session", town.tuesday.pk))
    assert "dinsdag 09:00 tot 12:00 uur" in text(asked)
    fatima.post(to(town, "remove_session", town.tuesday.pk), seen(town.tuesday))
    assert not town.noord.sessions.exists()
    removal = WalkInSession.history.filter(id=town.tuesday.pk).latest()
    fatima.post(to(town, "undo", "inloop", removal.history_id))
    assert town.noord.sessions.get().pk == town.tuesday.pk


def test_the_hours_of_the_phone(fatima, town):
    fatima.post(to(town, "add_channel_hours", town.phone.pk), NEW | {"hours": "9.30-12.30"})
    assert stretches(ChannelHours.objects.filter(weekday=3)) == [(3, 570, 750)]
    fatima.post(
        to(town, "change_channel_hours", town.answered.pk),
        NEW | {"weekdays": [1], "hours": "9-17"} | seen(town.answered),
    )
    town.answered.refresh_from_db()
    assert (town.answered.opens, town.answered.closes) == (540, 1020)
    fatima.post(to(town, "remove_channel_hours", town.answered.pk), seen(town.answered))
    assert not ChannelHours.objects.filter(weekday=1).exists()


def test_still_right_in_one_click(fatima, town):
    town.noord.hours_checked_on = None
    town.noord.save()
    assert "Bel ons voor de tijden" in text(fatima.get(to(town, "team")))
    fatima.post(to(town, "checked"))
    town.noord.refresh_from_db()
    assert town.noord.hours_checked_on == TODAY


def test_each_change_shows_at_the_next_request(fatima, town):
    pages.publish(town)
    assert "Dicht. Vandaag open om 09:00 uur" in pages.as_a_resident()
    form = NEW | {"weekdays": [1], "hours": "10-12", "location": town.linde.pk}
    fatima.post(to(town, "change_session", town.tuesday.pk), form | seen(town.tuesday))
    assert "Dicht. Vandaag open om 10:00 uur" in pages.as_a_resident()
    ill = {"kind": "closed", "first_day": "2026-11-24", "whom": f"team:{town.noord.pk}", "affects": "walk_in"}
    fatima.post(to(town, "add_exception"), ill | {"reason": "illness", "publish": "1"})
    assert "Vandaag dicht. Dinsdag 1 december weer open om 10:00 uur" in pages.as_a_resident()


def test_publishing_an_older_draft_of_the_page_takes_nothing_of_the_hours_back(fatima, town):
    page = pages.publish(town)
    older = page.save_revision()
    fatima.post(to(town, "add_session"), NEW | {"hours": "9-10", "location": town.linde.pk})
    kerst = {"kind": "closed", "first_day": "2026-12-01", "whom": f"team:{town.noord.pk}", "affects": "both"}
    fatima.post(
        to(town, "add_exception"), kerst | {"reason": "holiday", "message": "Studiedag", "publish": "1"}
    )
    page.title = "Wijkteam Noord en Havenkwartier"
    page.save_revision().publish()
    older.publish()
    shown = pages.as_a_resident()
    assert "Havenkwartier" not in shown
    assert "09:00 tot 10:00 uur" in shown
    assert "dinsdag 1 december zijn wij dicht (Studiedag)" in shown
    assert ScheduleException.objects.count() == 1
