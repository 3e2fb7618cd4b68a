"""Which neighbourhood an address lies in: ranges of house numbers for each postcode."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .municipality import Neighbourhood


class PostcodeRange(models.Model):
    """House numbers in one postcode that belong to one neighbourhood, both ends included.

    Made by `import_postcodes` and replaced as a whole, so it has no history and its key means nothing: a number, since
    half a million UUIDs (the whole country) would be most of the table.
    """

    postcode = models.CharField(_("postcode"), max_length=6)
    first_number = models.PositiveIntegerField(_("first house number"))
    last_number = models.PositiveIntegerField(_("last house number"))
    neighbourhood = models.ForeignKey(
        Neighbourhood,
        on_delete=models.CASCADE,
        related_name="postcode_ranges",
        verbose_name=_("neighbourhood"),
    )

    class Meta:
        verbose_name = _("postcode range")
        verbose_name_plural = _("postcode ranges")
        ordering = ["postcode", "first_number"]
        constraints = [
            models.UniqueConstraint(fields=["postcode", "first_number"], name="postcode_range_starts_once"),
            models.CheckConstraint(
                condition=Q(first_number__gte=1, last_number__gte=F("first_number")),
                name="postcode_range_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.postcode} {self.first_number}-{self.last_number}"
