"""One run through a form: the draft of this tab, and the form as it was when the run began."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest

from . import run_cookies
from .journey import Journey
from .models.draft import SENSITIVE, Draft
from .models.submission import Submission

if TYPE_CHECKING:
    from .models.form_page import FormPageMixin

# In the address: somebody pressed "go on where you were".
ONWARDS = "verder"
BELOW_FORM = re.compile(r"(stap/\d+|bedankt|langer|verder)/?$")


class State(Enum):
    """How far this tab is."""

    NEW = auto()  # nothing was typed yet, or the browser left
    LIVE = auto()
    PAUSED = auto()  # nobody moved for an hour; all is still there
    SENT = auto()
    OVER = auto()  # its time is up


@dataclass
class Run:
    """What one tab is doing on one form; `label` is empty where the address has none."""

    page: FormPageMixin
    base: str
    label: str
    state: State = State.NEW
    draft: Draft | None = None
    submission: Submission | None = None
    journey: Journey = field(init=False)

    def __post_init__(self) -> None:
        self.journey = pinned_journey(self.draft, self.page) if self.draft else self.page.journey()

    @property
    def is_sensitive(self) -> bool:
        """As the run began it, so that an editor's change takes no protection away halfway."""
        return self.draft.is_sensitive if self.draft else self.page.quick_exit

    def url(self, number: int, **more: str) -> str:
        """The address of a step in this tab."""
        return self._labelled(f"{self.base}stap/{number}/", more)

    def pause_url(self) -> str:
        """The start of the form, where somebody who was away can go on."""
        return self._labelled(self.base, {"let": "pauze"})

    def thanks_url(self) -> str:
        """The address of the end."""
        return self._labelled(f"{self.base}bedankt/", {})

    def longer_url(self) -> str:
        """The address at which a tab asks for more time."""
        return self._labelled(f"{self.base}langer/", {})

    def _labelled(self, path: str, more: dict[str, str]) -> str:
        query = {run_cookies.PARAMETER: self.label, **more} if self.label else more
        return f"{path}?{'&'.join(f'{key}={value}' for key, value in query.items())}" if query else path


def find(request: HttpRequest, page: FormPageMixin, now: datetime, *, lock: bool = False) -> Run:
    """The run of this tab. `lock` holds its row until the transaction ends."""
    base, label = BELOW_FORM.sub("", request.path), run_cookies.label_in(request)
    pk = run_cookies.run_id(request, label) if label else None
    if pk is None:
        return Run(page, base, label)
    drafts = Draft.objects.select_for_update() if lock else Draft.objects.all()
    draft = drafts.filter(pk=pk, form_key=page.translation_key).first()
    if draft and draft.is_live(now):
        if draft.is_paused(now) and ONWARDS not in request.GET:
            return Run(page, base, label, State.PAUSED, draft)
        draft.touch(now)
        return Run(page, base, label, State.LIVE, draft)
    if draft:
        draft.delete()
    if submission := just_sent([pk], page, now):
        return Run(page, base, label, State.SENT, submission=submission)
    return Run(page, base, label, State.OVER)


def just_sent(runs: Collection[UUID], page: FormPageMixin, now: datetime) -> Submission | None:
    """What one of these runs sent last; on a sensitive form for as long as a draft would have lived."""
    sent = Submission.objects.filter(run_id__in=runs, form_page_key=page.translation_key)
    if page.quick_exit:
        sent = sent.filter(received_at__gt=now - SENSITIVE)
    return sent.order_by("-received_at").first()


def latest_sent(request: HttpRequest, page: FormPageMixin, now: datetime) -> Submission | None:
    """What this browser sent last, for an address without a label."""
    return just_sent([pk for _label, pk in run_cookies.runs_in(request)], page, now)


def latest_label(request: HttpRequest, page: FormPageMixin, now: datetime) -> str:
    """The run that the address names, else that of the tab that moved last; nothing where there is none."""
    runs = {pk: label for label, pk in run_cookies.runs_in(request)}
    named = run_cookies.label_in(request)
    if named in runs.values():
        runs = {pk: label for pk, label in runs.items() if label == named}
    live = Draft.objects.live(now).filter(pk__in=runs, form_key=page.translation_key)
    latest = live.order_by("-expires_at").values_list("pk", flat=True).first() if runs else None
    return runs[latest] if latest else ""


def begin(run: Run, now: datetime) -> Draft:
    """A draft for a run that typed its first answers, not saved yet; it keeps the form as it is now."""
    page = run.page
    language = page.locale.language_code
    draft = Draft(
        form_key=page.translation_key,
        form_version=page.version,
        language=language,
        is_sensitive=page.quick_exit,
        form={
            "title": page.title,
            "kind": page.kind,
            "working_days": page.working_days,
            "first": language,
            "journeys": {language: run.journey.to_data()},
        },
        started_at=now,
    )
    draft.moved(now)
    run.draft = draft
    run.label = run.label or run_cookies.new_label()
    return draft


def pinned_journey(draft: Draft, page: FormPageMixin) -> Journey:
    """The form as the run began it, in the language of the page where that is still the same form.

    A translation that is asked for later counts only if it asks the same questions in the same order;
    otherwise the run is finished in the language in which it began.
    """
    language, kept = page.locale.language_code, draft.form["journeys"]
    if language not in kept:
        first = Journey.from_data(kept[draft.form["first"]])
        translated = page.journey()
        if translated.shape != first.shape:
            return first
        kept[language] = translated.to_data()
    draft.language = language
    return Journey.from_data(kept[language])
