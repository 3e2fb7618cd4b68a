"""Two processes that send, and two that do what is due, at the same time."""

import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone
from wagtail import hooks

from wijkteam_pages import outbox
from wijkteam_pages.due import run_due
from wijkteam_pages.extension import DueTask
from wijkteam_pages.models import DueLock, OutboxMessage

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


@pytest.mark.django_db(transaction=True)
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


@pytest.mark.django_db
def test_a_message_in_hand_is_left_alone_until_its_sender_must_have_died():
    outbox.post(to="fatima@zandmeer.example", subject="Uw vraag", text="W7K4", key="receipt:1")
    now = timezone.now()
    assert outbox.claim(now)
    later = now + outbox.CLAIM
    assert outbox.claim(later - timedelta(seconds=1)) is None
    assert outbox.claim(later)


@pytest.mark.django_db
def test_a_sender_that_was_taken_for_dead_cannot_undo_what_the_next_one_did():
    outbox.post(to="fatima@zandmeer.example", subject="Uw vraag", text="W7K4", key="receipt:1")
    now = timezone.now()
    slow = outbox.claim(now)
    quick = outbox.claim(now + outbox.CLAIM)
    outbox.deliver(quick, now)
    outbox.deliver(slow, now)
    assert {message.extra_headers["Message-ID"] for message in mail.outbox} == {f"<{slow.pk}@localhost>"}
    assert OutboxMessage.objects.get().attempts == 2


@pytest.mark.django_db(transaction=True)
def test_what_is_due_is_done_by_one_process_at_a_time():
    busy, runs = threading.Event(), []

    def take_long(now):
        runs.append(now)
        busy.wait(0.3)
        return "done"

    with hooks.register_temporarily("wijkteam_due", lambda: DueTask(name="Long", run=take_long)):
        at_once(lambda: list(run_due(timezone.now)), lambda: list(run_due(timezone.now)))
    assert len(runs) == 1


@pytest.mark.django_db
def test_a_process_that_died_keeps_the_others_away_for_minutes_not_for_ever():
    now = timezone.now()
    assert DueLock.take("run_due", "11111111-1111-1111-1111-111111111111", now, timedelta(minutes=15))
    other = "22222222-2222-2222-2222-222222222222"
    assert not DueLock.take("run_due", other, now + timedelta(minutes=14), timedelta(minutes=15))
    assert DueLock.take("run_due", other, now + timedelta(minutes=15), timedelta(minutes=15))
