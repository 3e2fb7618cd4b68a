"""Texts that workers begin an answer with; communications and coordinators keep them."""

from __future__ import annotations

from typing import Self
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils.translation import gettext_lazy as _

from intake_forms.placeholders import KNOWN, unknown_in
from wijkteam_pages.personal_data import keep

from .submission import Submission


def languages() -> list[tuple[str, str]]:
    """The languages of this site; a function, so that another site needs no migration."""
    return list(settings.LANGUAGES)


def main_language() -> str:
    return settings.LANGUAGE_CODE


def in_main_language() -> dict[str, str]:
    """The topics as requests name them: one of each."""
    return {"locale__language_code": settings.LANGUAGE_CODE}


class StandardTextQuerySet(models.QuerySet["StandardText"]):
    def fitting(self, case: Submission) -> Self:
        """Those for the topic and the status of a request, in its language first and else in the town's own."""
        return self.filter(
            Q(topic=None) | Q(topic=case.topic_id),
            status__in=["", case.status],
            language__in=[case.language, settings.LANGUAGE_CODE],
        ).order_by(Case(When(language=case.language, then=Value(0)), default=Value(1)), "title")


class StandardText(models.Model):
    """One text to begin with; it names nobody."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    title = keep(
        models.CharField(
            _("title"), max_length=100, help_text=_("Workers choose by this; residents do not see it.")
        )
    )
    text = keep(
        models.TextField(
            _("text"),
            max_length=5_000,
            help_text=_(
                "Short sentences. {nummer}, {team}, {telefoon} and {datum} are filled in by themselves."
            ),
        )
    )
    language = keep(models.CharField(_("language"), max_length=10, choices=languages, default=main_language))
    status = keep(
        models.CharField(
            _("for which status"),
            max_length=12,
            choices=Submission.Status,
            blank=True,
            default="",
            help_text=_("Leave it open for a text that always fits."),
        )
    )
    topic = keep(
        models.ForeignKey(
            "wijkteam_pages.Topic",
            models.SET_NULL,
            null=True,
            blank=True,
            limit_choices_to=in_main_language,
            related_name="+",
            verbose_name=_("topic"),
        )
    )

    objects = StandardTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("standard text")
        verbose_name_plural = _("standard texts")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        if wrong := unknown_in(self.text):
            raise ValidationError(
                {
                    "text": _("{%(wrong)s} cannot be filled in. You can use: %(known)s.")
                    % {"wrong": wrong[0], "known": ", ".join(f"{{{name}}}" for name in KNOWN)}
                }
            )
