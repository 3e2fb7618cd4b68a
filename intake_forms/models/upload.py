"""A file that a resident sends along: what it is called and where it belongs. Its content lies in the vault."""

from __future__ import annotations

from typing import Any, Self
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from intake_forms.uploads.limits import size_in_words
from wijkteam_pages.encrypted_fields import EncryptedTextField
from wijkteam_pages.personal_data import erase, keep

from .draft import Draft
from .submission import Submission


class UploadQuerySet(models.QuerySet["Upload"]):
    """Files, by what may be done with them."""

    def quarantined(self) -> Self:
        return self.filter(state=Upload.State.QUARANTINED)

    def to_show(self) -> Self:
        return self.filter(state__in=Upload.State.open())


class Upload(models.Model):
    """One file of a draft or, once that was sent, of its submission; gone when that is gone."""

    class Kind(models.TextChoices):
        JPG = "jpg", "JPG"
        PNG = "png", "PNG"
        PDF = "pdf", "PDF"

    class State(models.TextChoices):
        UNSCANNED = "unscanned", _("Not checked for viruses")
        CLEAN = "clean", _("Checked for viruses")
        QUARANTINED = "quarantined", _("Waits until the virus scanner works again")
        INFECTED = "infected", _("Removed: there was a virus in it")

        @classmethod
        def open(cls) -> list[Upload.State]:
            """May be looked at. Without a scanner nobody checks, and the desk says so."""
            return [cls.UNSCANNED, cls.CLEAN]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    draft = keep(
        models.ForeignKey(
            Draft, models.CASCADE, null=True, blank=True, related_name="uploads", verbose_name=_("draft")
        )
    )
    submission = keep(
        models.ForeignKey(
            Submission,
            models.CASCADE,
            null=True,
            blank=True,
            related_name="uploads",
            verbose_name=_("request"),
        )
    )
    question = keep(models.CharField(_("key of the question"), max_length=255))
    name = erase(EncryptedTextField(_("name")), "people name files after what is in them")
    kind = keep(models.CharField(_("kind"), max_length=3, choices=Kind))
    size = keep(models.PositiveIntegerField(_("size"), help_text=_("In bytes, as it is kept.")))
    state = keep(models.CharField(_("state"), max_length=11, choices=State, default=State.QUARANTINED))
    added_at = keep(models.DateTimeField(_("added at")))

    objects = UploadQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        default_permissions = ()
        ordering = ["added_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="upload_has_one_home",
                condition=Q(draft=None, submission__isnull=False) | Q(draft__isnull=False, submission=None),
            )
        ]
        indexes = [models.Index(fields=["state"], name="upload_by_state")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def size_in_words(self) -> str:
        return size_in_words(self.size)

    @property
    def is_open(self) -> bool:
        return self.state in self.State.open()

    @property
    def is_infected(self) -> bool:
        return self.state == self.State.INFECTED

    @property
    def as_answer(self) -> list[Any]:
        """What the answer to its question says of it."""
        return [self.name, str(self.size)]
