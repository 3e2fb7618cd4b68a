"""How workers order methods."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class LifeArea(models.Model):
    """A part of life that a method is about; its key stays, its name is the town's."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key = models.SlugField(_("key"), unique=True, help_text=_("For addresses of lists; keep it."))
    name = models.CharField(_("name"), max_length=60)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("life area")
        verbose_name_plural = _("life areas")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name
