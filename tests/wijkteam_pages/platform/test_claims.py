"""Who has a message, or the whole of what is due, in hand."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from wijkteam_pages import outbox
from wijkteam_pages.models import DueLock, OutboxMessage

pytestmark = pytest.mark.django_db


def test_a_message_in_hand_is_left_alone_until_its_sender_must_have_died():
    outbox.post(to="fatima@zandmeer.example", subject="Uw vraag", text="W7K4", key="receipt:1")
    now = timezone.now()
    assert outbox.claim(now)
    later = now + outbox.CLAIM
    assert outbox.claim(later - timedelta(seconds=1)) is None
    assert outbox.claim(later)


def test_a_sender_that_was_taken_for_dead_cannot_undo_what_the_next_one_did():
    outbox.post(to="fatima@zandmeer.example", subject="Uw vraag", text="W7K4", key="receipt:1")
    now = timezone.now()
    slow = outbox.claim(now)
    quick = outbox.claim(now + outbox.CLAIM)
    outbox.deliver(quick, now)
    outbox.deliver(slow, now)
    assert {message.extra_headers["Message-ID"] for message in mail.outbox} == {f"<{slow.pk}@localhost>"}
    assert OutboxMessage.objects.get().attempts == 2


def test_a_process_that_died_keeps_the_others_away_for_minutes_not_for_ever():
    now = timezone.now()
    assert DueLock.take("run_due", "11111111-1111-1111-1111-111111111111", now, timedelta(minutes=15))
    other = "22222222-2222-2222-2222-222222222222"
    assert not DueLock.take("run_due", other, now + timedelta(minutes=14), timedelta(minutes=15))
    assert DueLock.take("run_due", other, now + timedelta(minutes=15), timedelta(minutes=15))
