"""The history of a request, told in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from intake_forms.models import Event, Message, Note, Submission
from wijkteam_pages.people import name_of

Kind = Event.Kind

SENTENCES: Mapping[str, str | Promise] = {
    Kind.RECEIVED: gettext_lazy("Received: %(channel)s"),
    Kind.TAKEN: gettext_lazy("%(who)s took the request"),
    Kind.ASSIGNED: gettext_lazy("%(who)s handed the request to %(colleague)s"),
    Kind.DEPUTISED: gettext_lazy("%(who)s chose a deputy: %(colleague)s"),
    Kind.NOTED: gettext_lazy("%(who)s wrote a note"),
    Kind.STATUS: gettext_lazy("%(who)s changed the status: %(status)s"),
    Kind.CLOSED: gettext_lazy("%(who)s closed the request: %(outcome)s"),
    Kind.REOPENED: gettext_lazy("%(who)s opened the request again"),
    Kind.LET_THROUGH: gettext_lazy("%(who)s took the request out of the spam box"),
    Kind.ANSWERED: gettext_lazy("%(who)s sent the resident a message"),
    Kind.ASKED: gettext_lazy("%(who)s asked the resident something"),
    Kind.REPLIED: gettext_lazy("The resident answered"),
    Kind.CORRECTED: gettext_lazy("The resident added something"),
    Kind.WITHDRAWN: gettext_lazy("The resident withdrew the request"),
    Kind.RATED: gettext_lazy("The resident said whether it helped"),
    Kind.CONFIRMED: gettext_lazy("%(who)s noted that the other organisation has the request"),
    Kind.OFFERED: gettext_lazy("%(who)s offered the request to %(team)s"),
    Kind.ACCEPTED: gettext_lazy("%(who)s accepted the request for %(team)s"),
    Kind.DECLINED: gettext_lazy("%(who)s declined the request for %(team)s"),
    Kind.RECALLED: gettext_lazy("%(who)s withdrew the offer to %(team)s"),
    Kind.WMO: gettext_lazy("%(who)s marked the request as a Wmo report"),
    Kind.NO_WMO: gettext_lazy("%(who)s noted that it is no Wmo report"),
    Kind.WMO_STEP: gettext_lazy("%(who)s ticked off: %(step)s"),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of the history: when, what was done, and what was written down with it."""

    at: datetime
    version: int
    kind: str
    words: str
    note: str = ""


def history_of(case: Submission) -> tuple[Moment, ...]:
    """Return the steps of a request, the latest first; this opens its notes and messages."""
    notes = {
        one.version: one.text for model in (Note, Message) for one in model.objects.filter(submission=case)
    }
    events = (
        Event.objects.filter(submission=case)
        .select_related("actor", "colleague", "team")
        .order_by("-version")
    )
    return tuple(
        Moment(event.at, event.version, event.kind, _told(event, case), notes.get(event.version, ""))
        for event in events
    )


def _told(event: Event, case: Submission) -> str:
    return str(SENTENCES[event.kind]) % {
        "who": _name(event.actor) or _("A former colleague"),
        "colleague": _name(event.colleague) or _("Nobody"),
        "team": event.team.name if event.team else _("a former team"),
        "step": event.get_wmo_step_display(),
        "channel": case.get_channel_display(),
        "status": event.get_status_display(),
        "outcome": event.get_outcome_display(),
    }


def _name(user: Any) -> str:
    return name_of(user) if user else ""
