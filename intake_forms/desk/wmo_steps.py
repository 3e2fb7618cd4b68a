"""The steps of a Wmo report as the case page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from intake_forms.models import Event, Submission
from intake_forms.wmo import Step, steps_of
from intake_forms.wmo_report import ticks_of
from wijkteam_pages.people import name_of


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step with its words; a step that is late says so."""

    step: Step
    words: str
    is_late: bool


def wmo_steps(case: Submission, today: date) -> list[ShownStep]:
    """Return the steps of a Wmo report in their order; none for any other request."""
    if case.wmo_marked_on is None:
        return []
    ticked = {key: (event.at, _by(event)) for key, event in ticks_of(case).items()}
    labels = dict(Event.WmoStep.choices)
    steps = steps_of(case.wmo_marked_on, ticked)
    return [ShownStep(step, str(labels[step.key]), case.is_open and step.is_late(today)) for step in steps]


def _by(event: Event) -> str:
    return name_of(event.actor) if event.actor else ""
