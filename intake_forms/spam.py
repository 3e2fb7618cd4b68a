"""Whether a form was filled in by a program: a pure judgement on what a run leaves behind. Suspects go to a box."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms

from wijkteam_pages.client_address import client_address
from wijkteam_pages.honeypot import TrapField
from wijkteam_pages.rate_limit import RateLimit
from wijkteam_pages.signed_time import read_stamp, stamped

from .conf import conf
from .models.submission import Submission

FORM = "intake_forms"
PREFIX = "guard"
# More begin a form than send one: somebody looks, thinks, and begins again.
BEGINNINGS = ((30, timedelta(minutes=10)), (180, timedelta(hours=1)))
Suspicion = Submission.Suspicion


@dataclass(frozen=True, slots=True)
class Trace:
    """What one run leaves behind, from the first step to the moment of sending."""

    fell_in_trap: bool
    knows_our_page: bool  # it was sent from a page of ours, shown less than a day ago
    took: timedelta


def suspicion_of(trace: Trace, quickest: timedelta) -> str:
    """Why this may have been no person; nothing when all is well."""
    if trace.fell_in_trap:
        return Suspicion.FILLED_TRAP
    if not trace.knows_our_page:
        return Suspicion.NO_TIME
    return Suspicion.TOO_QUICK if trace.took < quickest else ""


class GuardForm(forms.Form):
    """What every step carries unseen; nothing in it is ever refused."""

    homepage = TrapField()
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)


def guard(now: datetime) -> GuardForm:
    """The unseen fields for a step that is shown at this moment."""
    return GuardForm(prefix=PREFIX, initial={"stamp": stamped(FORM, now)})


def note(kept: dict[str, Any], typed: Any, now: datetime) -> None:
    """Write down in a draft's own notes what a step that was sent tells: only the moment and the trap."""
    stamp = read_stamp(FORM, typed.get(f"{PREFIX}-stamp", ""), now)
    kept.setdefault("shown_at", int((stamp.shown_at if stamp else now).timestamp()))
    kept["trap"] = bool(kept.get("trap") or typed.get(f"{PREFIX}-homepage"))
    kept["stamped"] = stamp is not None


def judge(kept: dict[str, Any], now: datetime) -> str:
    """The judgement on a run with these notes that is sent at this moment."""
    trace = Trace(
        fell_in_trap=bool(kept.get("trap")),
        knows_our_page=bool(kept.get("stamped")),
        took=timedelta(seconds=int(now.timestamp()) - int(kept.get("shown_at", now.timestamp()))),
    )
    return suspicion_of(trace, timedelta(seconds=conf.QUICKEST_SECONDS))


def may_send(request: Any, form_key: Any, now: datetime) -> bool:
    """Whether this address may send this form once more; it counts."""
    return RateLimit(f"{FORM}.{form_key}").allows(client_address(request), now)


def may_begin(request: Any, form_key: Any, now: datetime) -> bool:
    """Whether this address may begin this form once more; it counts."""
    return RateLimit(f"{FORM}.begin.{form_key}", BEGINNINGS).allows(client_address(request), now)


def may_upload(request: Any, form_key: Any, now: datetime) -> bool:
    """Whether this address may send files to this form once more; it counts each request with files."""
    return RateLimit(f"{FORM}.files.{form_key}").allows(client_address(request), now)
