"""A request that one team offers to another, and what the other team said."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from wijkteam_pages.models import District, Team
from wijkteam_pages.personal_data import keep

from .submission import Submission


class TransferQuerySet(models.QuerySet["Transfer"]):
    """Offers, by whether an answer is awaited and from whom."""

    def waiting(self) -> Self:
        return self.filter(state=Transfer.State.OFFERED)

    def to_answer_by(self, user: Any, on: date) -> Self:
        """Those that a team of the user's is to answer on that day, without the answers of the resident."""
        cases = Submission.objects.offered_to(user, on).open()
        mine = self.waiting().filter(submission__in=cases, to_team__in=Team.objects.for_worker(user, on))
        return mine.select_related("submission__topic", "from_team", "to_team", "district").defer(
            "submission__answers"
        )

    def end(self, state: Transfer.State, worker: Any, at: datetime) -> int:
        """Write down how these ended, by whom and when."""
        return self.update(state=state, answered_by=worker, answered_at=at)


class Transfer(models.Model):
    """One offer. The words that go with it are notes of the request, at the version of their event."""

    class State(models.TextChoices):
        OFFERED = "offered", _("Offered")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    submission = keep(
        models.ForeignKey(Submission, models.CASCADE, related_name="transfers", verbose_name=_("request"))
    )
    from_team = keep(models.ForeignKey(Team, models.PROTECT, related_name="+", verbose_name=_("from team")))
    to_team = keep(models.ForeignKey(Team, models.PROTECT, related_name="+", verbose_name=_("to team")))
    district = keep(
        models.ForeignKey(
            District, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("district")
        ),
        "some thousands of people live there",
    )
    offered_by = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            related_name="+",
            verbose_name=_("offered by"),
        ),
        "a worker, not the resident",
    )
    offered_at = keep(models.DateTimeField(_("offered at")))
    state = keep(models.CharField(_("state"), max_length=10, choices=State, default=State.OFFERED))
    answered_by = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            blank=True,
            related_name="+",
            verbose_name=_("answered by"),
        ),
        "a worker, not the resident",
    )
    answered_at = keep(models.DateTimeField(_("answered at"), null=True, blank=True))

    objects = TransferQuerySet.as_manager()

    class Meta:
        verbose_name = _("transfer")
        verbose_name_plural = _("transfers")
        default_permissions = ()
        ordering = ["offered_at"]
        constraints = [
            models.UniqueConstraint(
                name="transfer_one_waiting_per_request", fields=["submission"], condition=Q(state="offered")
            ),
            models.CheckConstraint(name="transfer_goes_elsewhere", condition=~Q(from_team=F("to_team"))),
            models.CheckConstraint(
                name="transfer_answered_has_moment",
                condition=Q(state="offered", answered_at=None)
                | ~Q(state="offered") & Q(answered_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.submission} {self.get_state_display()}"
