"""Where the spreadsheets stand in the admin, and what `run_due` does for them."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from ..extension import DueTask
from .guard import may_import
from .progress import forget_ended


def admin_urls() -> list[URLPattern | URLResolver]:
    return [path("spreadsheets/", include("wijkteam_pages.spreadsheets.urls"))]


class SpreadsheetsMenuItem(MenuItem):
    """For communications."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_import(request.user)


def menu_item() -> SpreadsheetsMenuItem:
    return SpreadsheetsMenuItem(
        _("Spreadsheets"), reverse_lazy("wijkteam_spreadsheets:index"), icon_name="table", order=260
    )


def own_tasks() -> list[DueTask]:
    return [DueTask(name="Spreadsheets that nobody confirmed", run=forget_ended)]
