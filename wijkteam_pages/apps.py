"""The app that every other app of the suite builds on."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WijkteamPagesConfig(AppConfig):
    name = "wijkteam_pages"
    verbose_name = _("District teams")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wijkteam_pages import encryption_checks  # noqa: F401 - registers its system checks
