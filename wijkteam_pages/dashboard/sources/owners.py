"""Teams for whose hours nobody answers."""

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkteam_pages.attention import Asker, Attention, AttentionSource
from wijkteam_pages.models import Team


class TeamsWithoutOwner(AttentionSource):
    key = "eigenaren"
    title = gettext_lazy("Teams without an owner of the hours")

    def is_for(self, asker: Asker) -> bool:
        return asker.keeps_all

    def waiting(self, asker: Asker) -> QuerySet[Team]:
        nobody = Q(owner=None) | Q(owner__is_active=False)
        return asker.teams.filter(nobody).select_related("owner").order_by("name")

    def line(self, record: Team, asker: Asker) -> Attention:
        return Attention(
            what=record.name,
            url=reverse("team:edit", args=[record.pk]),
            detail=_("The owner's account is closed.") if record.owner else "",
            mend=_("Choose an owner"),
        )
