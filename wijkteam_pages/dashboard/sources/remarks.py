"""What residents said about the hours and nobody looked at yet."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkteam_pages.attention import Asker, Attention, AttentionSource
from wijkteam_pages.models import HoursRemark


class RemarksWaiting(AttentionSource):
    key = "opmerkingen"
    title = gettext_lazy("Residents say: this is not right")

    def is_for(self, asker: Asker) -> bool:
        return asker.keeps_some

    def waiting(self, asker: Asker) -> QuerySet[HoursRemark]:
        mine = HoursRemark.objects.waiting().filter(team__in=asker.teams)
        # What they wrote stays sealed here: only the team's own screen opens it.
        return mine.select_related("team").defer("text", "seen").order_by("received_at")

    def line(self, record: HoursRemark, asker: Asker) -> Attention:
        return Attention(
            what=record.team.name,
            url=reverse("wijkteam_hours:team", args=[record.team_id]) + "#opmerkingen",
            since=timezone.localdate(record.received_at),
            mend=_("Read it"),
        )
