"""What the municipality decided about a public holiday: once a year, for all teams."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..hours_words import days_in_words, plain
from .municipality import Municipality
from .schedule_exception import ScheduleException


class HolidayDecision(models.Model):
    """A holiday that closes, with the closing that does it, or one on which everything is as usual."""

    class Outcome(models.TextChoices):
        CLOSED = "closed", _("Closed")
        OPEN = "open", _("Open as usual")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality,
        on_delete=models.CASCADE,
        related_name="holiday_decisions",
        verbose_name=_("municipality"),
    )
    day = models.DateField(_("day"))
    name = models.CharField(_("name"), max_length=60)
    outcome = models.CharField(_("what"), max_length=10, choices=Outcome)
    # A closing that is taken away takes its decision with it: the day is undecided again.
    closing = models.OneToOneField(
        ScheduleException,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="holiday_decision",
        verbose_name=_("closing"),
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"))

    history = HistoricalRecords(related_name="past")

    class Meta:
        verbose_name = _("decision about a holiday")
        verbose_name_plural = _("decisions about holidays")
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "day"], name="holiday_is_decided_once"),
            models.CheckConstraint(
                condition=Q(outcome="closed", closing__isnull=False)
                | Q(outcome="open", closing__isnull=True),
                name="holiday_closes_by_a_closing",
            ),
        ]

    def __str__(self) -> str:
        return plain(f"{self.name}, {days_in_words(self.day, self.day)}: {self.get_outcome_display()}")
