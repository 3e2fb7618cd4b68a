"""What happened to a request: who did what when, and nothing of what was said."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wijkteam_pages.models import Team
from wijkteam_pages.personal_data import keep

from .submission import Submission


class Event(models.Model):
    """One line of a request's history; it holds choices, moments and workers, no content."""

    class Kind(models.TextChoices):
        RECEIVED = "received", _("Received")
        TAKEN = "taken", _("Taken")
        ASSIGNED = "assigned", _("Handed to a colleague")
        DEPUTISED = "deputised", _("Deputy chosen")
        NOTED = "noted", _("Note written")
        STATUS = "status", _("Status changed")
        CLOSED = "closed", pgettext_lazy("request", "Closed")
        REOPENED = "reopened", _("Reopened")
        LET_THROUGH = "person", _("Taken out of the spam box")
        ANSWERED = "answered", _("Message to the resident")
        ASKED = "asked", _("Question to the resident")
        REPLIED = "replied", _("The resident answered")
        CORRECTED = "corrected", _("The resident added something")
        WITHDRAWN = "withdrawn", _("The resident withdrew it")
        RATED = "rated", _("The resident said if it helped")
        CONFIRMED = "confirmed", _("Hand-over confirmed")
        OFFERED = "offered", _("Offered to another team")
        ACCEPTED = "accepted", _("Accepted by another team")
        DECLINED = "declined", _("Declined by another team")
        RECALLED = "recalled", _("Offer withdrawn")
        WMO = "wmo", _("Marked as a Wmo report")
        NO_WMO = "no_wmo", _("No Wmo report after all")
        WMO_STEP = "wmo_step", _("Step of a Wmo report done")

    class WmoStep(models.TextChoices):
        """What the law asks of the town once a request is a report (Wmo 2015, article 2.3.2)."""

        CONFIRMED = "confirmed", _("Report confirmed in writing")
        SUPPORT = "support", _("Told of free client support")
        PLAN = "plan", _("Personal plan: handed in, or the week is over")
        INQUIRY = "inquiry", _("Investigation finished")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    submission = keep(
        models.ForeignKey(Submission, models.CASCADE, related_name="events", verbose_name=_("request"))
    )
    at = keep(models.DateTimeField(_("at")))
    kind = keep(models.CharField(_("what"), max_length=10, choices=Kind))
    actor = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            blank=True,
            related_name="+",
            verbose_name=_("who"),
        ),
        "a worker; empty for the resident and the system",
    )
    colleague = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            blank=True,
            related_name="+",
            verbose_name=_("colleague"),
        ),
        "a worker, not the resident",
    )
    team = keep(
        models.ForeignKey(
            Team,
            models.SET_NULL,
            null=True,
            blank=True,
            related_name="+",
            verbose_name=_("the other team"),
        )
    )
    status = keep(
        models.CharField(_("status"), max_length=12, choices=Submission.Status, blank=True, default="")
    )
    outcome = keep(
        models.CharField(_("outcome"), max_length=12, choices=Submission.Outcome, blank=True, default="")
    )
    wmo_step = keep(models.CharField(_("step"), max_length=10, choices=WmoStep, blank=True, default=""))
    version = keep(models.PositiveIntegerField(_("version"), default=1), "the request's version after it")

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        default_permissions = ()
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "version"], name="event_one_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.submission} {self.get_kind_display()}"
