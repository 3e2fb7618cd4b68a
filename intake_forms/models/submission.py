"""What a resident sent: the answers sealed, the rest plain so that a team can work with it."""

from __future__ import annotations

from datetime import date
from typing import Any, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from intake_forms.contact import hashes_of
from intake_forms.references import make_reference, read_reference
from wijkteam_pages.encrypted_fields import EncryptedJSONField
from wijkteam_pages.models import Team
from wijkteam_pages.personal_data import erase, keep


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Submissions, by who may see them and by what is to be done."""

    def for_user(self, user: Any, on: date) -> Self:
        """Those of the teams that the user works for on that day. The only way in for a person.

        A superuser is no case worker and gets none, whatever memberships the account has.
        """
        if not user.is_authenticated or user.is_superuser:
            return self.none()
        return self.filter(team__in=Team.objects.for_worker(user, on), suspicion="")

    def in_box_of(self, user: Any, on: date) -> Self:
        """The suspects of the teams that the user works for on that day."""
        if not user.is_authenticated or user.is_superuser:
            return self.none()
        return self.boxed().filter(team__in=Team.objects.for_worker(user, on))

    def offered_to(self, user: Any, on: date) -> Self:
        """Those that another team offers or once offered to a team of the user's: to answer, not to read."""
        if not user.is_authenticated or user.is_superuser:
            return self.none()
        transfers = self.model._meta.get_field("transfers").related_model.objects
        return self.filter(
            pk__in=transfers.filter(to_team__in=Team.objects.for_worker(user, on)).values("submission")
        )

    def boxed(self) -> Self:
        """What may have been sent by a program: no request until somebody says so."""
        return self.exclude(suspicion="")

    def open(self) -> Self:
        return self.filter(status__in=Submission.Status.open(), suspicion="")

    def overdue(self, on: date) -> Self:
        return self.open().filter(answer_by__lt=on)

    def mine(self, user: Any) -> Self:
        return self.filter(Q(owner=user) | Q(deputy=user))

    def with_reference(self, typed: str) -> Self:
        return self.filter(reference=read_reference(typed))

    def most_urgent_first(self) -> Self:
        return self.order_by(
            F("closed_at").desc(nulls_first=True), "-says_unsafe", "answer_by", "received_at"
        )


