"""Hours that nobody looked at for a while; after twice as long the page says “Call us for the hours”."""

from datetime import timedelta

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkteam_pages.attention import Asker, Attention, AttentionSource
from wijkteam_pages.models import Team
from wijkteam_pages.status import CHECK_HOLDS

ASKED_AFTER = timedelta(days=90)


class HoursUnchecked(AttentionSource):
    key = "tijden"
    title = gettext_lazy("Hours and contact details: still right?")

    def is_for(self, asker: Asker) -> bool:
        return asker.keeps_some

    def waiting(self, asker: Asker) -> QuerySet[Team]:
        long_ago = Q(hours_checked_on=None) | Q(hours_checked_on__lte=asker.today - ASKED_AFTER)
        return asker.teams.filter(long_ago).order_by(F("hours_checked_on").asc(nulls_first=True), "name")

    def line(self, record: Team, asker: Asker) -> Attention:
        checked = record.hours_checked_on
        is_said = checked is None or asker.today >= checked + CHECK_HOLDS
        return Attention(
            what=record.name,
            url=reverse("wijkteam_hours:team", args=[record.pk]),
            since=checked,
            detail=_("Residents now read: call us for the hours.") if is_said else "",
            mend=_("Still right"),
            mend_url=reverse("wijkteam_hours:checked", args=[record.pk]),
        )
