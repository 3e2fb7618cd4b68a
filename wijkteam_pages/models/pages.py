"""The pages of the teams: prose in several languages around records that have none."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from ..blocks import InShortBlock
from ..team_previews import TeamPreviews
from .listing import reading
from .public_page import PublicPage
from .team import Team

PROSE = ["bold", "italic", "link", "ol", "ul"]


class TeamPageMixin(TeamPreviews, PublicPage):
    """What a team says about itself; hours, channels and members come from the team's records."""

    comes_with = ("team",)

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

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        # A draft that saved itself may have no team yet.
        if not self.team_id:
            return context | {"profile": None, "opening": None, "map": "", "outside": None}
        return context | reading("team_screen").team_screen(self, request, timezone.now())

    def serve(self, request, *args, **kwargs):
        if self.team_id and not getattr(request, "is_preview", False):
            language = self.locale.language_code
            if instead := reading("team_address").instead_of(request, self.team, language):
                return instead
        response = super().serve(request, *args, **kwargs)
        if opening := response.context_data["opening"]:
            response.stays_true_until = opening.stays_true_until
        return response


class TeamPage(TeamPageMixin, Page):
    """One team's page in one language."""

    parent_page_types = ["wijkteam_pages.TeamIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("team page")
        verbose_name_plural = _("team pages")
