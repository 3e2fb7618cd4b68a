"""The panels of the admin's home, and which of Wagtail's own make room for them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from wijkteam_pages.attention import Asker, waiting_for

from .today import closing_day_url, teams_today


class DashboardPanel(Component):
    """Base of our panels: for one account, at one moment."""

    def __init__(self, asker: Asker) -> None:
        self.asker = asker

    class Media:
        css = {"all": ["wijkteam_admin/dashboard.css"]}


class TodayPanel(DashboardPanel):
    """Which teams are open today, and the way to a closing day."""

    name = "teams_today"
    order = 20
    template_name = "wijkteam_pages/admin/dashboard/today.html"

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {
            "teams": teams_today(self.asker),
            "total": self.asker.teams.count(),
            "closing_day_url": closing_day_url(self.asker),
        }


class AttentionPanel(DashboardPanel):
    """What waits, each with how it is mended."""

    name = "attention"
    order = 30
    template_name = "wijkteam_pages/admin/dashboard/attention.html"

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        # A component's template is rendered without the request, so its forms' token comes from the page around it.
        around = {name: parent_context[name] for name in ("request", "csrf_token")}
        return {"groups": waiting_for(self.asker), **around}


def add_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Put ours on top, for who has something to do here (hook construct_homepage_panels)."""
    asker = asker_of(request)
    if asker.keeps_some:
        panels.append(TodayPanel(asker))
    if asker.sources:
        panels.append(AttentionPanel(asker))


def drop_counts(request: HttpRequest, items: list[Component]) -> None:
    """How many pages there are is no work; where our panels stand, that goes (construct_homepage_summary_items)."""
    if asker_of(request).sources:
        items.clear()


def asker_of(request: HttpRequest) -> Asker:
    """Who looks, worked out once a request."""
    if not hasattr(request, "wijkteam_asker"):
        request.wijkteam_asker = Asker(request.user, timezone.now())
    return request.wijkteam_asker
