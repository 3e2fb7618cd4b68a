"""What the templates of the desk are given: names for what the views found, nothing computed twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _

from intake_forms.answering import reply_day
from intake_forms.desk.actions import ACTIONS, Action
from intake_forms.desk.case_file import CaseFile
from intake_forms.desk.deadline import Deadline, deadline
from intake_forms.desk.filters import InboxFilter, Tab
from intake_forms.desk.forms import CaseForm
from intake_forms.desk.guard import CaseView, DeskView
from intake_forms.desk.wmo_steps import wmo_steps
from intake_forms.models import Message, Submission, Transfer
from intake_forms.resident_mail import reach_of
from intake_forms.resident_moves import open_question
from intake_forms.retention import deletion_day
from intake_forms.town_calendar import days_off_around
from wijkteam_pages.extension import Audience, suggestions
from wijkteam_pages.people import name_of

ICON = "mail"
LONGEST_VERSION = 10  # digits


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the inbox."""

    case: Submission
    deadline: Deadline | None
    owner_name: str
    foreign_language: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a field, and where it is."""

    field_id: str
    words: str


def inbox_screen(
    view: DeskView, *, chosen: InboxFilter, shown: Page[Submission], tabs: list[Tab]
) -> dict[str, Any]:
    """Return the context of the inbox."""
    return {
        "breadcrumbs_items": _trail(),
        "header_title": _("Requests"),
        "header_icon": ICON,
        "rows": _rows(list(shown), view.today),
        "page": shown,
        "page_query": urlencode({"show": chosen.show.key, **chosen.kept()}),
        "tabs": tabs,
        "chosen": chosen,
        "several_teams": len(view.teams) > 1,
        "offers": Transfer.objects.to_answer_by(view.request.user, view.today),
        "boxed": Submission.objects.in_box_of(view.request.user, view.today).count(),
    }


def case_screen(
    view: CaseView, opened: CaseFile, filled_in: Mapping[str, CaseForm] | None = None
) -> dict[str, Any]:
    """Return the context of a case page; `filled_in` holds a form that has to be mended."""
    case, worker, filled_in = opened.case, view.request.user, filled_in or {}
    forms = {
        f"{name}_form": filled_in.get(name) or action.build(case=case, worker=worker, today=view.today)
        for name, action in ACTIONS.items()
        if action.offered(case, worker)
    }
    transfer = case.transfers.select_related("to_team").last()
    return {
        **_about(opened),
        "transfer": transfer,
        "was_declined": transfer is not None and transfer.state == Transfer.State.DECLINED,
        "wmo_steps": wmo_steps(case, view.today),
        "deadline": _deadlines([case], view.today).get(case.pk),
        "deletion_day": deletion_day(case),
        "foreign_language": _foreign(case.language),
        "question": open_question(case) if case.is_open else None,
        "today": view.today,
        "mistakes": [mistake for form in filled_in.values() for mistake in _mistakes(form)],
        "suggestions": suggestions(case.topic, case.team, Audience.WORKER, view.now) if case.topic else [],
        **forms,
    }


def answer_screen(view: CaseView, opened: CaseFile, form: CaseForm, preview: str = "") -> dict[str, Any]:
    """Return the context of writing to the resident; `preview` is the message as they will read it."""
    case = opened.case
    return {
        **_about(opened),
        "form": form,
        "preview": preview,
        "reach": reach_of(case).value,
        "foreign_language": _foreign(case.language),
        "mistakes": _mistakes(form) if form.is_bound and not preview else [],
        "reply_by": reply_day(case, view.today),
        "asks": form["kind"].value() == Message.Kind.QUESTION,
    }


def conflict_screen(view: CaseView, opened: CaseFile, action: Action, form: CaseForm) -> dict[str, Any]:
    """Return what a worker sees who was overtaken: what a colleague did, and what was about to be sent."""
    seen, typed = str(form.data.get("version", "")), form.data.get("text", "")
    worker, case = view.request.user, opened.case
    again = action if action.offered(case, worker) else ACTIONS["note"] if typed else None
    data = {**form.data.dict(), "version": str(case.version)}
    return {
        **_about(opened),
        "since": opened.since(int(seen) if seen.isdecimal() and len(seen) < LONGEST_VERSION else 0),
        "is_possible": again is action,
        "again": again,
        "again_url": reverse(f"intake_desk:{again.name}", args=[case.pk]) if again else "",
        "form": again.build(data, case=case, worker=worker, today=view.today) if again else None,
    }


def _about(opened: CaseFile) -> dict[str, Any]:
    case = opened.case
    return {
        "breadcrumbs_items": _trail(case),
        "header_title": case.reference,
        "header_icon": ICON,
        "file": opened,
        "case": case,
        "owner_name": _name(case.owner),
        "deputy_name": _name(case.deputy),
    }


def _mistakes(form: CaseForm) -> list[Mistake]:
    # A group of choices has no field of its own to go to: its first choice is the place.
    return [
        Mistake(field.id_for_label or f"{field.auto_id}_0", str(words))
        for field in form.visible_fields()
        for words in field.errors
    ]


def _rows(cases: list[Submission], today: date) -> list[Row]:
    due = _deadlines(cases, today)
    return [Row(case, due.get(case.pk), _name(case.owner), _foreign(case.language)) for case in cases]


def _deadlines(cases: list[Submission], today: date) -> dict[Any, Deadline]:
    """Return the deadlines of those that are open, by the days on which their own town works."""
    pending = [case for case in cases if case.is_open]
    days = [today, *(case.answer_by for case in pending)]
    towns = {case.team.municipality_id for case in pending}
    off = {town: days_off_around(town, days) for town in towns}
    return {case.pk: deadline(case.answer_by, today, off[case.team.municipality_id]) for case in pending}


def _trail(case: Submission | None = None) -> list[dict[str, str]]:
    inbox = {"url": reverse("intake_desk:inbox"), "label": _("Requests")}
    return [inbox, {"url": "", "label": case.reference}] if case else [{**inbox, "url": ""}]


def _name(user: Any) -> str:
    return name_of(user) if user else ""


def _foreign(language: str) -> str:
    """Return the language in which to answer when it is not the town's own."""
    own = settings.LANGUAGE_CODE.split("-")[0]
    return "" if language == own else str(dict(settings.LANGUAGES).get(language, language))
