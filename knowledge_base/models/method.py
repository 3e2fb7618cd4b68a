"""A method, by the worksheet that Dutch social work shares (Movisie, NJi and RIVM)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from wijkteam_pages.blocks import InShortBlock

from .. import method_panels, words
from ..blocks import LineBlock, MaterialBlock, SourceBlock, StepBlock
from .vouched import VouchedMixin

PROSE = ["h3", "bold", "italic", "link", "ol", "ul"]


def in_main_language() -> Q:
    """A topic has a record in every language; a method names the one in the main language."""
    return Q(locale__language_code=settings.LANGUAGE_CODE)


class MethodPageMixin(VouchedMixin):
    """Every field of the worksheet; only title and summary must be filled to publish."""

    class Phase(models.TextChoices):
        REACH = "reach", _("Getting in touch")
        CLARIFY = "clarify", _("Clarifying the question")
        PLAN = "plan", _("Making a plan")
        SUPPORT = "support", _("Supporting")
        CLOSE = "close", pgettext_lazy("phase of a method", "Closing")

    class Evidence(models.TextChoices):
        """The levels of the Dutch databases of effective interventions; the first is what towns add."""

        OWN = "own", _("Practice of our own")
        DESCRIBED = "described", _("Well described")
        FOUNDED = "founded", _("Well founded")
        FIRST = "first", _("Effective by first indications")
        GOOD = "good", _("Effective by good indications")
        STRONG = "strong", _("Effective by strong indications")

    class Domain(models.TextChoices):
        """The 13 domains of the self-reliance matrix: a label on a method, never a score on a resident."""

        FINANCES = "finances", _("Finances")
        WORK = "work", _("Work and education")
        TIME = "time", _("Use of time")
        HOUSING = "housing", _("Housing")
        HOME = "home", _("Relations at home")
        MENTAL = "mental", _("Mental health")
        PHYSICAL = "physical", _("Physical health")
        SUBSTANCES = "substances", _("Substance use")
        BASIC = "basic", _("Basic daily activities")
        INSTRUMENTAL = "instrumental", _("Instrumental daily activities")
        NETWORK = "network", _("Social network")
        PARTICIPATION = "participation", _("Participation in society")
        JUSTICE = "justice", _("Justice")

    summary = models.TextField(
        _("summary"), max_length=300, help_text=_("Two sentences: what you do, and what it brings.")
    )
    in_short = StreamField([("sentence", InShortBlock())], verbose_name=_("in short"), blank=True, max_num=5)
    problem = models.TextField(_("the problem it answers"), max_length=800, blank=True)
    goal = models.TextField(_("goal"), max_length=500, blank=True)
    target_group = models.TextField(_("for whom"), max_length=500, blank=True)
    when_to_use = StreamField([("line", LineBlock())], verbose_name=_("when to use it"), blank=True)
    when_not_to_use = StreamField([("line", LineBlock())], verbose_name=_("when not to use it"), blank=True)
    steps = StreamField([("step", StepBlock())], verbose_name=_("steps"), blank=True)
    materials = StreamField([("item", MaterialBlock())], verbose_name=_("time and material"), blank=True)
    duration = models.CharField(_("duration and intensity"), max_length=250, blank=True)
    competences = RichTextField(_("who can carry it out"), features=PROSE, blank=True)
    conditions = RichTextField(_("what else is needed"), features=PROSE, blank=True)
    theory = RichTextField(_("the theory behind it"), features=PROSE, blank=True)
    research = RichTextField(_("research"), features=PROSE, blank=True)
    working_elements = StreamField([("line", LineBlock())], verbose_name=_("what makes it work"), blank=True)
    developer = models.CharField(_("developer"), max_length=150, blank=True)
    licence = models.CharField(_("licence"), max_length=150, blank=True)
    sources = StreamField([("source", SourceBlock())], verbose_name=_("sources"), blank=True)
    evidence_level = models.CharField(_("evidence"), max_length=10, choices=Evidence, default=Evidence.OWN)
    evidence_on = models.DateField(_("judged on"), null=True, blank=True)
    evidence_source = models.URLField(
        _("where that can be read"),
        blank=True,
        help_text=_("Without a date and a source, the page says: practice of our own."),
    )
    evidence_note = models.CharField(_("in our own words"), max_length=250, blank=True)
    phase = models.CharField(_("phase"), max_length=10, choices=Phase, blank=True)
    domain = models.CharField(
        _("domain of the self-reliance matrix"), max_length=15, choices=Domain, blank=True
    )
    life_areas = ParentalManyToManyField(
        "knowledge_base.LifeArea", related_name="%(class)ss", blank=True, verbose_name=_("life areas")
    )
    topics = ParentalManyToManyField(
        "wijkteam_pages.Topic",
        related_name="%(class)ss",
        blank=True,
        verbose_name=_("topics"),
        limit_choices_to=in_main_language,
        help_text=_("At a request on one of these topics, workers are offered this method."),
    )

    content_panels = [*Page.content_panels, *method_panels.CONTENT]
    promote_panels = Page.promote_panels
    edit_handler = method_panels.tabs(method_panels.ABOUT, VouchedMixin.vouching_panels)
    template = "knowledge_base/method_page.html"
    search_kind = "method"

    class Meta:
        abstract = True

    @property
    def evidence(self) -> str:
        """The level that may be claimed: more than practice of our own needs a date and a source."""
        if self.evidence_on and self.evidence_source:
            return self.evidence_level
        return self.Evidence.OWN

    @property
    def evidence_label(self) -> str:
        return str(self.Evidence(self.evidence).label)

    @property
    def total_minutes(self) -> int:
        return sum(step.value["minutes"] or 0 for step in self.steps)

    @property
    def reading_minutes(self) -> int:
        return words.reading_minutes(self)

    def search_content(self) -> dict:
        return words.search_content(self)
