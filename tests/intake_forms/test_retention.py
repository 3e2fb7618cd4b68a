"""A request goes on its day, not before and not after, and leaves a line that says nothing of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command

from intake_forms.casework import add_note, receive
from intake_forms.models import Deletion, Event, Note, Submission
from intake_forms.purge import due_task, purge
from intake_forms.retention import contact_erasure_day, deletion_day
from tests.intake_forms.factories import a_submission, a_worker

pytestmark = pytest.mark.django_db

Status, Outcome = Submission.Status, Submission.Outcome
CLOSED_AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def closed(**fields):
    fields.setdefault("status", Status.CLOSED)
    fields.setdefault("received_at", CLOSED_AT - timedelta(days=3))
    return a_submission(closed_at=CLOSED_AT, **fields)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 3, 0, tzinfo=UTC)


def test_a_closed_request_is_kept_for_six_weeks():
    assert deletion_day(closed()) == date(2026, 4, 13)


def test_a_day_is_a_day_on_the_clock_in_the_netherlands():
    late = a_submission(
        status=Status.CLOSED, closed_at=datetime(2026, 3, 2, 23, 30, tzinfo=UTC), received_at=CLOSED_AT
    )
    assert deletion_day(late) == date(2026, 4, 14)


def test_what_was_handed_over_waits_for_the_word_of_the_other_organisation():
    case = closed(status=Status.HANDED_OVER, outcome=Outcome.HANDED_OVER)
    assert deletion_day(case) is None
    case.handover_confirmed_at = CLOSED_AT + timedelta(days=4)
    assert deletion_day(case) == date(2026, 4, 5)


def test_nothing_that_is_done_is_kept_longer_than_ninety_days_from_receipt():
    case = closed(received_at=CLOSED_AT - timedelta(days=80))
    assert deletion_day(case) == date(2026, 3, 12)
    case = a_submission(
        case.team, status=Status.CLOSED, closed_at=CLOSED_AT, received_at=CLOSED_AT - timedelta(days=200)
    )
    assert deletion_day(case) == date(2026, 3, 3)


def test_a_town_can_choose_another_term(settings):
    settings.INTAKE_FORMS_CLOSED_DAYS = 14
    assert deletion_day(closed()) == date(2026, 3, 16)


@pytest.mark.parametrize("status", [Status.NEW, Status.REOPENED])
def test_an_open_request_is_never_deleted(status):
    case = a_submission(status=status, received_at=CLOSED_AT - timedelta(days=400))
    assert deletion_day(case) is None
    purge(CLOSED_AT + timedelta(days=4000))
    assert Submission.objects.filter(pk=case.pk).exists()


def test_it_goes_on_its_day_with_its_notes_and_history():
    case = closed()
    receive(case=case)
    add_note(case=case, worker=a_worker("Sanne", case.team), text="GEHEIM", at=CLOSED_AT)
    assert purge(at(date(2026, 4, 12))).deleted == ()
    assert purge(at(date(2026, 4, 13))).deleted == ((case.reference, date(2026, 4, 13)),)
    assert [model.objects.count() for model in (Submission, Note, Event)] == [0, 0, 0]


def test_the_register_says_that_it_was_there_and_nothing_of_it():
    case = closed()
    purge(at(date(2026, 5, 1)))
    line = Deletion.objects.values().get()
    assert (line["submission"], line["outcome"], line["due_on"]) == (case.pk, "answered", date(2026, 4, 13))
    assert not {"answers", "form_title", "topic", "reference"} & set(line)


def test_a_dry_run_says_which_and_deletes_nothing(capsys):
    case = closed()
    call_command("purge_submissions", "--dry-run")
    assert f"Would delete {case.reference} (due on 2026-04-13)" in capsys.readouterr().out
    assert Submission.objects.exists()
    assert not Deletion.objects.exists()
    call_command("purge_submissions")
    assert not Submission.objects.exists()


def test_a_second_run_has_nothing_to_do():
    closed()
    purge(at(date(2026, 5, 1)))
    assert purge(at(date(2026, 5, 1))).deleted == ()
    assert Deletion.objects.count() == 1


def test_a_request_that_was_opened_again_stays(monkeypatch):
    case = closed()
    Submission.objects.filter(pk=case.pk).update(status=Status.REOPENED, outcome="", closed_at=None)
    monkeypatch.setattr("intake_forms.purge._past_retention", lambda today: [(case, date(2026, 4, 13))])
    assert purge(at(date(2026, 5, 1))).deleted == ()
    assert Submission.objects.exists()


def test_an_idea_loses_its_sender_after_thirty_days_and_stays_readable_until_its_own_day():
    case = closed(kind=Submission.Kind.IDEA)
    assert contact_erasure_day(case) == date(2026, 4, 1)
    assert purge(at(date(2026, 4, 1))).stripped == (case.reference,)
    case.refresh_from_db()
    assert "010 555 01 23" not in str(case.answers)
    assert "Ik heb schulden." in str(case.answers)
    assert (case.phone_hash, case.email_hash) == ("", "")
    assert purge(at(date(2026, 4, 2))).stripped == ()


def test_it_is_part_of_what_happens_every_night():
    closed()
    assert due_task().run(at(date(2026, 5, 1))).startswith("1 ")
