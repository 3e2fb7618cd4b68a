"""What residents of an initiative propose, and the addresses by which they may; shown to nobody public."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..encrypted_fields import EncryptedJSONField, EncryptedTextField
from ..keyed_hash import email_hash
from ..personal_data import erase, keep
from .activity import Activity


class ResidentContactQuerySet(models.QuerySet["ResidentContact"]):
    """Addresses, by how they are found."""

    def at(self, address: str) -> Self:
        """Those with this e-mail address, however it was typed."""
        return self.filter(email_hash=email_hash(address) or "none")


class ResidentContact(models.Model):
    """The e-mail address of somebody who helps to run an initiative."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    activity = keep(
        models.ForeignKey(
            Activity, on_delete=models.CASCADE, related_name="contacts", verbose_name=_("activity")
        )
    )
    email = erase(EncryptedTextField(_("e-mail address")))
    email_hash = erase(models.CharField(_("hash"), max_length=64, db_index=True, editable=False))
    added_on = keep(models.DateField(_("added on")))
    last_used_on = keep(models.DateField(_("last used on"), null=True, blank=True))

    objects = ResidentContactQuerySet.as_manager()

    class Meta:
        verbose_name = _("address of a resident")
        verbose_name_plural = _("addresses of residents")
        default_permissions = ()
        ordering = ["added_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "email_hash"], name="resident_contact_once")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def save(self, *args, **kwargs) -> None:
        self.email_hash = email_hash(self.email)
        super().save(*args, **kwargs)


class ProposalLink(models.Model):
    """A signed link that was sent: for one address, for some days, for one proposal."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    contact = keep(
        models.ForeignKey(
            ResidentContact, on_delete=models.CASCADE, related_name="links", verbose_name=_("address")
        )
    )
    sent_at = keep(models.DateTimeField(_("sent at")))
    ends_at = keep(models.DateTimeField(_("ends at")))
    used_at = keep(models.DateTimeField(_("used at"), null=True))

    class Meta:
        verbose_name = _("link for a proposal")
        verbose_name_plural = _("links for proposals")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("sent_at")), name="proposal_link_lasts")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Proposals, by what is to be done with them."""

    def waiting(self) -> Self:
        return self.filter(state=Proposal.State.WAITING)

    def past_keeping(self, at: datetime, decided: timedelta, waiting: timedelta) -> Self:
        """Those that were decided, or sent, longer ago than they may be kept."""
        return self.filter(Q(decided_at__lte=at - decided) | Q(sent_at__lte=at - waiting))


class Proposal(models.Model):
    """What a resident would change; sealed until somebody decides, and then empty."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("taken over")
        DECLINED = "declined", _("not taken over")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    activity = keep(
        models.ForeignKey(
            Activity, on_delete=models.CASCADE, related_name="proposals", verbose_name=_("activity")
        )
    )
    contact = keep(
        models.ForeignKey(
            ResidentContact,
            on_delete=models.SET_NULL,
            null=True,
            related_name="proposals",
            verbose_name=_("address"),
        )
    )
    link = keep(
        models.OneToOneField(
            ProposalLink,
            on_delete=models.SET_NULL,
            null=True,
            related_name="proposal",
            verbose_name=_("link"),
        )
    )
    state = keep(models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING))
    content = erase(EncryptedJSONField(_("what was proposed"), null=True))
    answer = erase(EncryptedTextField(_("word to the resident"), null=True))
    wants_mail = keep(models.BooleanField(_("wants a mail when it was handled"), default=False))
    sent_at = keep(models.DateTimeField(_("sent at")))
    decided_at = keep(models.DateTimeField(_("decided at"), null=True))
    decided_by = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            on_delete=models.SET_NULL,
            null=True,
            related_name="+",
            verbose_name=_("decided by"),
        ),
        why="an editor, not the resident",
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        default_permissions = ()
        ordering = ["sent_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="waiting", decided_at__isnull=True)
                | (~Q(state="waiting") & Q(decided_at__isnull=False)),
                name="proposal_decided_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting") | Q(content__isnull=True), name="proposal_decided_holds_no_words"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Experience(models.Model):
    """What it gave somebody, in their own words; on the page once an editor took it over."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    activity = keep(
        models.ForeignKey(
            Activity, on_delete=models.CASCADE, related_name="experiences", verbose_name=_("activity")
        )
    )
    contact = keep(
        models.ForeignKey(
            ResidentContact,
            on_delete=models.SET_NULL,
            null=True,
            related_name="experiences",
            verbose_name=_("address"),
        )
    )
    text = erase(models.CharField(_("in their own words"), max_length=600))
    first_name = erase(models.CharField(_("first name"), max_length=40, blank=True))
    added_on = keep(models.DateField(_("added on")))

    class Meta:
        verbose_name = _("what somebody says")
        verbose_name_plural = _("what people say")
        default_permissions = ()
        ordering = ["-added_on", "pk"]

    def __str__(self) -> str:
        return str(self.pk)
