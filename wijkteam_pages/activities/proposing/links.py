"""The signed link: made, sent by mail, and read again. It opens one form, once, for some days."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, dumps, loads
from django.db import transaction
from django.urls import reverse
from django.utils.dateformat import format as date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from ... import outbox
from ...conf import conf
from ...models import ProposalLink, ResidentContact

SALT = "wijkteam_pages.proposal_link"
LONGEST = 200
A_DAY = 3
"""So many links for one address in a day: nobody's mail is filled by somebody else."""


class Standing(StrEnum):
    """What a link is worth now."""

    OPEN = "open"
    USED = "used"
    ENDED = "ended"
    UNKNOWN = "unknown"


def send_link(contact: ResidentContact, at: datetime, *, at_once: bool = True) -> bool:
    """Mail a new link to the address; False when it had enough of them today.

    `at_once` is for who may know that the mail goes out; for anybody else it waits for `run_due`, so that an
    answer takes as long for a known address as for an unknown one.
    """
    recent = contact.links.filter(sent_at__gt=at - timedelta(days=1))
    if recent.count() >= A_DAY:
        return False
    ends = at + timedelta(days=conf.PROPOSAL_LINK_DAYS)
    with transaction.atomic():
        link = ProposalLink.objects.create(contact=contact, sent_at=at, ends_at=ends)
        outbox.post(
            to=contact.email,
            subject=_("Your link"),
            text=_mail(link),
            key=f"proposal-link:{link.pk}",
            at_once=at_once,
        )
    return True


def _mail(link: ProposalLink) -> str:
    """Without content: it names no activity and nobody."""
    day = date_format(localtime(link.ends_at), "j E")
    return "\n\n".join(
        [
            _("With this link you can propose a change to a page of ours. You need no account."),
            address_of(link),
            _("The link works once, until %(day)s. Give it to nobody else.") % {"day": day},
            _("Did you not ask for this? Then you need not do anything."),
        ]
    )


def address_of(link: ProposalLink) -> str:
    """The whole address that stands in the mail."""
    path = reverse("wijkteam_proposal_open", args=[dumps(str(link.pk), salt=SALT)])
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


def link_of(token: str) -> ProposalLink | None:
    """The link behind a token; None for what we did not sign or no longer have."""
    try:
        key = UUID(loads(token[:LONGEST], salt=SALT, max_age=timedelta(days=60)))
    except (BadSignature, ValueError, ValidationError, TypeError):
        return None
    found = ProposalLink.objects.filter(pk=key)
    return found.select_related("contact__activity__location", "contact__activity__team").first()


def standing(link: ProposalLink | None, at: datetime) -> Standing:
    """What the link is worth at this moment."""
    if link is None or not link.contact.activity.is_active:
        return Standing.UNKNOWN
    if link.used_at is not None:
        return Standing.USED
    return Standing.ENDED if link.ends_at <= at else Standing.OPEN
