"""Where the hours stand in the admin: their addresses and their place in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from ..models import Team


def admin_urls() -> list[URLPattern | URLResolver]:
    return [path("uren/", include("wijkteam_pages.hours_admin.urls"))]


class HoursMenuItem(MenuItem):
    """For everybody who may change the hours of some team."""

    def is_shown(self, request: HttpRequest) -> bool:
        return Team.objects.changeable_by(request.user, timezone.localdate()).exists()


def menu_item() -> HoursMenuItem:
    return HoursMenuItem(_("Hours"), reverse_lazy("wijkteam_hours:teams"), icon_name="time", order=150)
