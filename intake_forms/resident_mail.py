"""A mail to a resident: only where they chose it, and it holds a number and a link, no content and no topic."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.translation import gettext as _

from wijkteam_pages.outbox import post

from .models import Message, Submission


class Reach(enum.Enum):
    """How a resident comes to know that there is a message."""

    MAIL = "mail"
    LOOKING = "looking"  # only when they follow the request
    NOT = "not"  # they have no code


def reach_of(case: Submission) -> Reach:
    """Return how the resident of this request learns of a message. This opens the answers."""
    if not case.can_be_followed or not follow_link(case.language):
        return Reach.NOT
    return Reach.MAIL if mail_address(case) else Reach.LOOKING


def mail_address(case: Submission) -> str:
    """Return the address of who chose to be reached by mail; '' for everybody else, whatever address they left."""
    for answer in case.answers:
        value = answer.get("value")
        if answer.get("kind") == "contact" and isinstance(value, Mapping) and value.get("way") == "email":
            return str(value.get("email", "")).strip()
    return ""


def follow_link(language: str) -> str:
    """Return where a resident follows a request, in that language; '' where a site has no such page."""
    with translation.override(language):
        try:
            path = reverse("intake_follow")
        except NoReverseMatch:
            return ""
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"


def tell_the_resident(case: Submission, message: Message) -> None:
    """Post a mail about a message, if there may be one; nobody can tell by the time it takes."""
    if reach_of(case) is not Reach.MAIL:
        return
    with translation.override(case.language):
        subject = _("A message about number %(reference)s") % {"reference": case.reference}
        text = _(
            "There is a message for you about number %(reference)s.\n\n"
            "Read it here: %(link)s\n\n"
            "You need this number and your code. You cannot answer this e-mail."
        ) % {"reference": case.reference, "link": follow_link(case.language)}
    key = f"message:{message.pk}"
    post(to=mail_address(case), subject=subject, text=text, key=key, at_once=False)
