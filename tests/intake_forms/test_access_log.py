"""Who looked is written down, and whoever changes the log leaves a trace."""

import threading

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from intake_forms.access_log import first_break, lines_about, record
from intake_forms.models import AccessLogEntry, AccessLogHead, AppendOnly
from tests.intake_forms.factories import RECEIVED, a_submission, a_worker

OPENED = AccessLogEntry.Action.OPENED


def look(times=1, *, viewer=None, submission=None):
    submission = submission or a_submission()
    viewer = viewer or a_worker("Sanne", submission.team)
    for _ in range(times):
        with transaction.atomic():
            record(viewer=viewer, submission=submission, action=OPENED, at=RECEIVED)
    return submission


def tamper(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


@pytest.mark.django_db
def test_a_line_says_who_looked_at_what_and_when():
    case = look()
    [line] = lines_about(case)
    assert (line.viewer_name, line.reference, line.action, line.at) == (
        "Sanne",
        case.reference,
        "opened",
        RECEIVED,
    )


@pytest.mark.django_db
def test_a_line_outlives_the_worker_and_the_request():
    case = look()
    case.delete()
    assert AccessLogEntry.objects.get().reference == case.reference
    assert first_break() is None


@pytest.mark.django_db(transaction=True)
def test_a_line_is_only_written_in_the_transaction_that_reads():
    case = a_submission()
    with pytest.raises(transaction.TransactionManagementError):
        record(viewer=a_worker("Sanne"), submission=case, action=OPENED, at=RECEIVED)


@pytest.mark.django_db
def test_no_line_is_changed_or_removed_in_the_program():
    look()
    line = AccessLogEntry.objects.get()
    for refused in (
        line.save,
        line.delete,
        AccessLogEntry.objects.all().delete,
        lambda: AccessLogEntry.objects.update(viewer="iemand anders"),
        lambda: AccessLogEntry.objects.bulk_create([line]),
    ):
        with pytest.raises(AppendOnly):
            refused()


@pytest.mark.django_db
def test_an_untouched_log_is_whole(capsys):
    look(5)
    call_command("verify_access_log")
    assert "whole: 5 rows" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sql", "row"),
    [
        ("UPDATE intake_forms_accesslogentry SET viewer_name = 'Iemand anders' WHERE position = 3", 3),
        ("UPDATE intake_forms_accesslogentry SET action = 'exported' WHERE position = 1", 1),
        ("DELETE FROM intake_forms_accesslogentry WHERE position = 2", 3),
        ("DELETE FROM intake_forms_accesslogentry WHERE position = 1", 2),
        ("DELETE FROM intake_forms_accesslogentry WHERE position >= 4", 4),
        ("UPDATE intake_forms_accesslogentry SET position = 9 WHERE position = 2", 3),
        ("UPDATE intake_forms_accessloghead SET position = 4", 4),
        ("DELETE FROM intake_forms_accessloghead", 5),
        ("DELETE FROM intake_forms_accesslogentry", 1),
    ],
)
def test_the_first_row_that_is_wrong_is_named(sql, row):
    look(5)
    tamper(sql)
    with pytest.raises(CommandError, match=f"Row {row} of the access log is wrong"):
        call_command("verify_access_log")


@pytest.mark.django_db
def test_another_key_does_not_make_a_believable_log(settings):
    look(2)
    settings.ACCESS_LOG_KEY = settings.LOOKUP_KEY
    assert first_break().position == 1


@pytest.mark.django_db
def test_when_the_reading_fails_no_line_stays_behind():
    case, sanne = a_submission(), a_worker("Sanne")

    @transaction.atomic
    def read():
        record(viewer=sanne, submission=case, action=OPENED, at=RECEIVED)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        read()
    assert not AccessLogEntry.objects.exists()
    assert AccessLogHead.objects.count() == 0


@pytest.mark.django_db(transaction=True)
@time_machine.travel(RECEIVED, tick=True)
def test_many_workers_at_once_make_one_chain():
    case = a_submission()
    viewer = a_worker("Sanne", case.team)
    errors = []

    def looker():
        try:
            look(10, viewer=viewer, submission=case)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=looker) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert first_break() is None
    assert AccessLogEntry.objects.count() == 40
