"""What deviates from the hours on certain days."""

from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .. import deviation
from ..deviation import Deviation, Scope
from ..hours_errors import as_validation_error
from ..hours_words import days_in_words, plain, stretch_in_words
from ..stretch import MINUTES_A_DAY, WHOLE_DAY, ImpossibleHours, Stretch
from .activity import Activity
from .hours import WalkInSession
from .location import Location
from .municipality import Municipality
from .team import Team

TARGETS = {
    "municipality": Scope.MUNICIPALITY,
    "location": Scope.LOCATION,
    "team": Scope.TEAM,
    # What a team is to its walk-in hours, an activity is to its own moments.
    "activity": Scope.TEAM,
    "session": Scope.SESSION,
}
WITHOUT_A_PHONE = ("location", "activity", "session")
"""Targets that are about coming by only."""


def _only(*names: str) -> Q:
    """These foreign keys are set and the other targets are not."""
    return Q(**{f"{each}__isnull": each not in names for each in TARGETS})


# Hours may change for weeks and be closed for a morning in between; what closes has the last word.
_TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        ("closed", "changed"),
        ("closed", "moved"),
        ("extra", "moved"),
        ("open", "changed"),
        ("open", "moved"),
        ("open", "extra"),
    )
)


class ScheduleException(models.Model):
    """Closed, changed, extra, moved or open all the same: for all teams, a place, a team, an activity or a session."""

    class Kind(models.TextChoices):
        CLOSED = deviation.Kind.CLOSED.value, _("Closed")
        CHANGED = deviation.Kind.CHANGED.value, _("Other hours")
        EXTRA = deviation.Kind.EXTRA.value, _("Extra walk-in")
        MOVED = deviation.Kind.MOVED.value, _("At another place")
        OPEN = deviation.Kind.OPEN.value, _("Open all the same")

    class Affects(models.TextChoices):
        WALK_IN = deviation.Affects.WALK_IN.value, _("Coming by")
        PHONE = deviation.Affects.PHONE.value, _("Phone and other channels")
        BOTH = deviation.Affects.BOTH.value, _("Both")

    class Reason(models.TextChoices):
        HOLIDAY = "holiday", _("Public holiday")
        ILLNESS = "illness", _("Illness")
        MEETING = "meeting", _("Meeting or training")
        BUILDING = "building", _("Work on the building")
        SUMMER = "summer", _("Summer hours")
        EVENT = "event", _("Activity")
        OTHER = "other", _("Another reason")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="exceptions",
        verbose_name=_("all teams of"),
    )
    location = models.ForeignKey(
        Location,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="exceptions",
        verbose_name=_("everything at"),
    )
    team = models.ForeignKey(
        Team,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="exceptions",
        verbose_name=_("team"),
    )
    activity = models.ForeignKey(
        Activity,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="exceptions",
        verbose_name=_("activity"),
    )
    session = models.ForeignKey(
        WalkInSession,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="exceptions",
        verbose_name=_("walk-in session"),
    )
    kind = models.CharField(_("what"), max_length=10, choices=Kind, default=Kind.CLOSED)
    affects = models.CharField(_("what for"), max_length=10, choices=Affects, default=Affects.BOTH)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    opens = models.PositiveSmallIntegerField(_("from (minutes after midnight)"), null=True, blank=True)
    closes = models.PositiveSmallIntegerField(_("until (minutes after midnight)"), null=True, blank=True)
    to_location = models.ForeignKey(
        Location,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="received_exceptions",
        verbose_name=_("at"),
    )
    reason = models.CharField(_("reason"), max_length=20, choices=Reason, default=Reason.OTHER)
    message = models.CharField(
        _("text for residents"),
        max_length=120,
        blank=True,
        help_text=_(
            "A few words: Boxing Day. Empty shows the reason. Never write about a colleague's health."
        ),
    )

    history = HistoricalRecords(related_name="past")

    class Meta:
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")
        ordering = ["first_day", "opens"]
        indexes = [models.Index(fields=["last_day", "first_day"], name="exception_days")]
        constraints = [
            models.CheckConstraint(
                condition=_only("municipality")
                | _only("location")
                | _only("team")
                | _only("activity")
                | _only("session")
                | _only("location", "team"),
                name="exception_has_one_scope",
            ),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="exception_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(opens__isnull=True, closes__isnull=True)
                | Q(opens__isnull=False, opens__lt=F("closes"), closes__lte=MINUTES_A_DAY),
                name="exception_closes_after_it_opens",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["changed", "extra"]) | Q(opens__isnull=False),
                name="exception_has_hours_when_changed",
            ),
            models.CheckConstraint(
                condition=~Q(kind="moved") | Q(to_location__isnull=False), name="exception_moves_to_a_place"
            ),
            models.CheckConstraint(
                condition=Q(**{f"{name}__isnull": True for name in WITHOUT_A_PHONE}) | Q(affects="walk_in"),
                name="exception_of_a_place_is_about_walk_in",
            ),
        ]

    def __str__(self) -> str:
        parts = [self.get_kind_display(), days_in_words(self.first_day, self.last_day)]
        if self.part:
            parts.append(stretch_in_words(self.part))
        return plain(", ".join(parts))

    @property
    def scope_field(self) -> str:
        """Which foreign key says for what it holds; with a place, `team` says for whose walk-in there."""
        return next(name for name in TARGETS if getattr(self, f"{name}_id"))

    @property
    def scope(self) -> Scope:
        """How narrow it is: a team's walk-in at a place is narrower than the team, and than the place."""
        if self.team_id and self.location_id:
            return Scope.TEAM_AT_LOCATION
        return TARGETS[self.scope_field]

    @property
    def target(self) -> Any:
        """For what it holds: a municipality, a location, a team, an activity or a session."""
        return getattr(self, self.scope_field)

    @property
    def target_key(self) -> UUID:
        """The id of that, without fetching it."""
        return getattr(self, f"{self.scope_field}_id")

    @property
    def part(self) -> Stretch | None:
        if self.opens is None or self.closes is None:
            return None
        return Stretch(self.opens, self.closes)

    @part.setter
    def part(self, part: Stretch | None) -> None:
        # To close all day is to close no part of it; to be open all day is to have hours.
        if part == WHOLE_DAY and self.kind not in deviation.HAVE_HOURS:
            part = None
        self.opens, self.closes = (part.opens, part.closes) if part else (None, None)

    @property
    def deviation(self) -> Deviation:
        """The plain value that the schedule reckons with."""
        place = self.to_location
        if self.kind == self.Kind.EXTRA and place is None:
            place = getattr(self.session or self.activity, "location", self.location)
        return Deviation(
            kind=deviation.Kind(self.kind),
            scope=self.scope,
            first_day=self.first_day,
            last_day=self.last_day,
            affects=deviation.Affects(self.affects),
            part=self.part,
            place=place.place if place else None,
            target=self.target_key,
            reason=self.reason,
            message=self.message,
            key=self.pk,
        )

    def clean(self) -> None:
        super().clean()
        if not any(getattr(self, f"{name}_id") for name in TARGETS) or None in (
            self.first_day,
            self.last_day,
        ):
            return  # the form has said so already
        try:
            _ = self.deviation
        except ImpossibleHours as impossible:
            raise as_validation_error(impossible) from impossible
        if self._needs_a_place():
            raise as_validation_error(ImpossibleHours("needs_place", "extra, but where?"))
        for other in self.neighbours():
            if self.contradicts(other):
                raise ValidationError(
                    gettext("On those days there is already: %(other)s. Change that one instead."),
                    code="overlap",
                    params={"other": str(other), "record": other},
                )

    def _needs_a_place(self) -> bool:
        is_extra_walk_in = self.kind == self.Kind.EXTRA and self.affects != self.Affects.PHONE
        own_place = self.to_location_id or self.session_id or self.location_id or self.activity_id
        return is_extra_walk_in and own_place is None

    def neighbours(self) -> models.QuerySet["ScheduleException"]:
        """The other exceptions of the same scope that share a day with this one."""
        same = {f"{name}_id": getattr(self, f"{name}_id") for name in TARGETS}
        others = ScheduleException.objects.filter(
            first_day__lte=self.last_day, last_day__gte=self.first_day, **same
        )
        return others.exclude(pk=self.pk)

    def contradicts(self, other: "ScheduleException") -> bool:
        """Whether two exceptions of one scope cannot both hold: they say something else about the same hours."""
        if self.Affects.BOTH not in (self.affects, other.affects) and self.affects != other.affects:
            return False
        kinds = frozenset({self.kind, other.kind})
        return kinds not in _TOGETHER and (self.part or WHOLE_DAY).overlaps(other.part or WHOLE_DAY)
