"""The pages of the teams: prose in several languages around records that have none."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from ..blocks import InShortBlock
from .team import Team

PROSE = ["bold", "italic", "link", "ol", "ul"]


class TeamIndexPageMixin(models.Model):
    """All teams, each with its status."""

    intro = models.TextField(_("introduction"), blank=True, max_length=400)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    template = "wijkteam_pages/team_index_page.html"

    class Meta:
        abstract = True


class TeamIndexPage(TeamIndexPageMixin, Page):
    """The list of teams at `/wijkteams/`."""

    subpage_types = ["wijkteam_pages.TeamPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of teams")
        verbose_name_plural = _("lists of teams")


class TeamPageMixin(models.Model):
    """What a team says about itself; hours, channels and members come from the team's records."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", verbose_name=_("team"))
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
    whom_you_meet = RichTextField(_("whom you meet, and what happens then"), features=PROSE, blank=True)
    costs = RichTextField(_("what it costs"), features=PROSE, blank=True)
    privacy = RichTextField(_("what about my privacy"), features=PROSE, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("team"),
        HelpPanel(
            _("Hours, telephone numbers and closing days are not on this page: change them under “Hours”.")
        ),
        FieldPanel("intro"),
        FieldPanel("in_short"),
        MultiFieldPanel(
            [FieldPanel("whom_you_meet"), FieldPanel("costs"), FieldPanel("privacy")],
            _("What people ask first"),
        ),
    ]
    override_translatable_fields = [
        TranslatableField("intro"),
        TranslatableField("in_short"),
        TranslatableField("whom_you_meet"),
        TranslatableField("costs"),
        TranslatableField("privacy"),
        SynchronizedField("team", overridable=False),
    ]
    template = "wijkteam_pages/team_page.html"

    class Meta:
        abstract = True


class TeamPage(TeamPageMixin, Page):
    """One team's page in one language."""

    parent_page_types = ["wijkteam_pages.TeamIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("team page")
        verbose_name_plural = _("team pages")
