"""Teams, who is shown on their page, and who may work for them."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self
from uuid import UUID, uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .municipality import District, Municipality, Neighbourhood


class TeamQuerySet(models.QuerySet["Team"]):
    """Teams, by who asks."""

    def active(self) -> Self:
        return self.filter(is_active=True)

    def serving(self, districts: Iterable[UUID]) -> Self:
        """The teams that work in one of these districts, be it in one neighbourhood only."""
        districts = list(districts)
        whole = Q(pk__in=Team.districts.through.objects.filter(district__in=districts).values("team"))
        part = Q(
            pk__in=Team.neighbourhoods.through.objects.filter(neighbourhood__district__in=districts).values(
                "team"
            )
        )
        return self.filter(whole | part)

    def helping_with(self, topic: UUID) -> Self:
        """The teams that help with a topic, by its translation key; a team that named none helps with all."""
        named = Team.topics.through.objects
        helps = Q(pk__in=named.filter(topic__translation_key=topic).values("team"))
        return self.filter(helps | ~Q(pk__in=named.values("team")))

    def for_worker(self, user, on: date) -> Self:
        """The teams that `user` is a member of on that day; a superuser has none by that alone."""
        if not user.is_active:
            return self.none()
        return self.filter(pk__in=Membership.objects.active(on).filter(user=user).values("team"))

    def changeable_by(self, user, on: date) -> Self:
        """The teams whose hours and channels `user` may change: all for communications, else one's own."""
        if user.is_active and user.has_perm("wijkteam_pages.change_team"):
            return self.all()
        return self.for_worker(user, on)


class Team(models.Model):
    """A district team. Its public name is data: towns say wijkteam, sociaal team, dorpsteam."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="teams", verbose_name=_("municipality")
    )
    name = models.CharField(_("name"), max_length=100, unique=True)
    slug = models.SlugField(_("short name"), unique=True, help_text=_("For permanent addresses; keep it."))
    districts = models.ManyToManyField(
        District, related_name="teams", blank=True, verbose_name=_("districts")
    )
    neighbourhoods = models.ManyToManyField(
        Neighbourhood,
        related_name="teams",
        blank=True,
        verbose_name=_("neighbourhoods"),
        help_text=_("Only those that belong to another team than the rest of their district."),
    )
    faqs = models.ManyToManyField(
        "wijkteam_pages.Faq",
        related_name="teams",
        blank=True,
        verbose_name=_("questions of this team"),
        help_text=_("Besides the questions that all teams share."),
    )
    topics = models.ManyToManyField(
        "wijkteam_pages.Topic",
        related_name="teams",
        blank=True,
        verbose_name=_("topics"),
        help_text=_("What people can come with. Choose none, and the page shows all topics."),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="owned_teams",
        verbose_name=_("owner of the hours"),
    )
    hours_checked_on = models.DateField(_("hours checked on"), null=True, blank=True)
    hours_checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("hours checked by"),
    )
    is_fallback = models.BooleanField(
        _("gets what fits no other team"), default=False, help_text=_("One team at the most.")
    )
    is_active = models.BooleanField(_("active"), default=True)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_teams",
        verbose_name=_("merged into"),
        help_text=_(
            "The team that does this work now. This team is then no longer active; its page, its short address and its "
            "calendar lead to the other team. Give the other team its districts too."
        ),
    )

    objects = TeamQuerySet.as_manager()

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_fallback"], condition=Q(is_fallback=True), name="team_one_fallback"
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | Q(is_active=False), name="team_merged_is_not_active"
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="team_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A team that goes on as another one is not active any more."""
        if self.merged_into_id:
            self.is_active = False
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "is_active"}
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.merged_into_id is None:
            return
        if self.merged_into_id == self.pk:
            raise ValidationError({"merged_into": _("A team cannot be merged into itself. Choose another.")})
        self.is_active = False
        if self in self.merged_into.line_of_successors:
            raise ValidationError(
                {
                    "merged_into": _("%(team)s was merged into this team. Choose another team.")
                    % {"team": self.merged_into}
                }
            )
        if self.is_fallback:
            raise ValidationError(
                {
                    "is_fallback": _(
                        "This team gets what fits no other. Switch that off, and choose another team for it."
                    )
                }
            )

    @property
    def line_of_successors(self) -> list["Team"]:
        """The team itself, what it was merged into, what that was merged into, and so on to the last."""
        line = [self]
        # The line ends also where records were changed by hand into a circle.
        while line[-1].merged_into_id and line[-1].merged_into not in line:
            line.append(line[-1].merged_into)
        return line

    def still_right(self, by: Any, on: date) -> None:
        """Somebody looked at the hours and the contact details that day, and they were right."""
        self.hours_checked_on, self.hours_checked_by = on, by
        self.save(update_fields=["hours_checked_on", "hours_checked_by"])


class TeamMember(models.Model):
    """Somebody who is shown on the team's page; not an account."""

    class Role(models.TextChoices):
        COMMUNITY = "community", _("community worker")
        SUPPORT = "support", _("social worker")
        PEDAGOGUE = "pedagogue", _("parenting adviser")
        NURSE = "nurse", _("district nurse")
        WMO = "wmo", _("Wmo adviser")
        ELDERLY = "elderly", _("adviser for older people")
        CLIENT_SUPPORT = "client_support", _("client supporter")
        YOUTH = "youth", _("youth worker")
        DEBT = "debt", _("debt counsellor")
        VOLUNTEERS = "volunteers", _("volunteer coordinator")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="members", verbose_name=_("team"))
    name = models.CharField(_("name"), max_length=80, help_text=_("A first name is enough."))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    topics = models.ManyToManyField(
        "wijkteam_pages.Topic", related_name="+", blank=True, verbose_name=_("topics")
    )
    languages = models.CharField(
        _("languages"), max_length=100, blank=True, help_text=_("Besides Dutch, each in its own language.")
    )
    photo = models.ForeignKey(
        "wagtailimages.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photo"),
        help_text=_("Only if this person wants it."),
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("team member")
        verbose_name_plural = _("team members")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """Up to two letters for a round badge."""
        words = self.name.split()
        return "".join(word[0] for word in words[:2]).upper() if len(words) > 1 else self.name[:2].upper()


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Access, by day."""

    def active(self, on: date) -> Self:
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), starts_on__lte=on)


class Membership(models.Model):
    """Access of an account to a team's requests and hours, from a day until a day (inclusive)."""

    class Role(models.TextChoices):
        WORKER = "worker", _("worker")
        COORDINATOR = "coordinator", _("coordinator")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="team_memberships",
        verbose_name=_("account"),
    )
    team = models.ForeignKey(
        Team, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("team")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.WORKER)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True, help_text=_("This day included."))

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["team", "user"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="membership_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.team}"
