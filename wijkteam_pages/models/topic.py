"""What residents come with, what they ask, and whom to call at once: texts in several languages."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Topic(TranslatableMixin, models.Model):
    """What residents come with; the key is the same in every language."""

    key = models.SlugField(_("key"), help_text=_("The same in every language; keep it."))
    name = models.CharField(_("name"), max_length=80)
    sentence = models.CharField(
        _("sentence"), max_length=160, help_text=_("One plain sentence, twelve words.")
    )
    icon = models.CharField(_("icon"), max_length=40, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        FieldPanel("name"),
        FieldPanel("sentence"),
        FieldPanel("icon"),
        FieldPanel("key"),
        FieldPanel("sort_order"),
    ]
    override_translatable_fields = [
        TranslatableField("name"),
        TranslatableField("sentence"),
        SynchronizedField("key", overridable=False),
        SynchronizedField("icon", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["sort_order", "name"]
        constraints = [models.UniqueConstraint(fields=["key", "locale"], name="topic_key_in_locale")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        # The admin's form does not ask for the language, so Django leaves the constraint to the database.
        super().clean()
        others = Topic.objects.filter(key=self.key, locale=self.locale_id).exclude(pk=self.pk)
        if self.locale_id and others.exists():
            raise ValidationError({"key": _("There is a topic with this key already. Choose another key.")})


REVIEWED_EVERY = timedelta(days=182)


def next_review() -> date:
    """Half a year from today: then somebody looks whether an answer is still right."""
    return timezone.localdate() + REVIEWED_EVERY


class Faq(TranslatableMixin, models.Model):
    """A question and its answer, shared by all teams or by some (`Team.faqs`, in the main language)."""

    question = models.CharField(_("question"), max_length=160)
    answer = RichTextField(_("answer"), features=["bold", "italic", "link", "ol", "ul"])
    topic = models.ForeignKey(
        Topic, on_delete=models.SET_NULL, null=True, blank=True, related_name="faqs", verbose_name=_("topic")
    )
    for_all_teams = models.BooleanField(_("for all teams"), default=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    review_before = models.DateField(
        _("look again before"),
        default=next_review,
        help_text=_("From this day your start screen asks whether it is still right."),
    )
    checked_on = models.DateField(_("checked on"), null=True, blank=True, editable=False)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("checked by"),
    )
    sheet_key = models.CharField(_("key in the spreadsheet"), max_length=50, blank=True)

    panels = [
        FieldPanel("question"),
        FieldPanel("answer"),
        FieldPanel("topic"),
        FieldPanel("for_all_teams"),
        FieldPanel("review_before"),
        FieldPanel("sort_order"),
    ]
    override_translatable_fields = [
        TranslatableField("question"),
        TranslatableField("answer"),
        SynchronizedField("checked_by", overridable=False),
        SynchronizedField("sheet_key", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")
        ordering = ["sort_order", "question"]

    def __str__(self) -> str:
        return self.question

    def still_right(self, by: Any, on: date) -> None:
        """Somebody looked at it that day: it is asked again after half a year."""
        self.checked_by, self.checked_on, self.review_before = by, on, on + REVIEWED_EVERY
        self.save(update_fields=["checked_by", "checked_on", "review_before"])


class UrgentNumber(TranslatableMixin, models.Model):
    """Whom to call when it cannot wait."""

    name = models.CharField(_("name"), max_length=80)
    number = models.CharField(_("number"), max_length=20)
    note = models.CharField(_("note"), max_length=120, blank=True, help_text=_("When, and what it costs."))
    for_children = models.BooleanField(_("for children"), default=False)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        FieldPanel("name"),
        FieldPanel("number"),
        FieldPanel("note"),
        FieldPanel("for_children"),
        FieldPanel("sort_order"),
    ]
    override_translatable_fields = [
        TranslatableField("name"),
        TranslatableField("note"),
        SynchronizedField("number", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("urgent number")
        verbose_name_plural = _("urgent numbers")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return f"{self.name}: {self.number}"
