"""Ways to reach a team without an appointment."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from .team import Team


class ContactChannel(models.Model):
    """One way to reach a team; its hours are schedule rules of their own."""

    class Kind(models.TextChoices):
        """In the order in which every page shows them."""

        VISIT = "visit", _("Come by")
        PHONE = "phone", _("Call")
        WHATSAPP = "whatsapp", _("WhatsApp")
        EMAIL = "email", _("E-mail")
        POST = "post", _("Post")
        CHAT = "chat", _("Chat")
        SOCIAL = "social", _("Social medium")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="channels", verbose_name=_("team"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    value = models.CharField(
        _("number or address"),
        max_length=200,
        blank=True,
        help_text=_("A telephone number, an e-mail address, a web address; empty for coming by."),
    )
    answer_within_days = models.PositiveSmallIntegerField(
        _("answer within (working days)"), null=True, blank=True
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("contact channel")
        verbose_name_plural = _("contact channels")
        ordering = ["team", "kind"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="visit") | ~models.Q(value=""), name="contact_channel_has_value"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.value}".strip()
