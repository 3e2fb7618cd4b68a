"""The list of questions, narrowed to those that are due for a look."""

from typing import Any

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from wijkteam_pages.models import Faq


class AnswerFilterSet(WagtailFilterSet):
    """By topic, for whom, and whether somebody should look again."""

    review = django_filters.ChoiceFilter(
        label=_("Still right?"), choices=[("due", _("Past its review date"))], method="is_due"
    )

    class Meta:
        model = Faq
        fields = ["topic", "for_all_teams"]

    def is_due(self, queryset: Any, name: str, value: str) -> Any:
        return queryset.filter(review_before__lte=timezone.localdate())
