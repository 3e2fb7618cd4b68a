"""Two people who change the same hours: the second is told, and nothing is overwritten unseen."""

from datetime import date

import pytest

from wijkteam_pages.models import Membership, ScheduleException

from .pages import seen, text, to

SESSION = {"weekdays": [1], "hours": "10-12", "rhythm": "weeks-1", "publish": "1"}


@pytest.fixture
def joris(town):
    """Joris works for Noord too."""
    from django.test import Client

    Membership.objects.create(user=town.joris, team=town.noord, starts_on=date(2026, 1, 1))
    client = Client()
    client.force_login(town.joris)
    return client


def test_the_second_to_change_a_session_sees_both_versions_and_chooses(fatima, joris, town):
    address, shown = to(town, "change_session", town.tuesday.pk), seen(town.tuesday)
    form = SESSION | {"location": town.linde.pk} | shown
    joris.post(address, form | {"hours": "9.30-12"})
    answer = fatima.post(address, form)
    assert answer.status_code == 409
    said = text(answer)
    assert "joris heeft dit intussen gewijzigd" in said
    assert "Nu op de site: dinsdag 09:30 tot 12:00 uur, De Linde" in said
    assert "Van u, hieronder: dinsdag 10:00 tot 12:00 uur, De Linde" in said
    town.tuesday.refresh_from_db()
    assert town.tuesday.opens == 570
    again = {"version": answer.context["form"]["version"].value()}
    fatima.post(address, form | again)
    town.tuesday.refresh_from_db()
    assert town.tuesday.opens == 600, "who has seen both may go on"


def test_what_was_removed_meanwhile_is_not_lost_for_who_was_typing(fatima, joris, town):
    address, shown = to(town, "change_session", town.tuesday.pk), seen(town.tuesday)
    joris.post(to(town, "remove_session", town.tuesday.pk), shown)
    answer = fatima.post(address, SESSION | {"location": town.linde.pk} | shown)
    assert answer.status_code == 409
    assert "Nu op de site: verwijderd" in text(answer)
    again = {"version": answer.context["form"]["version"].value()}
    fatima.post(address, SESSION | {"location": town.linde.pk} | again)
    assert town.noord.sessions.get().pk == town.tuesday.pk


def test_the_same_holds_for_an_exception_and_for_removing_it(fatima, joris, town):
    closing = ScheduleException.objects.create(
        team=town.noord, first_day=date(2026, 12, 1), last_day=date(2026, 12, 1)
    )
    address, shown = to(town, "change_exception", closing.pk), seen(closing)
    form = {"kind": "closed", "first_day": "2026-12-01", "whom": f"team:{town.noord.pk}", "publish": "1"}
    joris.post(address, form | shown | {"message": "Studiedag"})
    assert fatima.post(address, form | shown | {"message": "Ziek"}).status_code == 409
    asked = fatima.post(to(town, "remove_exception", closing.pk), shown)
    assert asked.status_code == 409
    assert "Studiedag" in text(asked)
    closing.refresh_from_db()
    assert closing.message == "Studiedag"


def test_a_form_that_does_not_say_what_it_saw_overwrites_nothing(fatima, town):
    answer = fatima.post(to(town, "change_session", town.tuesday.pk), SESSION | {"location": town.linde.pk})
    assert answer.status_code == 409
    assert fatima.post(to(town, "remove_session", town.tuesday.pk)).status_code == 409
    town.tuesday.refresh_from_db()
    assert town.tuesday.opens == 540
