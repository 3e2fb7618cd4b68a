"""The life areas that a new knowledge base begins with; a town renames, adds and removes in the admin."""

from django.utils.translation import gettext_lazy as _

SHIPPED = [
    ("physical-health", _("Physical health")),
    ("daily-living", _("Daily living")),
    ("income", _("Income")),
    ("participation", _("Participation")),
    ("upbringing", _("Upbringing")),
    ("safety", _("Safety")),
    ("mental-health", _("Mental health")),
]
