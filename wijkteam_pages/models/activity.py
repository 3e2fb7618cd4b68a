"""What people do together in a district: activities and residents' initiatives, with moments of their own."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import SIMPLE_HISTORY_REVERSE_ATTR_NAME, HistoricalRecords

from ..occurrence import Session
from .hours import Recurring
from .location import Location
from .municipality import District, Municipality
from .team import Team
from .topic import Topic


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Activities, by who asks and for whom."""

    def active(self) -> Self:
        return self.filter(is_active=True)

    def changeable_by(self, user, on: date) -> Self:
        """The activities that `user` may change: all for communications, else those of one's own teams."""
        if user.is_active and user.has_perm("wijkteam_pages.change_activity"):
            return self.all()
        return self.filter(team__in=Team.objects.for_worker(user, on))

    def on_topic(self, topic: Topic) -> Self:
        """Those on a topic, in whatever language the topic was named."""
        return self.filter(
            pk__in=Activity.topics.through.objects.filter(
                topic__translation_key=topic.translation_key
            ).values("activity")
        )

    def for_residents_of(self, team: Team) -> Self:
        """Those that the team runs itself, those in its districts, and those for the whole town."""
        districts = Activity.districts.through.objects.all()
        inside = districts.filter(district__teams=team).values("activity")
        anywhere = ~Q(pk__in=districts.values("activity")) & Q(municipality=team.municipality_id)
        return self.filter(Q(team=team) | Q(pk__in=inside) | anywhere)


