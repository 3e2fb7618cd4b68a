"""What a resident says about the hours of a team that are not right: sealed, handled with one tap, gone in time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..encrypted_fields import EncryptedTextField
from ..personal_data import erase, keep
from .team import Team

KEPT = timedelta(days=42)
SUSPECTS_KEPT = timedelta(days=7)


class HoursRemarkQuerySet(models.QuerySet["HoursRemark"]):
    """Remarks, by what is to be done with them."""

    def waiting(self) -> Self:
        """Nobody handled them yet; what is in the box of suspects does not wait."""
        return self.filter(outcome="", suspicion="")

    def in_the_box(self) -> Self:
        return self.filter(outcome="").exclude(suspicion="")

    def past_retention(self, now: datetime) -> Self:
        """Those whose time is over: a suspect sooner than the others."""
        return self.filter(
            Q(received_at__lte=now - KEPT) | (~Q(suspicion="") & Q(received_at__lte=now - SUSPECTS_KEPT))
        )


class HoursRemark(models.Model):
    """One remark. It asks nothing about the sender; what somebody writes all the same is sealed."""

    class Suspicion(models.TextChoices):
        """Why it may be no resident's. Such a remark is put aside, never thrown away."""

        FILLED_TRAP = "filled_trap", _("filled in a field that people do not see")
        TOO_QUICK = "too_quick", _("sent quicker than anybody can type")
        NO_TIME = "no_time", _("did not come from our own page")

    class Outcome(models.TextChoices):
        MENDED = "mended", _("Mended")
        NOT_WRONG = "not_wrong", _("It was right")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    team = keep(models.ForeignKey(Team, models.CASCADE, related_name="hours_remarks", verbose_name=_("team")))
    text = erase(EncryptedTextField(_("what is not right")), "somebody may write about themselves")
    seen = erase(EncryptedTextField(_("what they saw there")), "somebody may write about themselves")
    received_at = keep(models.DateTimeField(_("received at"), db_index=True))
    suspicion = keep(models.CharField(_("suspicion"), max_length=20, choices=Suspicion, blank=True))
    outcome = keep(models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True))
    handled_at = keep(models.DateTimeField(_("handled at"), null=True))
    handled_by = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            related_name="+",
            verbose_name=_("handled by"),
        ),
        "a worker, not the resident",
    )

    objects = HoursRemarkQuerySet.as_manager()

    class Meta:
        verbose_name = _("remark about hours")
        verbose_name_plural = _("remarks about hours")
        default_permissions = ()
        ordering = ["received_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", handled_at=None) | (~Q(outcome="") & Q(handled_at__isnull=False)),
                name="hours_remark_outcome_has_moment",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def handle(self, outcome: str, by: Any, at: datetime) -> None:
        """Somebody did what was to be done with it."""
        self.outcome, self.handled_by, self.handled_at = outcome, by, at
        self.save(update_fields=["outcome", "handled_by", "handled_at"])
