"""The register of what was deleted: that it was there and why it went, and nothing of what it said."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from wijkteam_pages.personal_data import keep

from .submission import Submission


class Deletion(models.Model):
    """One request that is gone."""

    class Ground(models.TextChoices):
        RETENTION = "retention", _("End of its retention period")
        PERSON = "person", _("Asked for by the person")

    submission = keep(models.UUIDField(_("request"), primary_key=True), "a random number")
    kind = keep(models.CharField(_("kind"), max_length=10, choices=Submission.Kind))
    status = keep(models.CharField(_("status"), max_length=12, choices=Submission.Status))
    outcome = keep(models.CharField(_("outcome"), max_length=12, choices=Submission.Outcome, blank=True))
    team = keep(models.UUIDField(_("team")))
    received_on = keep(models.DateField(_("received on")))
    due_on = keep(models.DateField(_("to be deleted from"), null=True, blank=True))
    deleted_at = keep(models.DateTimeField(_("deleted at"), db_index=True))
    ground = keep(models.CharField(_("ground"), max_length=10, choices=Ground))

    class Meta:
        verbose_name = _("deletion")
        verbose_name_plural = _("deletions")
        default_permissions = ()
        ordering = ["-deleted_at"]

    def __str__(self) -> str:
        return str(self.submission)
