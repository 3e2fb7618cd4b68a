"""The weekly mail: what waits for somebody, once a week and only when something does."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkteam_pages import outbox
from wijkteam_pages.attention import Asker, Waiting, waiting_for
from wijkteam_pages.extension import DueTask
from wijkteam_pages.models import DigestChoice, Team
from wijkteam_pages.people import language_of, name_of
from wijkteam_pages.roles import Role

AT = time(7)
"""On Monday from this hour, by the clock in Amsterdam; a run that comes later in the week makes up for it."""
NAMED = 5


def readers(on: date) -> QuerySet[Any]:
    """Who gets the mail: owners of hours, and communications; active, with an address."""
    owners = Q(pk__in=Team.objects.active().filter(owner__isnull=False).values("owner"))
    communications = Q(groups__name=Role.COMMUNICATIONS.value)
    people = get_user_model().objects.filter(owners | communications, is_active=True).exclude(email="")
    return people.distinct()


def send_digests(now: datetime) -> str:
    """Look once a week for each reader, and post a mail when something waits; says in words how many."""
    monday = _monday_of(now)
    if timezone.localtime(now) < _begins(monday):
        return "not yet"
    handled = DigestChoice.objects.filter(Q(is_wanted=False) | Q(looked_on__gte=monday)).values("user")
    sent = sum(
        _look(reader, monday, now) for reader in readers(monday).exclude(pk__in=handled).order_by("pk")
    )
    return ngettext("%(count)d mail", "%(count)d mails", sent) % {"count": sent}


def due_task() -> DueTask:
    return DueTask(name="Weekly mail", run=send_digests)


@transaction.atomic
def _look(reader: Any, monday: date, now: datetime) -> bool:
    groups = waiting_for(Asker(reader, now))
    DigestChoice.objects.update_or_create(user=reader, defaults={"looked_on": timezone.localdate(now)})
    if not groups:
        return False
    with translation.override(language_of(reader)):
        outbox.post(
            to=reader.email,
            subject=_("This week at the district teams"),
            text=in_words(groups, name_of(reader)),
            # Even if two runs look at the same reader, one mail leaves.
            key=f"digest:{reader.pk}:{monday:%Y-%m-%d}",
        )
    return True


def in_words(groups: list[Waiting], name: str) -> str:
    """The mail: a heading for each kind, and what it is about as far as that names nobody."""
    base = settings.WAGTAILADMIN_BASE_URL
    parts = [_("Hello %(name)s,") % {"name": name}, _("This waits for you:")]
    parts += [_told(group) for group in groups]
    parts += [
        _("You see and mend it here, after you log in:\n%(address)s")
        % {"address": base + reverse("wagtailadmin_home")},
        _("No mail like this any more? Switch it off here:\n%(address)s")
        % {"address": base + reverse("wagtailadmin_account")},
    ]
    return "\n\n".join(parts)


def _told(group: Waiting) -> str:
    heading = f"{group.source.title} ({group.total})"
    if group.source.names_people:
        return heading
    named = [f"- {line.what}" for line in group.lines[:NAMED]]
    more = group.total - len(named)
    rest = [ngettext("- and %(count)d more", "- and %(count)d more", more) % {"count": more}] if more else []
    return "\n".join([heading, *named, *rest])


def _monday_of(now: datetime) -> date:
    today = timezone.localdate(now)
    return today - timedelta(days=today.weekday())


def _begins(monday: date) -> datetime:
    return timezone.make_aware(datetime.combine(monday, AT))
