"""What a team is told by mail: a reference and a link, and no word of what was asked."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from wijkteam_pages.outbox import post

from .casework import workers_of
from .models.submission import Submission


def tell_the_team(submission: Submission, now: datetime) -> None:
    """Post a notice to each member with an address."""
    link = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}/beheer/intake/"
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("New in the desk: %(reference)s") % {"reference": submission.reference}
        text = _(
            "There is something new for your team: %(reference)s. Read it in the case desk: %(link)s"
        ) % {
            "reference": submission.reference,
            "link": link,
        }
    for worker in workers_of(submission.team, timezone.localdate(now)).exclude(email=""):
        post(to=worker.email, subject=subject, text=text, key=f"received:{submission.pk}:{worker.pk}")
