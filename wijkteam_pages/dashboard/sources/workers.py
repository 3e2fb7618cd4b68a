"""Accounts of people who work for no team any more and still read what workers read."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkteam_pages.attention import Asker, Attention, AttentionSource
from wijkteam_pages.models import Membership
from wijkteam_pages.people import name_of
from wijkteam_pages.roles import Role

GROUPS = (Role.WORKER.value, Role.COORDINATOR.value, Role.KNOWLEDGE_READER.value)


class FormerWorkers(AttentionSource):
    key = "oud-collegas"
    title = gettext_lazy("Former workers who still have a group")
    names_people = True

    def is_for(self, asker: Asker) -> bool:
        return asker.may("auth.change_user")

    def waiting(self, asker: Asker) -> QuerySet[Any]:
        own = Membership.objects.filter(user=OuterRef("pk"))
        coming = own.filter(starts_on__gt=asker.today)
        holds = get_user_model().groups.through.objects.filter(user=OuterRef("pk"), group__name__in=GROUPS)
        return (
            get_user_model()
            .objects.filter(Exists(holds), Exists(own), ~Exists(own.active(asker.today)), ~Exists(coming))
            .filter(is_active=True)
            .annotate(left_on=Max("team_memberships__ends_on"))
            .order_by("left_on", "pk")
        )

    def line(self, record: Any, asker: Asker) -> Attention:
        return Attention(
            what=name_of(record),
            url=reverse("wagtailusers_users:edit", args=[record.pk]),
            since=record.left_on,
            mend=_("Take the group away"),
        )