class Activity(models.Model):
    """What it is, who runs it, for whom, and what it costs; the prose around it is a page."""

    class Kind(models.TextChoices):
        ACTIVITY = "activity", _("Activity")
        INITIATIVE = "initiative", _("Residents' initiative")

    class Organiser(models.TextChoices):
        TEAM = "team", _("District team")
        PARTNER = "partner", _("Organisation")
        SCHOOL = "school", _("School")
        RESIDENTS = "residents", _("Residents")

    class SignUp(models.TextChoices):
        NONE = "none", _("Not needed: just come")
        PHONE = "phone", _("By telephone")
        EMAIL = "email", _("By e-mail")
        LINK = "link", _("On a website")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="activities", verbose_name=_("municipality")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.ACTIVITY)
    name = models.CharField(_("name"), max_length=100)
    organiser = models.CharField(_("who runs it"), max_length=20, choices=Organiser)
    organiser_name = models.CharField(
        _("name of who runs it"), max_length=100, blank=True, help_text=_("Empty: the name of the team.")
    )
    team = models.ForeignKey(
        Team,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("team"),
        help_text=_("Its workers keep this activity up to date."),
    )
    location = models.ForeignKey(
        Location,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("location"),
    )
    meeting_point = models.CharField(
        _("meeting point"),
        max_length=120,
        blank=True,
        help_text=_("Where people meet, if that is not in a building."),
    )
    districts = models.ManyToManyField(
        District,
        related_name="activities",
        blank=True,
        verbose_name=_("districts"),
        help_text=_("None: for the whole town."),
    )
    topics = models.ManyToManyField(Topic, related_name="+", blank=True, verbose_name=_("topics"))
    target_group = models.CharField(
        _("for whom"), max_length=160, blank=True, help_text=_("Empty: for everybody.")
    )
    is_free = models.BooleanField(_("free of charge"), default=True)
    costs = models.CharField(
        _("costs"), max_length=160, blank=True, help_text=_("In words: 2 euros, coffee included.")
    )
    sign_up = models.CharField(_("signing up"), max_length=10, choices=SignUp, default=SignUp.NONE)
    sign_up_at = models.CharField(
        _("sign up at"),
        max_length=200,
        blank=True,
        help_text=_("The telephone number, the e-mail address or the web address."),
    )
    sign_up_note = models.CharField(
        _("about signing up"), max_length=160, blank=True, help_text=_("One short sentence.")
    )
    is_active = models.BooleanField(_("active"), default=True)

    objects = ActivityQuerySet.as_manager()
    history = HistoricalRecords(related_name="past", m2m_fields=[districts, topics])

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sign_up="none", sign_up_at="") | (~Q(sign_up="none") & ~Q(sign_up_at="")),
                name="activity_says_where_to_sign_up",
                violation_error_message=_(
                    "Say at which number or address people sign up. Not needed to sign up? Then leave it empty."
                ),
            ),
            models.CheckConstraint(
                condition=Q(is_free=True) | ~Q(costs=""),
                name="activity_says_what_it_costs",
                violation_error_message=_("Say in words what it costs, or tick that it is free of charge."),
            ),
            models.CheckConstraint(
                condition=Q(organiser="team", team__isnull=False) | ~Q(organiser_name=""),
                name="activity_says_who_runs_it",
                violation_error_message=_("Say who runs it: choose a team, or write a name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def run_by(self) -> str:
        """The name of who runs it."""
        return self.organiser_name or (self.team.name if self.team else "")

    @property
    def is_initiative(self) -> bool:
        return self.kind == self.Kind.INITIATIVE

    @property
    def where(self) -> str:
        """The building's name, or where people meet."""
        return self.location.name if self.location else self.meeting_point

    @property
    def district_keys(self) -> list[UUID]:
        """The keys of its districts; of a version of the past, those that it had then."""
        then = getattr(self, SIMPLE_HISTORY_REVERSE_ATTR_NAME, None)
        kept = then.districts if then else Activity.districts.through.objects.filter(activity=self)
        return list(kept.values_list("district_id", flat=True))

    @property
    def topic_keys(self) -> list[UUID]:
        """The same of its topics."""
        then = getattr(self, SIMPLE_HISTORY_REVERSE_ATTR_NAME, None)
        kept = then.topics if then else Activity.topics.through.objects.filter(activity=self)
        return list(kept.values_list("topic_id", flat=True))

    def told_in_full(self) -> str:
        """All that tells two versions of the record apart, on one line."""
        parts = [
            self.name,
            self.get_kind_display(),
            self.run_by,
            self.where,
            self.target_group,
            _("free of charge") if self.is_free else "",
            self.costs,
            self.get_sign_up_display(),
            self.sign_up_at,
            self.sign_up_note,
            "" if self.is_active else _("not active"),
            *District.objects.filter(pk__in=self.district_keys),
            *Topic.objects.filter(pk__in=self.topic_keys),
        ]
        return ", ".join(str(part) for part in parts if part)


class ActivitySession(Recurring):
    """A moment of an activity: each week, some weeks, or on one day only."""

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="sessions", verbose_name=_("activity")
    )
    location = models.ForeignKey(
        Location,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activity_sessions",
        verbose_name=_("location"),
        help_text=_("Only if it is at another place than usual."),
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("One short sentence: lunch afterwards.")
    )

    history = HistoricalRecords(related_name="past")

    class Meta(Recurring.Meta):
        verbose_name = _("moment of an activity")
        verbose_name_plural = _("moments of activities")

    @property
    def place_of_it(self) -> Location | None:
        """Its own place, or the activity's."""
        return self.location or self.activity.location

    @property
    def place_key(self) -> UUID | None:
        """The id of that, without fetching it."""
        return self.location_id or self.activity.location_id

    @property
    def session(self) -> Session:
        found = self.place_of_it
        return Session(self.pk, self.recurrence, self.stretch, found.place if found else None)

    def neighbours(self) -> models.QuerySet[ActivitySession]:
        others = ActivitySession.objects.filter(
            activity=self.activity_id, location=self.location_id, weekday=self.weekday
        )
        return others.exclude(pk=self.pk)

    def told_in_full(self) -> str:
        """The moment with its place and note; how often is told by who shows it."""
        parts = [str(self), self.location and self.location.name, self.note]
        return ", ".join(str(part) for part in parts if part)
