"""Once a week a mail says what waits: only when something does, naming nobody, and off for who likes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.urls import reverse

from tests.wijkteam_pages.hours.people import TODAY
from wijkteam_pages.dashboard.digest import send_digests
from wijkteam_pages.models import DigestChoice, HoursRemark, Team
from wijkteam_pages.roles import Role

TUESDAY = datetime(2026, 11, 24, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
WEEK = timedelta(days=7)


@pytest.fixture
def unchecked(town):
    Team.objects.update(hours_checked_on=TODAY - timedelta(days=100))
    return town


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """`sent(at)` runs the task and gives the mails that it sent."""

    def run(at=TUESDAY):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            send_digests(at)
        return {message.to[0]: message.body for message in mail.outbox}

    return run


def test_an_owner_is_told_what_waits_for_their_own_team(unchecked, sent):
    body = sent()["fatima@zandmeer.example"]
    assert "Tijden en contact: klopt het nog? (1)\n- Wijkteam Noord" in body
    assert "Oost" not in body
    assert "/beheer/" in body


def test_communications_are_told_about_all(unchecked, sent):
    unchecked.sanne.groups.add(Role.COMMUNICATIONS.group())
    assert "- Wijkteam Noord\n- Wijkteam Oost" in sent()["sanne@zandmeer.example"]


def test_no_mail_when_nothing_waits(town, sent):
    assert sent() == {}


def test_one_a_week_however_often_it_is_run(unchecked, sent):
    assert len(sent()) == 2
    assert sent() == {}
    assert sent(TUESDAY + timedelta(days=5)) == {}
    assert len(sent(TUESDAY + WEEK)) == 2


def test_a_run_that_forgot_what_it_did_sends_nothing_twice(unchecked, sent):
    assert len(sent()) == 2
    DigestChoice.objects.all().delete()
    assert sent() == {}


def test_not_before_monday_at_seven(unchecked, sent):
    sunday = TUESDAY + timedelta(days=5)
    sent(sunday)
    assert sent(sunday + timedelta(hours=22)) == {}  # Monday, 6:00
    assert len(sent(sunday + timedelta(hours=23))) == 2


def test_what_residents_wrote_and_who_left_are_in_no_mail(unchecked, sent):
    HoursRemark.objects.create(team=unchecked.noord, text="Ik ben Ineke de Boer", received_at=TUESDAY)
    unchecked.joris.first_name = "Joris"
    unchecked.joris.save()
    unchecked.joris.team_memberships.update(ends_on=TODAY - timedelta(days=3))
    unchecked.joris.groups.add(Role.WORKER.group())
    unchecked.sanne.groups.add(Role.COMMUNICATIONS.group(), Role.ADMINISTRATOR.group())
    mails = sent()
    assert "Bewoners zeggen: dit klopt niet (1)" in mails["fatima@zandmeer.example"]
    assert "Ineke" not in "".join(mails.values())
    assert "Oud-collega's die nog een groep hebben (1)\n\n" in mails["sanne@zandmeer.example"]
    assert "Joris" not in mails["sanne@zandmeer.example"].partition("Oud-collega's")[2]


def test_who_has_left_gets_none(unchecked, sent):
    unchecked.fatima.is_active = False
    unchecked.fatima.save()
    assert "fatima@zandmeer.example" not in sent()


def test_it_is_switched_off_in_ones_own_account(unchecked, sent, client):
    client.force_login(unchecked.fatima)
    account = reverse("wagtailadmin_account")
    page = client.get(account)
    assert "Mail mij één keer per week wat er op mij wacht" in page.content.decode()
    fields = {
        f"{panel.name}-{field.name}": field.value() or ("Fatima" if field.name.endswith("_name") else "")
        for panels in page.context["panels_by_tab"].values()
        for panel in panels
        for field in panel.get_form()
        if panel.name not in ("avatar", "weekly_mail", "password")
    }
    client.post(account, fields)  # a check box that is off sends nothing
    assert DigestChoice.objects.get(user=unchecked.fatima).is_wanted is False
    assert set(sent()) == {"joris@zandmeer.example"}


def test_who_gets_no_mail_has_nothing_to_switch_off(town, client):
    client.force_login(town.bas)
    assert "één keer per week" not in client.get(reverse("wagtailadmin_account")).content.decode()
