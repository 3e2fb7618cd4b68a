"""What ``run_due`` remembers: who is at work, and how each task went."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class DueLock(models.Model):
    """One row a job: held by one process at a time, and free by itself when that process dies."""

    name = models.CharField(max_length=50, primary_key=True)
    holder = models.UUIDField(null=True)
    held_until = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @classmethod
    def take(cls, name: str, holder: object, now: datetime, lasting: timedelta) -> bool:
        """True when the holder has the lock until `now + lasting`; also to hold on to it for longer."""
        cls.objects.get_or_create(name=name)
        free = Q(held_until=None) | Q(held_until__lte=now) | Q(holder=holder)
        # One UPDATE with its condition decides: two processes cannot both change the row.
        return cls.objects.filter(free, name=name).update(holder=holder, held_until=now + lasting) == 1

    @classmethod
    def release(cls, name: str, holder: object) -> None:
        cls.objects.filter(name=name, holder=holder).update(holder=None, held_until=None)


class DueTaskRun(models.Model):
    """How a task of ``run_due`` went the last time."""

    name = models.CharField(_("name"), max_length=100, primary_key=True)
    started_at = models.DateTimeField(_("started at"))
    succeeded_at = models.DateTimeField(_("succeeded at"), null=True)
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    outcome = models.CharField(_("outcome"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("run of a task")
        verbose_name_plural = _("runs of tasks")
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
