"""Marking a request as a Wmo report, and ticking off what the law asks; each with a line in the history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from intake_forms.casework import happened, needs
from intake_forms.models import Event, Note, Submission
from intake_forms.retention import day_of

Kind, WmoStep = Event.Kind, Event.WmoStep


def may_be_marked(case: Submission) -> bool:
    """Whether the request can be a report of a need: a request for help that somebody works on."""
    return case.is_open and case.kind == Submission.Kind.HELP and case.wmo_marked_on is None


def may_be_unmarked(case: Submission) -> bool:
    """Whether the mark can be a mistake still: once the resident has it in writing, it is a report."""
    return case.is_open and case.wmo_marked_on is not None and WmoStep.CONFIRMED not in ticks_of(case)


@transaction.atomic
def mark(*, case: Submission, worker: Any, at: datetime) -> None:
    """The request is a Wmo report from this day on, and is kept until a confirmed hand-over."""
    needs(may_be_marked(case))
    case.wmo_marked_on = day_of(at)
    happened(case, Kind.WMO, worker, at)


@transaction.atomic
def unmark(*, case: Submission, worker: Any, text: str, at: datetime) -> None:
    """The mark was a mistake, and here is why."""
    needs(may_be_unmarked(case))
    case.wmo_marked_on = None
    happened(case, Kind.NO_WMO, worker, at)
    Note.objects.create(submission=case, author=worker, written_at=at, version=case.version, text=text)


@transaction.atomic
def tick(*, case: Submission, worker: Any, step: str, at: datetime) -> None:
    """One of the steps was done."""
    needs(case.is_open and case.wmo_marked_on is not None and step not in ticks_of(case))
    happened(case, Kind.WMO_STEP, worker, at, wmo_step=step)


def ticks_of(case: Submission) -> Mapping[str, Event]:
    """Return what was ticked off since the request was marked, by its step."""
    marked = case.events.filter(kind=Kind.WMO).last()
    if case.wmo_marked_on is None or marked is None:
        return {}
    ticked = case.events.filter(kind=Kind.WMO_STEP, version__gt=marked.version).select_related("actor")
    return {event.wmo_step: event for event in ticked}
