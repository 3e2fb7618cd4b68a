"""The way from the inner desk to the knowledge base, for who may read it."""

from copy import copy
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .models import KnowledgeIndexPage


class KnowledgeMenuItem(MenuItem):
    """Leads to the front page of the knowledge base; not shown to who would not get in."""

    def is_shown(self, request: HttpRequest) -> bool:
        return self.front_page(request) is not None

    def render_component(self, request: HttpRequest) -> Any:
        item = copy(self)
        item.url = self.front_page(request).get_url(request)
        return super(KnowledgeMenuItem, item).render_component(request)

    def front_page(self, request: HttpRequest) -> KnowledgeIndexPage | None:
        """The first live one whose restrictions let this account in."""
        for page in KnowledgeIndexPage.objects.live().order_by("path"):
            if all(restriction.accept_request(request) for restriction in page.get_view_restrictions()):
                return page
        return None


def knowledge_menu_item() -> KnowledgeMenuItem:
    return KnowledgeMenuItem(_("Knowledge base"), "", icon_name="openquote", order=120)
