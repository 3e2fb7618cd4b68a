"""Questions of residents, from the first step of a form to a closed request."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeFormsConfig(AppConfig):
    name = "intake_forms"
    verbose_name = _("Requests")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wijkteam_pages import health

        from .uploads import checks, endings  # noqa: F401 - they register themselves
        from .uploads.scanner import is_up

        health.CHECKS.append(health.Check("virus scanner", False, lambda now: is_up()))
