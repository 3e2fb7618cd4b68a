"""Mail that is sent once, whatever breaks: a row in the caller's transaction, tried at once and later.

`post` puts the message beside whatever causes it, so both are there or neither. After the commit it is tried
at once; ``run_due`` sends what is left. Mail that is down costs a submit nothing.

**Exactly once as far as SMTP allows.** A sender claims a row in a short transaction (``SELECT … FOR UPDATE
SKIP LOCKED`` on PostgreSQL; SQLite's IMMEDIATE transactions come one after the other) and sends outside it,
so two senders never hold one row. What no protocol can close: a sender that dies after the mail server took
the message and before the row says so. That message goes out again, with the same Message-ID.
"""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.utils import timezone

from wijkteam_pages.conf import conf
from wijkteam_pages.models.outbox import OutboxMessage

logger = logging.getLogger(__name__)

# Longer than any sending takes (EMAIL_TIMEOUT is 5 seconds), shorter than anybody would wait.
CLAIM = timedelta(minutes=5)
# After a failure the others wait for run_due: a visitor should not wait for a mail server that is down.
REST = timedelta(minutes=2)
BACK_OFF = [timedelta(minutes=m) for m in (1, 5, 15, 60, 180)]
LATER = timedelta(hours=6)


def post(*, to: str, subject: str, text: str, key: str, at_once: bool = True) -> None:
    """Have a message sent to one address after the caller's transaction.

    `key` names the reason ("receipt:<uuid>"): for the same reason nothing is sent a second time. What is not to be
    tried `at_once` waits for `run_due`: then nobody can tell by the time it takes that a mail goes out.
    Raises ValueError when there is no address or no key.
    """
    if not to.strip() or not key:
        raise ValueError("A message needs an address and a key")
    now = timezone.now()
    row = OutboxMessage(key=key, created_at=now, next_try_at=now)
    row.to, row.subject, row.text = to.strip(), " ".join(subject.split()), text
    # Somebody else's row with this key is no error and must not break the caller's transaction.
    OutboxMessage.objects.bulk_create([row], ignore_conflicts=True)
    if at_once:
        transaction.on_commit(lambda: _try_at_once(row.pk), robust=True)


def send_due(now: datetime, limit: int = 500) -> str:
    """Send what waits and whose time has come; what ``run_due`` calls. Says in words what it did."""
    give_up(now)
    sent = failed = 0
    for _unused in range(limit):
        message = claim(now)
        if message is None:
            break
        if deliver(message, now):
            sent += 1
        else:
            failed += 1
    return f"{sent} sent, {failed} failed, {OutboxMessage.objects.waiting().count()} waiting"


def claim(now: datetime, only: object = None) -> OutboxMessage | None:
    """Take the next message in hand (or `only` that one): nobody else has it until the claim ends."""
    with transaction.atomic():
        rows = OutboxMessage.objects.due(now)
        if only is not None:
            rows = rows.filter(pk=only)
        skip = connection.features.has_select_for_update_skip_locked
        message = rows.select_for_update(skip_locked=skip).first()
        if message is not None:
            message.attempts += 1
            message.claimed_until = now + CLAIM
            message.next_try_at = now + _pause(message.attempts)
            message.save(update_fields=["attempts", "claimed_until", "next_try_at"])
        return message


def deliver(message: OutboxMessage, now: datetime) -> bool:
    """Hand a claimed message to the mail server and note how it went; mail that is down raises nothing."""
    row = OutboxMessage.objects.filter(pk=message.pk, attempts=message.attempts)
    try:
        _mail(message).send()
    except Exception as error:
        # The type only: mail servers quote the address in their answer.
        reason = type(error).__name__
        code = getattr(error, "smtp_code", "") if isinstance(error, smtplib.SMTPResponseException) else ""
        row.update(claimed_until=None, last_error=f"{reason} {code}".strip())
        logger.warning("Mail %s not sent, attempt %s: %s", message.pk, message.attempts, reason)
        return False
    row.update(sent_at=now, claimed_until=None, last_error="", to=None, subject=None, text=None)
    return True


def give_up(now: datetime) -> int:
    """Stop trying what has waited for too long; it shows on the dashboard and in /readyz."""
    too_old = now - timedelta(days=conf.OUTBOX_DAYS)
    rows = OutboxMessage.objects.due(now).filter(created_at__lte=too_old, attempts__gt=0)
    count = rows.order_by().update(given_up_at=now)
    if count:
        logger.error("Gave up on %s mails that could not be sent for %s days", count, conf.OUTBOX_DAYS)
    return count


def try_again(messages: Iterable[OutboxMessage], now: datetime) -> None:
    """Let messages that were given up on start anew (somebody mended the mail server)."""
    OutboxMessage.objects.given_up().filter(pk__in=[message.pk for message in messages]).exclude(
        to=None
    ).update(given_up_at=None, created_at=now, next_try_at=now, attempts=0)


def tidy(now: datetime) -> str:
    """Wipe the words of what was given up on long ago, and drop keys that nobody can post again."""
    old = now - timedelta(days=conf.OUTBOX_GIVEN_UP_DAYS)
    emptied = OutboxMessage.objects.given_up().filter(given_up_at__lte=old).exclude(to=None).emptied()
    ended = now - timedelta(days=conf.OUTBOX_KEY_DAYS)
    dropped, _by_model = OutboxMessage.objects.filter(sent_at__lte=ended).delete()
    return f"{emptied} emptied, {dropped} keys dropped"


def _try_at_once(pk: object) -> None:
    now = timezone.now()
    struggling = OutboxMessage.objects.waiting().filter(attempts__gt=0, next_try_at__gt=now - REST)
    if struggling.exclude(last_error="").exists():
        return
    message = claim(now, only=pk)
    if message is not None:
        deliver(message, now)


def _mail(message: OutboxMessage) -> EmailMessage:
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip(" >") or "localhost"
    return EmailMessage(
        subject=message.subject or "",
        body=message.text or "",
        to=[message.to or ""],
        headers={"Message-ID": f"<{message.pk}@{host}>", "Auto-Submitted": "auto-generated"},
    )


def _pause(attempts: int) -> timedelta:
    return BACK_OFF[attempts - 1] if attempts <= len(BACK_OFF) else LATER
