"""Mail that is sent once, whatever breaks."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from wijkteam_pages import outbox
from wijkteam_pages.models import OutboxMessage

DOWN = "tests.wijkteam_pages.platform.mail_that_is_down.EmailBackend"

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    """A moment after the test's posts: what was posted is due."""
    return timezone.now() + timedelta(seconds=1)


def post(key="receipt:1", **change):
    outbox.post(
        **{"to": "fatima@zandmeer.example", "subject": "Uw vraag", "text": "W7K4-PQ2X", "key": key} | change
    )


def test_a_message_leaves_after_the_commit_and_its_words_go(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        post()
        assert not mail.outbox
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["fatima@zandmeer.example"], "Uw vraag", "W7K4-PQ2X")
    row = OutboxMessage.objects.get()
    assert row.sent_at
    assert (row.to, row.subject, row.text) == (None, None, None)


def test_the_address_and_the_words_are_sealed_while_they_wait(now):
    post()
    (row,) = OutboxMessage.objects.values("to", "subject", "text")
    assert not any(b"fatima" in sealed.data or b"vraag" in sealed.data for sealed in row.values())


def test_for_the_same_reason_nothing_is_sent_twice(django_capture_on_commit_callbacks, now):
    for _round in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            post()
    outbox.send_due(now + timedelta(days=1))
    assert len(mail.outbox) == 1


def test_what_is_rolled_back_is_not_sent(now):
    with transaction.atomic():
        post()
        transaction.set_rollback(True)
    outbox.send_due(now)
    assert not mail.outbox


def test_mail_that_is_down_breaks_nothing_and_leaves_later(django_capture_on_commit_callbacks, settings, now):
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, DOWN
    with django_capture_on_commit_callbacks(execute=True):
        post()
    row = OutboxMessage.objects.get()
    assert (row.attempts, row.last_error, row.sent_at) == (1, "SMTPServerDisconnected", None)
    settings.EMAIL_BACKEND = backend
    assert outbox.send_due(now + timedelta(minutes=2)).startswith("1 sent, 0 failed, 0 waiting")
    assert len(mail.outbox) == 1


def test_the_next_visitor_does_not_wait_for_a_mail_server_that_is_down(
    django_capture_on_commit_callbacks, settings
):
    settings.EMAIL_BACKEND = DOWN
    for key in ("receipt:1", "receipt:2"):
        with django_capture_on_commit_callbacks(execute=True):
            post(key)
    tried = OutboxMessage.objects.order_by("key").values_list("attempts", flat=True)
    assert list(tried) == [1, 0]


def test_each_failure_makes_the_next_try_later(settings, now):
    settings.EMAIL_BACKEND = DOWN
    post()
    pauses = []
    for _attempt in range(6):
        outbox.send_due(now)
        row = OutboxMessage.objects.get()
        pauses.append((row.next_try_at - now) // timedelta(minutes=1))
        now = row.next_try_at
    assert pauses == [1, 5, 15, 60, 180, 360]


def test_after_some_days_it_is_given_up_visibly_and_nobody_tries_again(settings, now):
    settings.EMAIL_BACKEND = DOWN
    post()
    outbox.send_due(now)
    assert outbox.send_due(now + timedelta(days=5)) == "0 sent, 0 failed, 0 waiting"
    assert OutboxMessage.objects.given_up().get().attempts == 1


def test_a_cron_that_was_away_for_a_week_still_tries_what_was_never_tried(now):
    post()
    OutboxMessage.objects.update(created_at=now - timedelta(days=7))
    outbox.send_due(now)
    assert len(mail.outbox) == 1


def test_what_was_given_up_can_start_anew(settings, now):
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, DOWN
    post()
    outbox.send_due(now)
    now += timedelta(days=5)
    outbox.give_up(now)
    settings.EMAIL_BACKEND = backend
    outbox.try_again(OutboxMessage.objects.given_up(), now)
    outbox.send_due(now)
    assert len(mail.outbox) == 1


def test_words_that_were_given_up_go_after_a_month_and_keys_after_a_year(now):
    post("receipt:1")
    post("receipt:2")
    OutboxMessage.objects.filter(key="receipt:1").update(given_up_at=now)
    outbox.send_due(now)
    outbox.tidy(now + timedelta(days=31))
    assert OutboxMessage.objects.get(key="receipt:1").to is None
    outbox.tidy(now + timedelta(days=401))
    assert not OutboxMessage.objects.filter(key="receipt:2").exists()


def test_a_subject_cannot_smuggle_in_a_header(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        post(subject="Uw vraag\nBcc: stranger@elsewhere.example")
    assert mail.outbox[0].recipients() == ["fatima@zandmeer.example"]


@pytest.mark.parametrize("wrong", [{"to": " "}, {"key": ""}])
def test_a_message_without_an_address_or_a_reason_is_a_mistake(wrong):
    with pytest.raises(ValueError, match="address and a key"):
        post(**wrong)
