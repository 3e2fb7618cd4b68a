"""When people can come by and when a channel is answered, as records with a history of their own.

They are no children of a page: an older draft of a page that is published takes nothing of the hours back.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Self
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..hours_errors import as_validation_error
from ..hours_words import plain, stretch_in_words
from ..occurrence import Session
from ..recurrence import LAST, Recurrence
from ..stretch import MINUTES_A_DAY, ImpossibleHours, Stretch
from .channel import ContactChannel
from .location import Location
from .team import Team

COMPARED_AHEAD = timedelta(days=2 * 366)
"""How far ahead two rhythms are compared: any two that meet, meet within two years."""


class Recurring(models.Model):
    """Hours that come back on a weekday, by the rules of RFC 5545 in as few fields as towns need."""

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    class Nth(models.IntegerChoices):
        FIRST = 1, _("the first of the month")
        SECOND = 2, _("the second of the month")
        THIRD = 3, _("the third of the month")
        FOURTH = 4, _("the fourth of the month")
        LAST = LAST, _("the last of the month")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday)
    opens = models.PositiveSmallIntegerField(_("opens (minutes after midnight)"))
    closes = models.PositiveSmallIntegerField(_("closes (minutes after midnight)"))
    every_weeks = models.PositiveSmallIntegerField(_("every so many weeks"), default=1)
    anchor = models.DateField(
        _("one of the dates"),
        null=True,
        blank=True,
        help_text=_("For every two weeks or more: a day on which it is sure to be. We count on from there."),
    )
    nth = models.SmallIntegerField(_("only in the month"), choices=Nth, null=True, blank=True)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True, help_text=_("This day included."))

    class Meta:
        abstract = True
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens__lt=F("closes"), closes__lte=MINUTES_A_DAY),
                name="%(class)s_closes_after_it_opens",
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="%(class)s_is_on_a_weekday"),
            models.CheckConstraint(
                condition=Q(every_weeks=1)
                | Q(every_weeks__range=(2, 52), anchor__isnull=False, nth__isnull=True),
                name="%(class)s_fortnight_has_anchor",
            ),
            models.CheckConstraint(
                condition=Q(nth__isnull=True) | Q(nth__in=[1, 2, 3, 4, 5, LAST]), name="%(class)s_nth_exists"
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="%(class)s_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {plain(stretch_in_words(self.stretch))}"

    @property
    def stretch(self) -> Stretch:
        return Stretch(self.opens, self.closes)

    @property
    def recurrence(self) -> Recurrence:
        return Recurrence(
            self.weekday, self.every_weeks, self.anchor, self.nth, self.valid_from, self.valid_until
        )

    @property
    def session(self) -> Session:
        """The plain value that the schedule reckons with."""
        return Session(self.pk, self.recurrence, self.stretch)

    def clean(self) -> None:
        super().clean()
        if None in (self.weekday, self.opens, self.closes, self.every_weeks):
            return  # the fields have said so already
        self.clean_beside(self.neighbours())

    def clean_beside(self, others: Iterable[Self]) -> None:
        """What `clean` says with these as the others; an import knows them before they are in the database."""
        try:
            session = self.session
        except ImpossibleHours as impossible:
            raise as_validation_error(impossible) from impossible
        for other in others:
            if meet(session, other.session, timezone.localdate()):
                raise ValidationError(
                    gettext("This overlaps with %(other)s. Change that one, or choose other times."),
                    code="overlap",
                    params={"other": str(other)},
                )

    def neighbours(self) -> models.QuerySet[Self]:
        """The other records that must not overlap with this one."""
        raise NotImplementedError


def meet(one: Session, other: Session, today: date) -> bool:
    if not one.stretch.overlaps(other.stretch):
        return False
    begins = [each.recurrence.valid_from or today for each in (one, other)]
    first = max(*begins, today)
    last = first + COMPARED_AHEAD
    return not set(one.recurrence.dates(first, last)).isdisjoint(other.recurrence.dates(first, last))


class WalkInSession(Recurring):
    """A recurring moment at a location where anybody may walk in, without an appointment."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="sessions", verbose_name=_("team"))
    location = models.ForeignKey(
        Location, on_delete=models.PROTECT, related_name="sessions", verbose_name=_("location")
    )
    partners = models.CharField(
        _("also there"),
        max_length=200,
        blank=True,
        help_text=_("Who sits at the same table: the police officer, the housing corporation."),
    )
    languages = models.CharField(
        _("languages"), max_length=100, blank=True, help_text=_("Besides Dutch, each in its own language.")
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("One short sentence: lunch afterwards.")
    )
    sheet_key = models.CharField(_("key in the spreadsheet"), max_length=50, blank=True, db_index=True)

    history = HistoricalRecords(related_name="past")

    class Meta(Recurring.Meta):
        verbose_name = _("walk-in session")
        verbose_name_plural = _("walk-in sessions")

    @property
    def team_key(self) -> UUID:
        return self.team_id

    @property
    def session(self) -> Session:
        place = self.location.place
        return Session(self.pk, self.recurrence, self.stretch, place)

    def neighbours(self) -> models.QuerySet["WalkInSession"]:
        others = WalkInSession.objects.filter(
            team=self.team_id, location=self.location_id, weekday=self.weekday
        )
        return others.exclude(pk=self.pk).select_related("location")


class ChannelHours(Recurring):
    """When somebody answers at a contact channel."""

    channel = models.ForeignKey(
        ContactChannel, on_delete=models.CASCADE, related_name="hours", verbose_name=_("contact channel")
    )

    history = HistoricalRecords(related_name="past")

    class Meta(Recurring.Meta):
        verbose_name = _("hours of a channel")
        verbose_name_plural = _("hours of channels")

    @property
    def team(self) -> Team:
        return self.channel.team

    @property
    def team_key(self) -> UUID:
        return self.channel.team_id

    def neighbours(self) -> models.QuerySet["ChannelHours"]:
        others = ChannelHours.objects.filter(channel=self.channel_id, weekday=self.weekday)
        return others.exclude(pk=self.pk)
