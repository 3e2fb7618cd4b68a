"""What a team is told by mail: a reference and a link, and no word of what was asked."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from wijkteam_pages.outbox import post

from .casework import workers_of
from .models.submission import Submission
from .models.transfer import Transfer


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


def tell_of_offer(transfer: Transfer, now: datetime) -> None:
    """Post a notice to each member of the team that is asked to take a request over."""
    address = reverse("intake_desk:offered", args=[transfer.submission_id])
    link = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{address}"
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("Another team offers you a request: %(reference)s") % {
            "reference": transfer.submission.reference
        }
    for worker in workers_of(transfer.to_team, timezone.localdate(now)).exclude(email=""):
        key = f"offered:{transfer.pk}:{worker.pk}"
        post(to=worker.email, subject=subject, text=f"{subject}\n\n{link}", key=key)


def tell_who_answers(case: Submission, now: datetime) -> None:
    """Post a notice that the resident did something to owner and deputy; to the team where nobody took it yet."""
    crew = workers_of(case.team, timezone.localdate(now)).exclude(email="")
    answering = [worker for worker in crew if worker.pk in (case.owner_id, case.deputy_id)]
    link = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{reverse('intake_desk:case', args=[case.pk])}"
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("The resident did something: %(reference)s") % {"reference": case.reference}
    for worker in answering or crew:
        key = f"resident:{case.pk}:{case.version}:{worker.pk}"
        post(to=worker.email, subject=subject, text=f"{subject}\n\n{link}", key=key, at_once=False)
