"""Images without words for who cannot see them (WCAG 2.2, 1.1.1)."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.permissions import policy_registry

from wijkteam_pages.attention import Asker, Attention, AttentionSource


class ImagesWithoutWords(AttentionSource):
    key = "beelden"
    title = gettext_lazy("Images without a description")

    def is_for(self, asker: Asker) -> bool:
        return asker.keeps_all and _policy().user_has_permission(asker.user, "change")

    def waiting(self, asker: Asker) -> QuerySet[AbstractImage]:
        mine = _policy().instances_user_has_permission_for(asker.user, "change")
        return (
            get_image_model().objects.filter(pk__in=mine.values("pk"), description="").order_by("created_at")
        )

    def line(self, record: AbstractImage, asker: Asker) -> Attention:
        return Attention(
            what=record.title,
            url=reverse("wagtailimages:edit", args=[record.pk]),
            since=timezone.localdate(record.created_at),
            mend=_("Describe it"),
        )


def _policy() -> Any:
    return policy_registry.get_by_type(get_image_model())
