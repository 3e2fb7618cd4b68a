"""What is down, on the dashboard of those who can do something about it."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from wijkteam_pages.health import health

WORDS = {
    "database": _("The database"),
    "encryption keys": _("The keys that open what residents wrote"),
    "cache": _("The cache: pages come slower"),
    "search": _("Search"),
    "mail": _("Mail: messages wait, or could not be sent"),
    "run_due": _("What happens by itself (run_due): reminders, purging"),
}


class HealthPanel(Component):
    """A warning above everything else, by name."""

    name = "health"
    order = 10
    template_name = "wijkteam_pages/admin/health_panel.html"

    def __init__(self, down: list[str]) -> None:
        self.down = down

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        return {"down": [WORDS.get(name, name) for name in self.down]}


def warn(request: HttpRequest, panels: list[Component]) -> None:
    """Add the warning for administrators when something is down (hook construct_homepage_panels)."""
    if not request.user.has_perm("auth.change_user"):
        return
    down = health(timezone.now()).down
    if down:
        panels.append(HealthPanel(down))
