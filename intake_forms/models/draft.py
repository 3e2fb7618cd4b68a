"""A form that somebody is filling in: one sealed row a run, gone when it was sent, left or too old."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from wijkteam_pages.encrypted_fields import EncryptedJSONField
from wijkteam_pages.personal_data import erase, keep

# Without a move for so long, a draft is over.
SENSITIVE = timedelta(minutes=15)
OTHER = timedelta(days=7)
# Any other draft is kept, but shows nothing of itself until somebody says that they want to go on.
PAUSE = timedelta(hours=1)


def nothing_yet() -> dict[str, Any]:
    """What a run holds at its start; the first four are those of formtools' storages."""
    return {"step": None, "step_data": {}, "step_files": {}, "extra_data": {}, "answers": {}, "passed": []}


class DraftQuerySet(models.QuerySet["Draft"]):
    """Drafts, by whether their time is over."""

    def live(self, now: datetime) -> Self:
        return self.filter(expires_at__gt=now)

    def ended(self, now: datetime) -> Self:
        return self.filter(expires_at__lte=now)


class Draft(models.Model):
    """One run through a form. It keeps the form as it was when the run began, in each language used."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    form_key = keep(models.UUIDField(_("form"), help_text=_("The translation key of the form's page.")))
    form_version = keep(models.PositiveIntegerField(_("version of the form"), default=0))
    form = keep(models.JSONField(_("the form as it was asked"), default=dict))
    language = keep(models.CharField(_("language"), max_length=10), "in which to answer")
    is_sensitive = keep(models.BooleanField(_("ends with its session"), default=False))
    filled_in = erase(EncryptedJSONField(_("what was filled in"), default=nothing_yet))
    code_hash = keep(
        models.CharField(max_length=64, blank=True, default="", db_index=True, editable=False),
        "of the code by which somebody goes on later; it names nobody",
    )
    started_at = keep(models.DateTimeField(_("started at")))
    expires_at = keep(models.DateTimeField(_("expires at"), db_index=True))

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)

    def moved(self, now: datetime) -> None:
        """The clock starts again at each move."""
        self.expires_at = now + (SENSITIVE if self.is_sensitive else OTHER)

    def touch(self, now: datetime) -> None:
        """Looking at a step is a move too; written at most once a minute."""
        before = self.expires_at
        self.moved(now)
        if self.expires_at - before > timedelta(minutes=1):
            type(self).objects.filter(pk=self.pk).update(expires_at=self.expires_at)

    @property
    def closes_at(self) -> datetime:
        """When its pages close without a move: its end, or for any other draft the pause."""
        return self.expires_at if self.is_sensitive else self.expires_at - OTHER + PAUSE

    def is_paused(self, now: datetime) -> bool:
        """Whether nobody moved for so long that its pages are shut; a sensitive one is over long before."""
        return not self.is_sensitive and now - (self.expires_at - OTHER) >= PAUSE

    def is_live(self, now: datetime) -> bool:
        """Whether it may still be shown."""
        return now < self.expires_at
