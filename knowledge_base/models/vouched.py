"""What every page of the knowledge base has: somebody who vouches for it."""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from ..review import Review


class VouchedMixin(models.Model):
    """A named owner and deputy, the day of the last check, and for how long it holds."""

    # A page's own `owner` is whoever made it.
    knowledge_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="vouched_%(class)ss",
        verbose_name=_("colleague who vouches for it"),
        help_text=_("The name stands on the page, and questions go there."),
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("deputy"),
    )
    checked_on = models.DateField(
        _("checked on"), null=True, blank=True, help_text=_("The day on which the owner read it again.")
    )
    review_months = models.PositiveSmallIntegerField(
        _("check again after"),
        choices=[(6, _("6 months: law and money")), (12, _("12 months"))],
        default=12,
    )

    vouching_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("knowledge_owner"), FieldPanel("deputy")]),
                FieldRowPanel([FieldPanel("checked_on"), FieldPanel("review_months")]),
            ],
            _("Who vouches for this"),
            help_text=_("When the check is too long ago, the page says so and is found lower."),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def review(self) -> Review:
        return Review(self.checked_on, self.review_months)

    @property
    def review_by(self) -> date:
        """The last day before it ranks lower; what nobody checked already does."""
        return self.review.due_on or date.min
