"""Questions of residents, from the first step of a form to a closed request."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeFormsConfig(AppConfig):
    name = "intake_forms"
    verbose_name = _("Requests")
    default_auto_field = "django.db.models.BigAutoField"
