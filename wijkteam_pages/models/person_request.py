"""Somebody asks what is held about them, or that it goes: who asked for it here, who approved it, what came of it."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..encrypted_fields import EncryptedJSONField, EncryptedTextField
from ..personal_data import erase, keep

ANSWERED_WITHIN = timedelta(days=30)
"""AVG, article 12: an answer within a month. After that the request shows nothing of the person any more."""


class PersonRequestQuerySet(models.QuerySet["PersonRequest"]):
    """Requests, by what may still be done with them."""

    def past_keeping(self, now: datetime) -> PersonRequestQuerySet:
        """Those whose month is over and that still say whom they were about."""
        return self.filter(asked_at__lte=now - ANSWERED_WITHIN, is_emptied=False)


class PersonRequest(models.Model):
    """One request. When it is over the row stays as a register, without the person."""

    class Kind(models.TextChoices):
        ACCESS = "access", _("See what we hold")
        ERASURE = "erasure", _("Erase what we hold")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = keep(models.CharField(_("what is asked"), max_length=7, choices=Kind, default=Kind.ACCESS))
    person = erase(EncryptedJSONField(_("person"), default=dict), "the person who asks")
    ground = erase(EncryptedTextField(_("how we know who it is"), default=""), "may name a document")
    found = keep(models.JSONField(_("how much was found"), default=list), "numbers by app")
    left = keep(models.JSONField(_("how much was left"), default=list), "numbers by app")
    asked_by = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.PROTECT,
            related_name="+",
            verbose_name=_("entered by"),
        ),
        "a worker",
    )
    asked_at = keep(models.DateTimeField(_("entered at")))
    approved_by = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.PROTECT,
            null=True,
            related_name="+",
            verbose_name=_("approved by"),
        ),
        "a worker",
    )
    approved_at = keep(models.DateTimeField(_("approved at"), null=True))
    done_at = keep(models.DateTimeField(_("done at"), null=True))
    is_emptied = keep(models.BooleanField(_("without the person"), default=False))

    objects = PersonRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request of a person")
        verbose_name_plural = _("requests of persons")
        default_permissions = ()
        permissions = [
            ("ask_personrequest", _("May enter requests of persons and read or erase what is held")),
            ("approve_personrequest", _("May approve requests of persons that somebody else entered")),
        ]
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                name="personrequest_second_person",
                condition=Q(approved_by=None) | ~Q(approved_by=F("asked_by")),
            ),
            models.CheckConstraint(
                name="personrequest_done_is_approved",
                condition=Q(done_at=None) | Q(approved_by__isnull=False, approved_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.asked_at:%Y-%m-%d}"

    @property
    def ends_at(self) -> datetime:
        """When the month is over."""
        return self.asked_at + ANSWERED_WITHIN

    @property
    def is_approved(self) -> bool:
        return self.approved_by_id is not None

    @property
    def is_erasure(self) -> bool:
        return self.kind == self.Kind.ERASURE

    def may_be_approved_by(self, user: Any) -> bool:
        """A second person: never who entered it."""
        return not self.is_approved and not self.is_emptied and self.asked_by_id != user.pk

    def may_be_carried_out_by(self, user: Any) -> bool:
        """Who entered it, once somebody else approved; an erasure once, an export as long as its month lasts."""
        return self.is_approved and not self.is_emptied and self.asked_by_id == user.pk

    def emptied(self) -> None:
        """Take the person out; what was done and by whom stays."""
        self.person, self.ground, self.is_emptied = {}, "", True
