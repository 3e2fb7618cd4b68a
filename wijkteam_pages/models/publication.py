"""Changes of hours that were put on the site together, so that they can be undone together."""

from datetime import date, datetime, timedelta
from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .activity import Activity
from .municipality import Municipality
from .team import Team

UNDONE_AT_ONCE = timedelta(minutes=10)
"""So long one tap takes a publication back; after that it is asked first, from the history."""


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Publications, by who may take them back and when."""

    def for_user(self, user, on: date) -> Self:
        """Those that concern only teams and activities whose hours `user` may change."""
        of_activities = Q(activity__in=Activity.objects.changeable_by(user, on))
        if user.is_active and user.has_perm("wijkteam_pages.change_team"):
            return self.filter(of_activities | Q(activity__isnull=True))
        others = Team.objects.exclude(pk__in=Team.objects.changeable_by(user, on).values("pk"))
        of_teams = Q(municipality__isnull=True, teams__isnull=False) & ~Q(teams__in=others)
        return self.filter(of_activities | of_teams).distinct()

    def recent(self, now: datetime) -> Self:
        """Those that one tap takes back."""
        return self.filter(undone_at__isnull=True, made_at__gt=now - UNDONE_AT_ONCE)


class Publication(models.Model):
    """One press of "put it on the site"; `municipality` is set when it holds for all teams."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("all teams of"),
    )
    teams = models.ManyToManyField(Team, related_name="publications", blank=True, verbose_name=_("teams"))
    activity = models.ForeignKey(
        Activity,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("activity"),
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made at"))
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication of hours")
        verbose_name_plural = _("publications of hours")
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["made_at"], name="publication_made_at")]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M}"

    def minutes_left(self, now: datetime) -> int:
        """Whole minutes, the one that runs included, in which one tap takes it back; 0 when it is too late."""
        left = (self.made_at + UNDONE_AT_ONCE - now).total_seconds()
        return max(0, -(-int(left) // 60))


class PublishedChange(models.Model):
    """One change of a publication: the line of the history that it wrote."""

    class Kind(models.TextChoices):
        SESSION = "inloop", _("walk-in session")
        CHANNEL = "kanaal", _("hours of a channel")
        EXCEPTION = "afwijking", _("exception")
        HOLIDAY = "feestdag", _("decision about a holiday")

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(_("what"), max_length=10, choices=Kind)
    history_id = models.PositiveBigIntegerField(_("line of the history"))

    class Meta:
        verbose_name = _("published change")
        verbose_name_plural = _("published changes")
        ordering = ["pk"]  # in the order in which they were made
        constraints = [
            models.UniqueConstraint(fields=["kind", "history_id"], name="change_is_published_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.history_id}"
