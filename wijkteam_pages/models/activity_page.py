"""The pages of the activities: the prose, around records that have none."""

from importlib import import_module
from types import ModuleType
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField, TranslatableField

from ..activities.choice import Choice, Span
from ..blocks import InShortBlock
from .activity import Activity


def reading(module: str) -> ModuleType:
    """A module of `activities` that reads the records: it can be imported only once those are all there."""
    return import_module(f"wijkteam_pages.activities.{module}")


class ActivityIndexPageMixin(models.Model):
    """What there is to do, by week or by month; what was chosen stands in the address, so that it can be kept."""

    intro = models.TextField(_("introduction"), blank=True, max_length=400)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    override_translatable_fields = [TranslatableField("intro")]
    path_holds_choice = True

    class Meta:
        abstract = True

    def route(self, request, path_components):
        if path_components[:1] and path_components[0] in set(Span):
            choice = Choice.read("/".join(path_components) + "/")
            if choice is None or not self.live:
                raise Http404
            return RouteResult(self, kwargs={"choice": choice})
        return super().route(request, path_components)

    def get_context(self, request, *args, choice: Choice | None = None, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        shown = reading("overview").overview(self, request, choice or Choice(), timezone.now())
        if shown is None:
            raise Http404
        return context | {"overview": shown}

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        response.stays_true_until = response.context_data["overview"].stays_true_until
        return response


class ActivityIndexPage(ActivityIndexPageMixin, Page):
    """What there is to do, at `/activiteiten/`."""

    subpage_types = ["wijkteam_pages.ActivityPage"]
    max_count_per_parent = 1
    template = "wijkteam_pages/activities/index_page.html"

    class Meta:
        verbose_name = _("list of activities")
        verbose_name_plural = _("lists of activities")


class ActivityPageMixin(models.Model):
    """What an activity says about itself; when, where, costs and signing up come from its record."""

    activity = models.ForeignKey(
        Activity, on_delete=models.PROTECT, related_name="+", verbose_name=_("activity")
    )
    intro = models.TextField(
        _("introduction"), max_length=400, blank=True, help_text=_("Two or three short sentences.")
    )
    in_short = StreamField(
        [("sentence", InShortBlock())],
        blank=True,
        max_num=5,
        verbose_name=_("in short"),
        help_text=_("At most five short sentences for who reads with difficulty."),
    )
    what_you_do = models.TextField(
        _("what you do there"), max_length=2000, blank=True, help_text=_("An empty line begins a paragraph.")
    )
    image = models.ForeignKey(
        "wagtailimages.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("image"),
    )
    image_alt = models.CharField(
        _("what the image shows"),
        max_length=160,
        blank=True,
        help_text=_("One sentence, for who cannot see it."),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("activity"),
        HelpPanel(
            _("Days, place, costs and signing up are not on this page: change them under “Activities”.")
        ),
        FieldPanel("intro"),
        FieldPanel("in_short"),
        FieldPanel("what_you_do"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], _("Image")),
    ]
    override_translatable_fields = [
        TranslatableField("intro"),
        TranslatableField("in_short"),
        TranslatableField("what_you_do"),
        TranslatableField("image_alt"),
        SynchronizedField("image", overridable=False),
        SynchronizedField("activity", overridable=False),
    ]

    class Meta:
        abstract = True

    @property
    def search_kind(self) -> str | None:
        """What is over is not found any more; its page stays for who kept the address."""
        return "activity" if self.activity_id and self.activity.is_active else None

    def search_content(self) -> dict[str, Any]:
        return reading("found").content_of(self)

    def clean(self) -> None:
        super().clean()
        if self.image_id and not self.image_alt:
            raise ValidationError(
                {"image_alt": _("Say in one sentence what the image shows. Some people cannot see it.")}
            )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        # A draft that saved itself may have no activity yet.
        if not self.activity_id:
            return context | {"shown": None}
        return context | {"shown": reading("profile").profile_of(self, timezone.now())}

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        if shown := response.context_data["shown"]:
            response.stays_true_until = shown.stays_true_until
        return response


class ActivityPage(ActivityPageMixin, Page):
    """One activity's page in one language."""

    parent_page_types = ["wijkteam_pages.ActivityIndexPage"]
    subpage_types = []
    template = "wijkteam_pages/activities/activity_page.html"

    class Meta:
        verbose_name = _("page of an activity")
        verbose_name_plural = _("pages of activities")
