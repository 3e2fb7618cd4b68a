"""Who wants the weekly mail, and whose week has been looked at."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DigestChoice(models.Model):
    """One row an account; without a row the mail is wanted and was never sent."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="digest_choice"
    )
    is_wanted = models.BooleanField(
        _("Mail me once a week what waits for me"),
        default=True,
        help_text=_("Only when something waits, and never what residents wrote."),
    )
    looked_on = models.DateField(_("looked on"), null=True, editable=False)

    class Meta:
        verbose_name = _("weekly mail")
        verbose_name_plural = _("weekly mails")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.user)
