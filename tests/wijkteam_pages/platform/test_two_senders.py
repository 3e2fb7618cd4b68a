"""Two processes that send, and two that do what is due, at the same time.

Real transactions empty the database afterwards: such tests stand in files of their own, which run last.
"""

import threading

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone
from wagtail import hooks

from wijkteam_pages import outbox
from wijkteam_pages.due import run_due
from wijkteam_pages.extension import Audience, DueTask, suggestions
from wijkteam_pages.models import OutboxMessage

pytestmark = pytest.mark.django_db(transaction=True)
SLOW = "tests.wijkteam_pages.platform.mail_that_is_down.SlowEmailBackend"


def at_once(*works):
    """Run the works in threads that start together; each has a connection of its own."""
    start = threading.Barrier(len(works))
    failures = []

    def run(work):
        try:
            start.wait()
            work()
        except Exception as error:  # handed to the test below
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def test_two_senders_send_each_message_once(settings):
    settings.EMAIL_BACKEND = SLOW
    now = timezone.now()
    for number in range(12):
        row = OutboxMessage(key=f"receipt:{number}", created_at=now, next_try_at=now)
        row.to, row.subject, row.text = f"nr{number}@zandmeer.example", "Uw vraag", "W7K4"
        row.save()
    at_once(lambda: outbox.send_due(now), lambda: outbox.send_due(now))
    assert sorted(message.to[0] for message in mail.outbox) == sorted(
        f"nr{n}@zandmeer.example" for n in range(12)
    )
    assert not OutboxMessage.objects.waiting().exists()


def test_what_is_due_is_done_by_one_process_at_a_time():
    busy, runs = threading.Event(), []

    def take_long(now):
        runs.append(now)
        busy.wait(0.3)
        return "done"

    with hooks.register_temporarily("wijkteam_due", lambda: DueTask(name="Long", run=take_long)):
        at_once(lambda: list(run_due(timezone.now)), lambda: list(run_due(timezone.now)))
    assert len(runs) == 1


def test_asking_takes_no_write_lock():
    inside = []

    def look(topic, team, audience, at):
        inside.append(connection.in_atomic_block)
        return []

    with hooks.register_temporarily("wijkteam_suggestions", look):
        suggestions(None, None, Audience.WORKER, timezone.now())
    assert inside == [False]