class Submission(models.Model):
    """One request, idea, concern or offer. No snippet, revision, index or log entry knows of it."""

    class Kind(models.TextChoices):
        HELP = "help", _("Request for help")
        IDEA = "idea", _("Idea")
        CONCERN = "concern", _("Concern about somebody")
        OFFER = "offer", _("Offer")

    class Channel(models.TextChoices):
        WEB = "web", _("Website")
        WALK_IN = "walk_in", _("Walk-in")
        PHONE = "phone", _("Phone")
        LETTER = "letter", _("Letter")

    class Status(models.TextChoices):
        NEW = "new", _("New")
        IN_PROGRESS = "in_progress", _("In progress")
        WAITING = "waiting", _("Waiting for the resident")
        REOPENED = "reopened", _("Reopened")
        HANDED_OVER = "handed_over", _("Handed over")
        CLOSED = "closed", pgettext_lazy("request", "Closed")

        @classmethod
        def open(cls) -> list[Submission.Status]:
            """Somebody still has to do something."""
            return [cls.NEW, cls.IN_PROGRESS, cls.WAITING, cls.REOPENED]

        @classmethod
        def owned(cls) -> list[Submission.Status]:
            """Exactly one worker answers for it."""
            return [cls.IN_PROGRESS, cls.WAITING]

        @classmethod
        def done(cls) -> list[Submission.Status]:
            return [cls.HANDED_OVER, cls.CLOSED]

    class Outcome(models.TextChoices):
        ANSWERED = "answered", _("Question answered")
        HELPED = "helped", _("Helped by the team")
        COLLECTIVE = "collective", _("Joined an activity or initiative")
        HANDED_OVER = "handed_over", _("Handed over to another organisation")
        WITHDRAWN = "withdrawn", _("The resident no longer needs it")
        NO_CONTACT = "no_contact", _("The resident could not be reached")
        NO_REQUEST = "no_request", _("This was no request")

    class Suspicion(models.TextChoices):
        """Why it may be nobody's. It is put aside, never thrown away unseen."""

        FILLED_TRAP = "filled_trap", _("filled in a field that people do not see")
        TOO_QUICK = "too_quick", _("sent quicker than anybody can type")
        NO_TIME = "no_time", _("did not come from our own page")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    reference = keep(models.CharField(_("reference"), max_length=9, unique=True, default=make_reference))
    kind = keep(models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.HELP))
    form_page_key = keep(models.UUIDField(_("form"), null=True, blank=True))
    form_version = keep(models.PositiveIntegerField(_("version of the form"), default=1))
    form_title = keep(models.CharField(_("title of the form"), max_length=255, blank=True))
    run_id = keep(models.UUIDField(_("run"), unique=True, default=uuid4), "makes sending twice harmless")
    team = keep(models.ForeignKey(Team, models.PROTECT, related_name="submissions", verbose_name=_("team")))
    topic = keep(
        models.ForeignKey(
            "wijkteam_pages.Topic",
            models.SET_NULL,
            null=True,
            blank=True,
            related_name="+",
            verbose_name=_("topic"),
        ),
        "one of fourteen; by itself it names nobody",
    )
    language = keep(models.CharField(_("language"), max_length=10, default="nl"), "in which to answer")
    channel = keep(models.CharField(_("channel"), max_length=10, choices=Channel, default=Channel.WEB))
    status = keep(models.CharField(_("status"), max_length=12, choices=Status, default=Status.NEW))
    outcome = keep(models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True, default=""))
    owner = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.PROTECT,
            null=True,
            blank=True,
            related_name="owned_submissions",
            verbose_name=_("worker"),
        ),
        "a worker, not the resident",
    )
    deputy = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            blank=True,
            related_name="deputised_submissions",
            verbose_name=_("deputy"),
        ),
        "a worker, not the resident",
    )
    received_at = keep(models.DateTimeField(_("received at")))
    answer_by = keep(models.DateField(_("answer by")))
    closed_at = keep(models.DateTimeField(_("closed at"), null=True, blank=True))
    handover_confirmed_at = keep(models.DateTimeField(_("hand-over confirmed at"), null=True, blank=True))
    wmo_marked_on = keep(
        models.DateField(_("Wmo report since"), null=True, blank=True), "that it is a report, not of what"
    )
    answers = erase(EncryptedJSONField(_("answers"), default=list), "all that the resident wrote")
    says_unsafe = keep(
        models.BooleanField(_("says to be unsafe"), default=False),
        "that it was chosen; no word of what was said",
    )
    can_be_followed = keep(
        models.BooleanField(_("can be followed"), default=False), "that a code was given; not which one"
    )
    suspicion = keep(
        models.CharField(_("suspicion"), max_length=12, choices=Suspicion, blank=True, default="")
    )
    is_stripped = keep(models.BooleanField(_("without its sender"), default=False, editable=False))
    phone_hash = erase(models.CharField(max_length=64, blank=True, default="", db_index=True, editable=False))
    email_hash = erase(models.CharField(max_length=64, blank=True, default="", db_index=True, editable=False))
    version = keep(models.PositiveIntegerField(_("version"), default=1, editable=False), "counts the changes")

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        default_permissions = ()  # access goes by membership of a team, never by a permission of a group
        constraints = [
            models.CheckConstraint(
                name="submission_done_has_outcome",
                condition=Q(status__in=["handed_over", "closed"], closed_at__isnull=False) & ~Q(outcome="")
                | Q(status__in=["new", "in_progress", "waiting", "reopened"], closed_at=None, outcome=""),
            ),
            models.CheckConstraint(
                name="submission_in_progress_has_owner",
                condition=~Q(status__in=["in_progress", "waiting"]) | Q(owner__isnull=False),
            ),
            models.CheckConstraint(
                name="submission_deputy_is_not_owner",
                condition=Q(deputy=None) | Q(owner=None) | ~Q(deputy=F("owner")),
            ),
            models.CheckConstraint(
                name="submission_confirmed_is_handed_over",
                condition=Q(handover_confirmed_at=None) | Q(status="handed_over"),
            ),
        ]
        indexes = [
            models.Index(fields=["team", "status", "answer_by"], name="submission_of_team"),
            models.Index(fields=["status", "closed_at"], name="submission_by_closing"),
        ]

    def __str__(self) -> str:
        return self.reference

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding:
            self.phone_hash, self.email_hash = hashes_of(self.answers)
        super().save(*args, **kwargs)

    @property
    def is_open(self) -> bool:
        return self.status in self.Status.open()

    @property
    def is_done(self) -> bool:
        return self.status in self.Status.done()
