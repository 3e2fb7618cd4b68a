"""Mail that must leave: a row in the transaction of whatever causes it."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wijkteam_pages.encrypted_fields import EncryptedTextField


class OutboxQuerySet(models.QuerySet["OutboxMessage"]):
    """Messages by what is to be done with them."""

    def waiting(self) -> OutboxQuerySet:
        return self.filter(sent_at=None, given_up_at=None)

    def due(self, now: datetime) -> OutboxQuerySet:
        """Waiting, their time has come, and no sender has them in hand."""
        free = Q(claimed_until=None) | Q(claimed_until__lte=now)
        return self.waiting().filter(free, next_try_at__lte=now).order_by("next_try_at")

    def given_up(self) -> OutboxQuerySet:
        return self.filter(given_up_at__isnull=False)

    def emptied(self) -> int:
        """Take address and words out; the row and its key stay, so that nothing is sent twice."""
        return self.update(to=None, subject=None, text=None)


class OutboxMessage(models.Model):
    """One message to one address, sent once; the words go as soon as it was sent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(
        _("key"),
        max_length=200,
        unique=True,
        help_text=_("Names the reason: never twice for the same reason."),
    )
    to = EncryptedTextField(_("to"), null=True)
    subject = EncryptedTextField(_("subject"), null=True)
    text = EncryptedTextField(_("text"), null=True)
    created_at = models.DateTimeField(_("created at"))
    next_try_at = models.DateTimeField(_("next try at"))
    claimed_until = models.DateTimeField(_("claimed until"), null=True, editable=False)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=100, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True)
    given_up_at = models.DateTimeField(_("given up at"), null=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("message in the outbox")
        verbose_name_plural = _("messages in the outbox")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="outboxmessage_sent_or_given_up",
                condition=Q(sent_at=None) | Q(given_up_at=None),
            ),
            models.CheckConstraint(
                name="outboxmessage_sent_holds_no_words",
                condition=Q(sent_at=None) | Q(to=None, subject=None, text=None),
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try_at"],
                name="outboxmessage_waiting",
                condition=Q(sent_at=None, given_up_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.key
