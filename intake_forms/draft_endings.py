"""How a draft ends without being sent: somebody leaves in a hurry, or its time is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.http import HttpRequest, HttpResponseBase

from wijkteam_pages.extension import DueTask

from . import run_cookies
from .models import Draft, Submission


def wipe(request: HttpRequest, response: HttpResponseBase) -> None:
    """All runs that this browser holds: their drafts go at once, and their cookies with them."""
    runs = {run: label for label, run in run_cookies.runs_in(request)}
    if not runs:
        return
    drafts = dict(Draft.objects.filter(pk__in=runs).values_list("pk", "form_key"))
    sent = dict(Submission.objects.filter(run_id__in=runs).values_list("run_id", "form_page_key"))
    Draft.objects.filter(pk__in=runs).delete()
    for run, label in runs.items():
        run_cookies.take(response, label, run_cookies.paths_of(drafts.get(run) or sent.get(run)))


def due() -> Iterator[DueTask]:
    """What `run_due` does for this part of the app."""
    yield DueTask(name="drafts", run=purge_ended)


def purge_ended(now: datetime) -> str:
    """Delete the drafts whose time is over; says in words what it did."""
    _count, by_model = Draft.objects.ended(now).delete()
    return f"{by_model.get(Draft._meta.label, 0)} drafts deleted"
