"""The page of a form: an editor builds its steps, a resident walks them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from ..blocks import StepsBlock
from ..form_building import journey_of
from ..form_panels import ConcernPanel, RoutingPanel
from ..form_period import FormPeriod
from ..journey import Journey
from ..question_blocks import PROSE
from .submission import Submission


def views() -> ModuleType:
    """The views of a form; they need all the models, so they come after them."""
    return import_module("intake_forms.form_views")


class FormPageMixin(RoutablePageMixin, models.Model):
    """Intro at the page's own address, then `stap/<number>/`, at the end `bedankt/`."""

    kind = models.CharField(_("kind"), max_length=10, choices=Submission.Kind, default=Submission.Kind.HELP)
    intro = RichTextField(_("introduction"), features=PROSE, blank=True)
    what_happens_next = RichTextField(
        _("what happens next"), features=PROSE, blank=True, help_text=_("Shown when the form was sent.")
    )
    working_days = models.PositiveSmallIntegerField(
        _("answer within (working days)"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    quick_exit = models.BooleanField(
        _("quick exit"),
        default=True,
        help_text=_("For who must not be seen here: a red button, neutral titles, a draft of 15 minutes."),
    )
    resumable = models.BooleanField(
        _("may be finished later"), default=False, help_text=_("Never for a concern about somebody.")
    )
    opens_on = models.DateField(
        _("first day"), null=True, blank=True, help_text=_("Empty: it can be filled in at once.")
    )
    closes_on = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("Empty: it stays open. Who began in time may finish it afterwards."),
    )
    steps = StreamField(
        StepsBlock(),
        blank=True,
        verbose_name=_("steps"),
        help_text=_("One question or one small group a step. The check page comes by itself."),
    )

    content_panels = [
        ConcernPanel(heading=_("Before you switch this on")),
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("intro"), FieldPanel("what_happens_next"), FieldPanel("working_days")], _("Texts")
        ),
        FieldPanel("steps"),
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("quick_exit"), FieldPanel("resumable")], _("Behaviour")
        ),
        MultiFieldPanel([FieldPanel("opens_on"), FieldPanel("closes_on")], _("When it can be filled in")),
        RoutingPanel(heading=_("Which team gets it")),
    ]
    override_translatable_fields = [
        TranslatableField("intro"),
        TranslatableField("what_happens_next"),
        TranslatableField("steps"),
        SynchronizedField("kind", overridable=False),
        SynchronizedField("working_days", overridable=False),
        SynchronizedField("quick_exit", overridable=False),
        SynchronizedField("resumable", overridable=False),
        SynchronizedField("opens_on", overridable=False),
        SynchronizedField("closes_on", overridable=False),
    ]

    class Meta:
        abstract = True

    @path("")
    def start(self, request: HttpRequest) -> HttpResponseBase:
        """What this form is for, and where to begin."""
        return views().start(request, self)

    @path("stap/<int:number>/")
    def step(self, request: HttpRequest, number: int) -> HttpResponseBase:
        """One step, or the check page at the end."""
        return views().step(request, self, number)

    @path("langer/")
    def longer(self, request: HttpRequest) -> HttpResponseBase:
        """More time, asked for by the script that warns before the session ends."""
        return views().longer(request, self)

    @path("verder/")
    def go_on(self, request: HttpRequest) -> HttpResponseBase:
        """Where somebody types the code by which they go on later."""
        return import_module("intake_forms.resume_views").go_on(request, self)

    @path("bedankt/")
    def thanks(self, request: HttpRequest) -> HttpResponseBase:
        """The reference, and what happens next by which date."""
        return views().thanks(request, self)

    @property
    def version(self) -> int:
        """Changes with each publication; 0 for a page that was never published by a revision."""
        return self.live_revision_id or 0

    @property
    def period(self) -> FormPeriod:
        """The days on which somebody may begin."""
        return FormPeriod(self.opens_on, self.closes_on)

    def clean(self) -> None:
        """Dates that are in order; and what who fears to be seen relies on, whatever an editor ticks."""
        super().clean()
        wrong = self._weak_spots() if self.kind == Submission.Kind.CONCERN else {}
        try:
            FormPeriod(self.opens_on, self.closes_on)
        except ValueError:
            wrong["closes_on"] = _("The last day is before the first day.")
        if wrong:
            raise ValidationError(wrong)

    def _weak_spots(self) -> dict[str, Any]:
        wrong = {}
        if not self.quick_exit:
            wrong["quick_exit"] = _("A form for concerns always has the quick exit. Switch it on.")
        if self.resumable:
            wrong["resumable"] = _("A concern is never kept for later. Switch this off.")
        return wrong

    def journey(self) -> Journey:
        """The steps as data, in this page's language."""
        with translation.override(self.locale.language_code):
            return journey_of(self.steps, self.locale)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """`form_page` beside Wagtail's `page`: the templates name what they use."""
        return super().get_context(request, *args, **kwargs) | {"form_page": self}


class FormPage(FormPageMixin, Page):
    """A form."""

    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
