"""The place of the desk in Wagtail's admin: its addresses and its line in the menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import include, path, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from intake_forms.desk.guard import teams_of
from intake_forms.routing_trial import RoutingTrialView


class DeskMenuItem(MenuItem):
    """Shown to those who work for a team today."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(teams_of(request.user, timezone.localdate()))


def urls() -> list[Any]:
    return [
        path("intake/", include("intake_forms.desk.urls")),
        path("waarheen/", RoutingTrialView.as_view(), name="intake_routing_trial"),
    ]


def menu_item() -> MenuItem:
    return DeskMenuItem(
        _("Requests"), reverse_lazy("intake_desk:inbox"), name="intake", icon_name="mail", order=50
    )
