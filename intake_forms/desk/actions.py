"""What a worker can do on a case page: when it is offered, with which form, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from intake_forms import answering, casework, transfers, wmo_report
from intake_forms.desk import forms
from intake_forms.models import Event, Submission


@dataclass(frozen=True, slots=True)
class Action:
    """One button of the case page; `carry_out` takes case, worker, at and the form's other fields."""

    name: str
    form: type[forms.CaseForm]
    carry_out: Callable[..., Any]
    offered: Callable[[Submission, Any], bool]
    done: str | Promise
    again: str | Promise

    def build(
        self, data: Any = None, *, case: Submission, worker: Any, today: date, initial: Any = None
    ) -> forms.CaseForm:
        """Return the form; several stand on one page, so their ids begin with the name of the action."""
        ids = f"{self.name}-%s"
        return self.form(data, case=case, worker=worker, today=today, auto_id=ids, initial=initial)


def _is_open(case: Submission, worker: Any) -> bool:
    return case.is_open


def _is_done(case: Submission, worker: Any) -> bool:
    return case.is_done


def _can_be_taken(case: Submission, worker: Any) -> bool:
    return case.is_open and case.owner_id != worker.pk


def _awaits_word(case: Submission, worker: Any) -> bool:
    return case.status == Submission.Status.HANDED_OVER and case.handover_confirmed_at is None


def _is_offered(case: Submission, worker: Any) -> bool:
    return case.is_open and case.transfers.waiting().exists()


def _can_be_offered(case: Submission, worker: Any) -> bool:
    return case.is_open and not _is_offered(case, worker) and forms.other_teams(case).exists()


def _has_steps_left(case: Submission, worker: Any) -> bool:
    if not case.is_open or case.wmo_marked_on is None:
        return False
    return len(wmo_report.ticks_of(case)) < len(Event.WmoStep)


ACTIONS: Mapping[str, Action] = {
    action.name: action
    for action in (
        Action(
            "take",
            forms.CaseForm,
            casework.take,
            _can_be_taken,
            _("You answer for this request now."),
            _("Take it all the same"),
        ),
        Action(
            "note",
            forms.NoteForm,
            casework.add_note,
            lambda case, worker: True,
            _("The note was saved."),
            _("Save my note too"),
        ),
        Action(
            "answer",
            forms.AnswerForm,
            answering.write,
            lambda case, worker: case.can_be_followed,
            _("Your message is ready for the resident."),
            _("See how it will read"),
        ),
        Action(
            "assign",
            forms.AssignForm,
            casework.assign,
            _is_open,
            _("Your colleague answers for this request now."),
            _("Hand over all the same"),
        ),
        Action(
            "deputy",
            forms.DeputyForm,
            casework.deputise,
            _is_open,
            _("The deputy was saved."),
            _("Save deputy all the same"),
        ),
        Action(
            "status",
            forms.StatusForm,
            casework.set_status,
            _is_open,
            _("The status was changed."),
            _("Save status all the same"),
        ),
        Action(
            "close",
            forms.CloseForm,
            casework.close,
            _is_open,
            _("The request is closed."),
            _("Close all the same"),
        ),
        Action(
            "confirm",
            forms.CaseForm,
            casework.confirm_handover,
            _awaits_word,
            _("You noted that they have it."),
            _("Yes, they have it"),
        ),
        Action(
            "offer",
            forms.OfferForm,
            transfers.offer,
            _can_be_offered,
            _("The request is offered. Until they take it, your team answers for it."),
            _("Offer it all the same"),
        ),
        Action(
            "withdraw",
            forms.CaseForm,
            transfers.withdraw,
            _is_offered,
            _("The offer is withdrawn."),
            _("Withdraw all the same"),
        ),
        Action(
            "wmo",
            forms.CaseForm,
            wmo_report.mark,
            lambda case, worker: wmo_report.may_be_marked(case),
            _("This is a Wmo report now. Its dates are on the page."),
            _("Mark it all the same"),
        ),
        Action(
            "no_wmo",
            forms.NoWmoForm,
            wmo_report.unmark,
            lambda case, worker: wmo_report.may_be_unmarked(case),
            _("This is no Wmo report any more."),
            _("Take the mark off all the same"),
        ),
        Action(
            "wmo_step",
            forms.WmoStepForm,
            wmo_report.tick,
            _has_steps_left,
            _("It is ticked off."),
            _("Tick it off all the same"),
        ),
        Action(
            "reopen",
            forms.ReopenForm,
            casework.reopen,
            _is_done,
            _("The request is open again."),
            _("Open again all the same"),
        ),
    )
}
