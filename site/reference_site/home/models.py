"""The home page, and plain pages of text such as privacy and complaints."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField

from wijkteam_pages.models import ListsTeams

from .tasks import tasks_of


class HomePage(ListsTeams, Page):
    """The front door: find your team, or choose what you want to do."""

    intro = models.TextField(_("introduction"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    override_translatable_fields = [TranslatableField("intro")]
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"tasks": tasks_of(self, request)}


class StandardPage(Page):
    """A page of text."""

    intro = models.TextField(_("introduction"), max_length=300, blank=True)
    body = RichTextField(_("text"), features=["h2", "h3", "bold", "italic", "link", "ol", "ul"], blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("body")]
    override_translatable_fields = [TranslatableField("intro"), TranslatableField("body")]
    template = "home/standard_page.html"

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")
