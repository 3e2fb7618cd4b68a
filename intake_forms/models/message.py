"""What a team and a resident write to each other about a request; added to, never changed."""

from __future__ import annotations

from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from wijkteam_pages.encrypted_fields import EncryptedTextField
from wijkteam_pages.personal_data import erase, keep

from .submission import Submission


class MessageQuerySet(models.QuerySet["Message"]):
    def of_the_team(self) -> Self:
        return self.filter(kind__in=Message.Kind.of_the_team())

    def open_questions(self) -> Self:
        """Questions to a resident that nothing was answered to, and that no other question followed."""
        later = Message.objects.filter(
            submission=OuterRef("submission"), version__gt=OuterRef("version"), kind__in=["question", "reply"]
        )
        return self.filter(~Exists(later), kind=Message.Kind.QUESTION)


class Message(models.Model):
    """One message about a request, sealed like a note."""

    class Kind(models.TextChoices):
        ANSWER = "answer", _("Answer")
        QUESTION = "question", _("Question to the resident")
        REPLY = "reply", _("Answer of the resident")
        CORRECTION = "correction", _("Addition of the resident")
        FEEDBACK = "feedback", _("Whether it helped")

        @classmethod
        def of_the_team(cls) -> list[Message.Kind]:
            return [cls.ANSWER, cls.QUESTION]

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    submission = keep(
        models.ForeignKey(Submission, models.CASCADE, related_name="messages", verbose_name=_("request"))
    )
    kind = keep(models.CharField(_("kind"), max_length=10, choices=Kind))
    author = keep(
        models.ForeignKey(
            settings.AUTH_USER_MODEL,
            models.SET_NULL,
            null=True,
            blank=True,
            related_name="+",
            verbose_name=_("written by"),
        ),
        "a worker; empty for the resident",
    )
    written_at = keep(models.DateTimeField(_("written at")))
    reply_by = keep(models.DateField(_("to be answered by"), null=True, blank=True))
    version = keep(models.PositiveIntegerField(_("version"), default=1), "the request's version after it")
    text = erase(EncryptedTextField(_("text")), "says something about the resident")

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        default_permissions = ()
        ordering = ["version"]
        constraints = [
            models.CheckConstraint(
                name="message_question_has_term",
                condition=Q(kind="question", reply_by__isnull=False)
                | ~Q(kind="question") & Q(reply_by__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.submission} {self.written_at:%Y-%m-%d %H:%M}"
