"""A remark comes in: kept once, put aside when it may be no resident's, told to the owner without its words."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4, uuid5

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from .. import outbox
from ..models import HoursRemark, Team
from ..people import language_of
from ..signed_time import Stamp

QUICKEST = timedelta(seconds=2)
"""Nobody reads the page and types a sentence in less."""

Suspicion = HoursRemark.Suspicion


def suspicion_of(stamp: Stamp | None, trap: str, now: datetime) -> str:
    """Why this may be no resident's; nothing when all is well."""
    if trap:
        return Suspicion.FILLED_TRAP
    if stamp is None:
        return Suspicion.NO_TIME
    return Suspicion.TOO_QUICK if stamp.age(now) < QUICKEST else ""


@transaction.atomic
def receive(
    *, team: Team, text: str, seen: str, stamp: Stamp | None, trap: str, now: datetime
) -> HoursRemark:
    """Keep the remark. The same words from the same page are the same remark: a second click adds nothing."""
    remark, is_new = HoursRemark.objects.get_or_create(
        pk=_key(stamp, team, text, seen),
        defaults={
            "team": team,
            "text": text,
            "seen": seen,
            "received_at": now,
            "suspicion": suspicion_of(stamp, trap, now),
        },
    )
    if is_new and not remark.suspicion:
        tell_owner(team, now)
    return remark


def tell_owner(team: Team, now: datetime) -> None:
    """Mail the owner that something waits, once a day at the most and without a word of what."""
    owner = team.owner
    if owner is None or not owner.is_active or not owner.email:
        return  # the dashboard shows it all the same
    address = settings.WAGTAILADMIN_BASE_URL + reverse("wijkteam_hours:team", args=[team.pk])
    with translation.override(language_of(owner)):
        outbox.post(
            to=owner.email,
            subject=_("A resident says: this is not right"),
            text=_(
                "Hello,\n\n"
                "A resident left a remark about the hours of %(team)s.\n"
                "You read it here, after you log in:\n%(address)s\n\n"
                "What they wrote is not in this mail."
            )
            % {"team": team.name, "address": address},
            key=f"hours-remark:{team.pk}:{timezone.localdate(now):%Y-%m-%d}",
        )


def _key(stamp: Stamp | None, team: Team, text: str, seen: str) -> UUID:
    return uuid5(stamp.key, "\n".join((str(team.pk), text, seen))) if stamp else uuid4()
