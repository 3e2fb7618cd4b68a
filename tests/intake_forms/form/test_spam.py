"""Forms against programs: suspects go to a box, who is limited is told whom to call, and nobody is lost."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from wagtail.models import Site

from intake_forms.models import AccessLogEntry, Deletion, Draft, Submission, Upload
from intake_forms.spam_box import purge
from tests.intake_forms.desk.pages import words
from tests.intake_forms.factories import a_worker
from wijkteam_pages.models import OrganisationSettings

from .building import a_form, question, step
from .files import sent
from .resident import Resident

BOX = "/beheer/intake/spam/"
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock(settings):
    settings.INTAKE_FORMS_QUICKEST_SECONDS = 3
    with time_machine.travel(MONDAY, tick=False) as clock:
        yield clock


@pytest.fixture
def phone(help_form) -> str:
    settings, _new = OrganisationSettings.objects.get_or_create(site=Site.objects.get(is_default_site=True))
    settings.phone = "010 555 01 20"
    settings.save()
    return settings.phone


def test_a_suspect_waits_in_the_box_until_a_worker_says_that_it_is_a_person(clock, fatima, town) -> None:
    sanne = a_worker("Sanne", town.team_noord)
    sanne.email = "sanne@zandmeer.example"
    sanne.save()
    desk, zara = Client(), Client()
    desk.force_login(sanne)
    other_team = a_worker("Zara", town.team_oost)

    fatima.asks_for_help()
    fatima.sends()
    case = Submission.objects.get()
    assert case.suspicion == "too_quick"
    assert case.reference in fatima.text, "nobody is told what gave them away"
    assert not mail.outbox
    assert case.reference not in words(desk.get("/beheer/intake/?show=all"))
    assert desk.get(f"/beheer/intake/{case.pk}/").status_code == 404

    assert "1 verdachte in de spambak" in words(desk.get("/beheer/intake/"))
    box = words(desk.get(BOX))
    assert case.reference in box
    assert "Mijn huis" not in box
    clock.shift(timedelta(days=2))
    desk.force_login(sanne)
    opened = desk.get(f"{BOX}{case.pk}/")
    assert "Mijn huis is te klein." in words(opened)
    assert AccessLogEntry.objects.filter(submission=case.pk).count() == 1
    zara.force_login(other_team)
    assert zara.post(f"{BOX}{case.pk}/person/").status_code == 404

    answer = desk.post(f"{BOX}{case.pk}/person/", follow=True)
    assert "nam de aanvraag uit de spambak" in words(answer)
    rescued = Submission.objects.get()
    assert (rescued.suspicion, rescued.received_at, rescued.answer_by) == (
        "",
        case.received_at,
        case.answer_by,
    )
    assert case.reference in words(desk.get("/beheer/intake/"))
    assert desk.post(f"{BOX}{case.pk}/person/").status_code == 404


def test_what_nobody_takes_out_of_the_box_is_gone_after_seven_days(clock, fatima) -> None:
    fatima.asks_for_help()
    fatima.fills_in(move="send", **{"guard-homepage": "http://koop.example"})
    assert Submission.objects.get().suspicion == "filled_trap"
    clock.shift(timedelta(days=7) - timedelta(minutes=1))
    assert purge(datetime.now(UTC)).startswith("0 ")
    clock.shift(timedelta(minutes=1))
    assert purge(datetime.now(UTC)).startswith("1 ")
    assert not Submission.objects.exists()
    assert Deletion.objects.get().due_on.isoformat() == "2026-11-30"


def test_a_person_who_takes_their_time_is_no_suspect(clock, fatima) -> None:
    fatima.asks_for_help()
    clock.shift(timedelta(seconds=40))
    fatima.open(fatima.url)
    fatima.sends()
    assert Submission.objects.get().suspicion == ""


def test_the_eleventh_in_ten_minutes_is_asked_to_call_and_keeps_what_was_typed(
    clock, help_form, phone
) -> None:
    for _number in range(10):
        other = Resident(Client())
        other.asks_for_help()
        assert other.sends().status_code == 200
    fatima = Resident(Client())
    fatima.asks_for_help()
    assert fatima.sends().status_code == 429
    assert "Probeer het over een uur nog eens, of bel ons." in fatima.text
    assert phone in fatima.text
    assert "Mijn huis is te klein." in fatima.text
    clock.shift(timedelta(minutes=11))
    assert fatima.sends().status_code == 200
    assert Submission.objects.count() == 11


def test_a_library_may_send_more(clock, help_form, settings) -> None:
    settings.WIJKTEAM_PAGES_BUSY_NETWORKS = ["127.0.0.0/8"]
    for _number in range(12):
        other = Resident(Client())
        other.asks_for_help()
        assert other.sends().status_code == 200


def test_a_program_that_only_begins_fills_no_database(clock, help_form) -> None:
    codes = set()
    for _number in range(35):
        other = Resident(Client())
        other.open("/nl/hulp/stap/1/")
        codes.add(other.fills_in(topic="housing", story="Mijn huis is te klein.").status_code)
    assert codes == {200, 429}
    assert Draft.objects.count() == 30
    assert "Mijn huis is te klein." in other.text


def test_files_are_limited_too_and_the_words_beside_them_stay(clock, town) -> None:
    steps = [
        step(
            "Uw idee",
            question("long_text", "Wat is uw idee?", "idea"),
            question("upload", "Een foto?", "photo"),
        )
    ]
    a_form("Uw idee", "idee", steps, quick_exit=False)
    for _number in range(11):
        bas = Resident(Client())
        bas.open("/nl/idee/stap/1/")
        answer = bas.fills_in(idea="Een bankje.", photo=sent())
    assert answer.status_code == 429
    assert "Een bankje." in bas.text
    assert Upload.objects.count() == 10
