"""formtools' mechanics for one request: the steps come from the page, what is kept goes into a draft."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy
from formtools.wizard.views import NamedUrlWizardView, StepsHelper

from . import spam
from .actions import say_date
from .answer_fields import left_open
from .forms import CheckForm, StepForm, as_initial
from .journey import Step, Walk
from .parking import may_be_parked
from .run import ONWARDS, Run, begin
from .run_cookies import exit_path
from .storage import DraftStorage
from .uploads.reception import Received
from .uploads.run_files import RunFiles

CHECK = "check"
SENTENCES = {
    "eerst": gettext_lazy("Please finish this step first. After that you can go on."),
    "niet": gettext_lazy("You cannot go on later here, for your safety. Finish it now, or call us."),
    "onbekend": gettext_lazy("There is no such step. You are now at the step where you were."),
}
# Where to go after this step, in the address: back to the check page that it was reached from.
TO_CHECK = {"naar": CHECK}


class FormWalk(NamedUrlWizardView):
    """One move through a form, for a run that is new or live. Built for each request; never a URL pattern."""

    form_list = OrderedDict()
    prefix = "run"
    initial_dict: Mapping[str, Any] = {}
    run: Run
    now: datetime

    def __init__(
        self,
        *,
        run: Run,
        now: datetime,
        request: HttpRequest,
        number: int,
        received: Mapping[str, Received] | None = None,
    ) -> None:
        super().__init__(run=run, now=now)
        self.setup(request)
        self.number = number
        self.received = received or {}
        self.run_files = RunFiles(run.draft)
        self.storage = DraftStorage(run.draft, request)
        self.limited = False
        if request.method == "POST":
            spam.note(self.storage.data["extra_data"], request.POST, now)
        self.steps = StepsHelper(self)
        self.rewalk()

    # What formtools asks of a wizard

    def get_form_list(self) -> OrderedDict[str, type[Form]]:
        """The steps that apply now, and the check page as the last one."""
        forms = OrderedDict[str, type[Form]]((step.key, StepForm) for step in self.walk.steps)
        forms[CHECK] = CheckForm
        return forms

    def get_form_prefix(self, step: str | None = None, form: type[Form] | None = None) -> None:
        """None: a run has a row of its own, so names need not tell wizards apart."""

    def get_form_initial(self, step: str) -> dict[str, Any]:
        found = self.step_of(step)
        return as_initial(found, self.storage.get_step_data(step)) if found else {}

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        return {"step": self.step_of(step or self.steps.current), "run_files": self.run_files}

    def process_step(self, form: Form) -> Any:
        """Only what belongs to this step's questions, no token and no stranger's field."""
        return form.typed()

    def get_step_url(self, step: str) -> str:
        return self.run.url(self.walk.number(step) or self.walk.total)

    # The walk

    def rewalk(self) -> None:
        """Find the way again after the answers changed."""
        self.walk: Walk = self.run.journey.walk(self.storage.answers)

    def step_of(self, key: str) -> Step | None:
        return next((step for step in self.walk.steps if step.key == key), None)

    @property
    def furthest(self) -> int:
        """The number of the last step that may be shown."""
        return self.walk.reachable(self.storage.passed)

    def key_at(self, number: int) -> str:
        """The step at a number; behind the last step is the check page, and behind that or before the first nothing."""
        step = self.walk.at(number)
        if step:
            return step.key
        return CHECK if number == self.walk.total else ""

    def may_take(self, key: str) -> bool:
        """Whether this step is asked, and all before it is done; where a form stops there is nothing to send."""
        if key == CHECK and self.walk.stops:
            return False
        number = self.walk.total if key == CHECK else self.walk.number(key)
        return number is not None and number <= self.furthest

    def nearest(self, number: int) -> str:
        """The address of the furthest step, with the reason why it is not the one that was asked for."""
        if ONWARDS in self.request.GET:
            return self.run.url(self.furthest)
        known = 1 <= number <= self.walk.total
        return self.run.url(self.furthest, let="eerst" if known else "onbekend")

    def show(self) -> TemplateResponse:
        """The step at this number, with what was typed there before."""
        self.storage.current_step = self.key_at(self.number)
        return self.render(self.get_form())

    def take(self, key: str, *, back: bool) -> HttpResponse:
        """What was typed in a step: kept in any case when going back, else only when it is right.

        A file that is right is kept in any case: nobody chooses it a second time because of another question.
        """
        self.storage.current_step = key
        form = self.get_form(data=self.request.POST, files=self.received)
        is_valid = form.is_valid()
        arrived = form.arrived()
        if arrived:
            self.keep_files(arrived)
        if is_valid:
            self.keep(key, form)
        elif self.run.draft and (back or arrived):
            self.keep_unfinished(key, form)
        if not is_valid and not back:
            return self.render(form)
        return HttpResponseRedirect(self.address_after(key, back=back), status=303)

    def change_files(self, key: str) -> HttpResponse:
        """One file more or less, on the same step: everything else stays as it was typed, right or not yet."""
        self.storage.current_step = key
        form = self.get_form(data=self.request.POST, files=self.received)
        asked = self.request.POST.get("add", "")
        form.judge_only([asked])
        if asked in form.fields and not form.arrived() and not form.errors:
            form.add_error(asked, left_open("upload", ""))
        if form.arrived():
            self.keep_files(form.arrived())
        self.run_files.remove(self.request.POST.get("remove", ""))
        if self.run.draft:
            self.keep_unfinished(key, form)
        if form.errors:
            return self.render(form)
        onwards = TO_CHECK if self.request.GET.get("naar") == CHECK else {}
        place = f"#id_{asked}" if asked else ""
        return HttpResponseRedirect(self.run.url(self.walk.number(key) or 1, **onwards) + place, status=303)

    def refuse(self, key: str) -> TemplateResponse:
        """Too much came from this address: nothing is done, and what was typed stays on the screen."""
        self.storage.current_step = key
        self.limited = True
        form = self.get_form(data=self.request.POST, files={})
        if key != CHECK:
            form.judge_only(())
        response = self.render(form)
        response.status_code = 429
        return response

    def put_aside(self, key: str) -> None:
        """Keep what was typed by somebody who was away for too long; they go on by saying so."""
        self.storage.current_step = key
        form = self.get_form(data=self.request.POST, files=self.received)
        form.judge_only(())
        if arrived := form.arrived():
            self.keep_files(arrived)
        self.keep_unfinished(key, form)

    def keep(self, key: str, form: StepForm) -> None:
        """Save what is right; the first time, this makes the draft."""
        draft = self.run.draft or begin(self.run, self.now)
        self.storage.set_step_data(key, self.process_step(form))
        self.storage.keep_answers(key, [q.key for q in form.step.questions], form.answers())
        self.storage.save(draft, self.now)
        self.rewalk()

    def keep_unfinished(self, key: str, form: StepForm) -> None:
        """Save what was typed though it does not count yet; the files of the step are what they are."""
        self.storage.set_step_data(key, self.process_step(form))
        for question in form.file_questions:
            self.storage.keep_answer(question.key, self.run_files.answer(question.key))
        self.storage.reopen(key)
        self.storage.save(self.run.draft, self.now)
        self.rewalk()

    def keep_files(self, arrived: Mapping[str, Received]) -> None:
        """A file needs a draft that it belongs to; the first answer may well be a photo."""
        draft = self.run.draft or begin(self.run, self.now)
        self.storage.save(draft, self.now)
        for question, received in arrived.items():
            self.run_files.add(draft, question, received, self.now)

    def address_after(self, key: str, *, back: bool) -> str:
        """Back, on, or to the check page where this step was reached from it and nothing new is asked."""
        here = self.walk.number(key) or 1
        if back:
            return self.run.url(here - 1) if here > 1 else self.run.base
        if self.request.GET.get("naar") == CHECK:
            furthest = self.furthest
            return self.run.url(furthest, **(TO_CHECK if furthest < self.walk.total else {}))
        return self.run.url(min(here + 1, self.furthest))

    def get_template_names(self) -> list[str]:
        return [f"intake_forms/form/{CHECK if self.steps.current == CHECK else 'step'}.html"]

    def get_context_data(self, form: Form, **kwargs: Any) -> dict[str, Any]:
        """Names for the templates, on top of the page's own."""
        key = self.steps.current
        number = self.walk.total if key == CHECK else self.walk.number(key)
        page = self.run.page.get_context(self.request)
        return (
            page
            | super().get_context_data(form=form, **kwargs)
            | {
                "run": self.run,
                "neutral": self.run.is_sensitive,
                "exit_path": exit_path(),
                "guard": spam.guard(self.now),
                "is_limited": self.limited,
                "may_stop": bool(self.run.draft) and may_be_parked(self.run.page, self.walk),
                "number": number,
                "total": self.walk.total,
                "step": self.step_of(key),
                "step_key": key,
                "stops": self.walk.stops and number == self.walk.total,
                "rows": self.rows() if key == CHECK else [],
                "sentence": SENTENCES.get(self.request.GET.get("let", "")),
                "ends_at": self.run.draft.closes_at if self.run.draft else None,
            }
        )

    def rows(self) -> list[dict[str, str]]:
        """Each question that is asked with its answer in words, and the way to change it."""
        return [
            {
                "question": line.question.label,
                "answer": line.text,
                "change_url": f"{self.run.url(self.walk.number(line.step) or 1, **TO_CHECK)}#id_{line.question.key}",
            }
            for line in self.walk.lines(say_date)
        ]
