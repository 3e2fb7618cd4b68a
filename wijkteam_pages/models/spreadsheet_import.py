"""A spreadsheet between being sent and being confirmed: sealed, of one person, and gone when its time is over."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..encrypted_fields import EncryptedJSONField
from ..personal_data import erase, keep

KEPT = timedelta(hours=24)


class SpreadsheetImportQuerySet(models.QuerySet["SpreadsheetImport"]):
    """Imports, by whose they are and whether their time is over."""

    def of(self, user: Any, now: datetime) -> Self:
        return self.filter(user=user.pk, expires_at__gt=now)

    def ended(self, now: datetime) -> Self:
        return self.filter(expires_at__lte=now)


class SpreadsheetImport(models.Model):
    """What a file says, as far as it was read. Sealed: people send the wrong file, and then it may say anything."""

    class Kind(models.TextChoices):
        TEAMS = "teams", _("Teams")
        SESSIONS = "inloop", _("Walk-in hours")
        QUESTIONS = "vragen", _("Questions and answers")

    class State(models.TextChoices):
        READING = "reading", _("being read")
        CHECKED = "checked", _("read")
        DONE = "done", _("imported")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = keep(
        models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"), "who sent it"
    )
    kind = keep(models.CharField(_("what"), max_length=10, choices=Kind))
    state = keep(models.CharField(_("state"), max_length=10, choices=State, default=State.READING))
    position = keep(models.PositiveIntegerField(_("rows read"), default=0))
    total = keep(models.PositiveIntegerField(_("rows"), default=0))
    table = erase(EncryptedJSONField(_("the table in the file"), default=dict))
    understood = erase(EncryptedJSONField(_("what its rows say"), default=list))
    plan = erase(EncryptedJSONField(_("what it changes"), default=dict))
    created_at = keep(models.DateTimeField(_("sent at")))
    expires_at = keep(models.DateTimeField(_("expires at"), db_index=True))

    objects = SpreadsheetImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import of a spreadsheet")
        verbose_name_plural = _("imports of spreadsheets")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)
