"""Holidays that are near and on which nobody decided: no holiday closes anything by itself."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkteam_pages.attention import Asker, Attention, AttentionSource
from wijkteam_pages.holiday_decisions import undecided_holidays
from wijkteam_pages.models import Municipality

AHEAD = timedelta(days=21)

Undecided = tuple[Municipality, date, str]


class HolidaysUndecided(AttentionSource):
    key = "feestdagen"
    title = gettext_lazy("Holidays without a decision")

    def is_for(self, asker: Asker) -> bool:
        return asker.keeps_all

    def waiting(self, asker: Asker) -> list[Undecided]:
        return [
            (town, day, name)
            for town in Municipality.objects.all()
            for day, name in undecided_holidays(town.pk, asker.today, asker.today + AHEAD)
        ]

    def line(self, record: Undecided, asker: Asker) -> Attention:
        town, day, name = record
        return Attention(
            what=f"{name}, {date_format(day, 'l j F Y')}",
            url=reverse("wijkteam_hours:municipality", args=[town.pk]),
            detail=town.name,
            mend=_("Decide"),
        )
