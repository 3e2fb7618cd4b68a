"""Where the requests of persons stand in the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .guard import may_approve, may_ask


def admin_urls() -> list[URLPattern | URLResolver]:
    return [path("personen/", include("wijkteam_pages.rights.urls"))]


class RightsMenuItem(MenuItem):
    """For the privacy officer and the second person."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_ask(request.user) or may_approve(request.user)


def menu_item() -> RightsMenuItem:
    return RightsMenuItem(_("Privacy"), reverse_lazy("wijkteam_rights:list"), icon_name="key", order=270)
