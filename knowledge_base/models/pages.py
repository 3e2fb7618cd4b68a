"""The pages of the knowledge base: an index with its own search, and a page a method."""

from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable, Page

from .. import reading
from .method import MethodPageMixin


class KnowledgeIndexPageMixin(RoutablePageMixin, models.Model):
    """The front page of the knowledge base, and its search below it."""

    intro = models.TextField(_("introduction"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    template = "knowledge_base/knowledge_index_page.html"
    search_kind = None

    class Meta:
        abstract = True

    @path("")
    def front(self, request: HttpRequest) -> HttpResponse:
        return reading.front(request, self)

    @path("zoeken/", name="search")
    def found(self, request: HttpRequest) -> HttpResponse:
        return reading.search(request, self)


class KnowledgeIndexPage(KnowledgeIndexPageMixin, Page):
    """The knowledge base; only the members of its groups may read what is below it."""

    subpage_types = ["knowledge_base.MethodPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("knowledge base")
        verbose_name_plural = _("knowledge bases")


class MethodPage(MethodPageMixin, Page):
    """One method."""

    parent_page_types = ["knowledge_base.KnowledgeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("method")
        verbose_name_plural = _("methods")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        return {**super().get_context(request, *args, **kwargs), **reading.method_context(self)}

    def related_methods(self) -> QuerySet["MethodPage"]:
        """What belongs with it, whichever of the two said so."""
        named = [relation.other_id for relation in self.relations.all()]
        naming = MethodRelation.objects.filter(other=self.pk).values("method")
        both = Q(pk__in=named) | Q(pk__in=naming)
        return MethodPage.objects.live().filter(both).exclude(pk=self.pk).order_by("title")


class MethodRelation(Orderable):
    """A method that belongs with another."""

    method = ParentalKey(MethodPage, on_delete=models.CASCADE, related_name="relations")
    other = models.ForeignKey(
        MethodPage, on_delete=models.CASCADE, related_name="relations_of_others", verbose_name=_("method")
    )

    panels = [PageChooserPanel("other")]

    class Meta(Orderable.Meta):
        verbose_name = _("related method")
        verbose_name_plural = _("related methods")
        constraints = [
            models.UniqueConstraint(fields=["method", "other"], name="method_relation_once"),
            models.CheckConstraint(condition=~Q(method=models.F("other")), name="method_relation_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.method_id}, {self.other_id}"
