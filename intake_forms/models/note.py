"""What a worker writes down about a request; added to, never changed."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from wijkteam_pages.encrypted_fields import EncryptedTextField
from wijkteam_pages.personal_data import erase, keep

from .submission import Submission


class Note(models.Model):
    """A worker's note on a request."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    submission = keep(
        models.ForeignKey(Submission, models.CASCADE, related_name="notes", verbose_name=_("request"))
    )
    author = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            related_name="+",
            verbose_name=_("written by"),
        ),
        "a worker, not the resident",
    )
    written_at = keep(models.DateTimeField(_("written at")))
    version = keep(models.PositiveIntegerField(_("version"), default=1), "the request's version after it")
    text = erase(EncryptedTextField(_("text")), "says something about the resident")

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        default_permissions = ()
        ordering = ["version"]

    def __str__(self) -> str:
        return f"{self.submission} {self.written_at:%Y-%m-%d %H:%M}"
