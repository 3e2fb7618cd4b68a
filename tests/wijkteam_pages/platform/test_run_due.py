"""What has to happen by itself, by one line in cron."""

import pytest
from django.core.management import CommandError, call_command
from wagtail import hooks

from wijkteam_pages.extension import DueTask
from wijkteam_pages.models import DueLock, DueTaskRun

pytestmark = pytest.mark.django_db


def fail(now):
    raise ValueError("3210 AB of fatima@zandmeer.example")


def test_every_app_says_what_is_due(capsys):
    with hooks.register_temporarily(
        "wijkteam_due", lambda: DueTask(name="Reminders", run=lambda now: "2 sent")
    ):
        call_command("run_due")
    printed = capsys.readouterr().out
    assert "done   Reminders: 2 sent" in printed
    assert "done   Mail that waits: 0 sent, 0 failed, 0 waiting" in printed


def test_an_app_may_have_several_tasks(capsys):
    tasks = [DueTask(name=name, run=lambda now: "done") for name in ("Purge", "Digest")]
    with hooks.register_temporarily("wijkteam_due", lambda: tasks):
        call_command("run_due")
    assert {"Purge", "Digest"} <= set(DueTaskRun.objects.values_list("name", flat=True))


def test_a_task_that_fails_stops_no_other_and_the_command_says_so(capsys, caplog):
    first, last = DueTask(name="First", run=fail), DueTask(name="Last", run=lambda now: "done")
    with (
        hooks.register_temporarily("wijkteam_due", lambda: [first, last]),
        pytest.raises(CommandError, match="Not everything"),
    ):
        call_command("run_due")
    printed = capsys.readouterr().out
    assert "FAILED First: ValueError" in printed
    assert "done   Last" in printed
    assert "fatima" not in printed + caplog.text


def test_failures_are_counted_until_one_run_goes_well():
    for expected in (1, 2):
        with (
            hooks.register_temporarily("wijkteam_due", lambda: DueTask(name="Purge", run=fail)),
            pytest.raises(CommandError),
        ):
            call_command("run_due", verbosity=0)
        assert DueTaskRun.objects.get(name="Purge").failures == expected
    with hooks.register_temporarily("wijkteam_due", lambda: DueTask(name="Purge", run=lambda now: "done")):
        call_command("run_due", verbosity=0)
    run = DueTaskRun.objects.get(name="Purge")
    assert (run.failures, run.outcome) == (0, "done")
    assert run.succeeded_at == run.started_at


def test_the_lock_is_free_afterwards_also_after_a_failure():
    with (
        hooks.register_temporarily("wijkteam_due", lambda: DueTask(name="Purge", run=fail)),
        pytest.raises(CommandError),
    ):
        call_command("run_due", verbosity=0)
    assert DueLock.objects.get(name="run_due").holder is None
