"""Where the activities stand in the admin: their addresses and their place in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from ...models import Team


def admin_urls() -> list[URLPattern | URLResolver]:
    return [path("activiteiten/", include("wijkteam_pages.activities.editing.urls"))]


class ActivitiesMenuItem(MenuItem):
    """For communications, and for everybody who works for some team."""

    def is_shown(self, request: HttpRequest) -> bool:
        return Team.objects.changeable_by(request.user, timezone.localdate()).exists()


def menu_item() -> ActivitiesMenuItem:
    return ActivitiesMenuItem(
        _("Activities"), reverse_lazy("wijkteam_activities:list"), icon_name="date", order=160
    )
