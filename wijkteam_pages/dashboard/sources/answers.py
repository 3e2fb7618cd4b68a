"""Answers to questions that are due for a look."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Locale

from wijkteam_pages.attention import Asker, Attention, AttentionSource
from wijkteam_pages.models import Faq


class AnswersPastReview(AttentionSource):
    key = "vragen"
    title = gettext_lazy("Questions and answers: still right?")

    def is_for(self, asker: Asker) -> bool:
        return asker.may("wijkteam_pages.change_faq")

    def waiting(self, asker: Asker) -> QuerySet[Faq]:
        # A translation says what its source says: that one is looked at.
        found = Faq.objects.filter(locale=Locale.get_default(), review_before__lte=asker.today)
        return found.order_by("review_before", "question")

    def line(self, record: Faq, asker: Asker) -> Attention:
        return Attention(
            what=record.question,
            url=reverse("wagtailsnippets_wijkteam_pages_faq:edit", args=[record.pk]),
            since=record.review_before,
            mend=_("Still right"),
            mend_url=reverse("wijkteam_dashboard:faq_checked", args=[record.pk]),
        )
