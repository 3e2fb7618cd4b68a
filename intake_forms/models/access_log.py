"""Who looked at what: rows that are only added, each sealed together with the one before it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, NoReturn

from django.db import models
from django.utils.translation import gettext_lazy as _

from wijkteam_pages.keyed_hash import keyed_hash
from wijkteam_pages.personal_data import keep

KEY = "ACCESS_LOG_KEY"


class AppendOnly(Exception):
    """Somebody tried to change or remove a row of the access log."""


class AccessLogQuerySet(models.QuerySet["AccessLogEntry"]):
    """Reads the log; it cannot change it."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnly(
            "Rows of the access log are added by intake_forms.access_log.record() and never changed"
        )

    update = delete = bulk_update = bulk_create = update_or_create = _refuse


class AccessLogEntry(models.Model):
    """One look at a request. Plain text instead of keys: the row outlives the account and the request."""

    class Action(models.TextChoices):
        OPENED = "opened", _("Opened")
        REVEALED = "revealed", _("Contact details shown")
        EXPORTED = "exported", _("Exported")
        FILE = "file", _("File downloaded")

    position = models.PositiveBigIntegerField(_("number"), primary_key=True)
    at = keep(models.DateTimeField(_("at"), db_index=True))
    action = keep(models.CharField(_("what"), max_length=10, choices=Action))
    viewer = keep(models.CharField(_("account"), max_length=40, db_index=True), "the worker's account")
    viewer_name = keep(models.CharField(_("name"), max_length=150), "the worker's name at that moment")
    submission = keep(models.UUIDField(_("request"), db_index=True), "a random number")
    reference = keep(models.CharField(_("reference"), max_length=9))
    team = keep(models.UUIDField(_("team")))
    previous = keep(models.CharField(_("seal of the row before"), max_length=64))
    seal = keep(models.CharField(_("seal"), max_length=64))

    objects = AccessLogQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of the access log")
        verbose_name_plural = _("access log")
        default_permissions = ()
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.position} {self.reference}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnly("A row of the access log is never changed")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnly("A row of the access log is never removed by hand")

    def expected_seal(self) -> str:
        """Return the seal that this row must have, from all that it says and the seal before it."""
        said = [
            self.position,
            _moment(self.at),
            self.action,
            self.viewer,
            self.viewer_name,
            str(self.submission),
            self.reference,
            str(self.team),
            self.previous,
        ]
        return keyed_hash(KEY, json.dumps(said, ensure_ascii=False).encode())


class AccessLogHead(models.Model):
    """The end of the chain, in one row: locked while a line is added, and proof that no tail was cut off."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    position = keep(models.PositiveBigIntegerField(_("number"), default=0))
    last = keep(models.CharField(_("seal of the last row"), max_length=64, blank=True, default=""))
    seal = keep(models.CharField(_("seal"), max_length=64, blank=True, default=""))

    class Meta:
        verbose_name = _("end of the access log")
        default_permissions = ()
        constraints = [models.CheckConstraint(name="accessloghead_only_one", condition=models.Q(id=1))]

    def __str__(self) -> str:
        return str(self.position)

    def expected_seal(self) -> str:
        return keyed_hash(KEY, f"head:{self.position}:{self.last}".encode())


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
