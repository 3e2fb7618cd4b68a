"""One step of a journey as a Django form: what is asked, what was typed, what came in, what counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from wijkteam_pages.finder import is_outside, needs_house_number

from .answer_fields import LONGEST_STORY, left_open
from .conditions import Answer
from .journey import Step
from .models import Upload
from .questions import Question
from .step_fields import DEPENDENT, FIELDS, NEEDED, NOT_HERE, OUTSIDE, answer_of, fields_of
from .uploads.reception import Received
from .uploads.run_files import RunFiles

LONGEST_KEPT = 4 * LONGEST_STORY  # letters
MOST_KEPT = 100  # values of one field


@dataclass(frozen=True, slots=True)
class Item:
    """A question with its bound fields, or a text between the questions."""

    question: Question
    fields: tuple[BoundField, ...]
    files: tuple[Upload, ...] = ()
    room: int = 0  # how many files more


class StepForm(forms.Form):
    """The questions of one step that are asked."""

    use_required_attribute = False

    def __init__(self, *args: Any, step: Step, run_files: RunFiles, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.step, self.run_files = step, run_files
        for question in step.questions:
            self.fields.update(fields_of(question))
            if question.kind == "upload":
                self.fields[question.key].held = len(run_files.of(question.key))
                self.fields[question.key].room = run_files.room

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for question in self.step.questions:
            if question.kind == "contact":
                self._check_contact(question, cleaned)
            elif question.kind == "postcode":
                self._check_address(question, cleaned)
        return cleaned

    def _check_address(self, question: Question, cleaned: dict[str, Any]) -> None:
        """Somebody from elsewhere is told so before they go on. Neighbours may have different teams: only then
        the house number must be there."""
        key, postcode = question.key, cleaned.get(question.key)
        if not postcode:
            return
        if is_outside(postcode):
            if not cleaned[f"{key}-{OUTSIDE}"]:
                self.add_error(key, ValidationError(NOT_HERE, code=OUTSIDE))
            return
        cleaned[f"{key}-{OUTSIDE}"] = False
        name = f"{key}-house_number"
        missing = name in self.fields and not cleaned.get(name) and name not in self.errors
        if missing and needs_house_number(postcode):
            self.add_error(name, _("Your postcode has two teams. Fill in your house number too."))

    def _check_contact(self, question: Question, cleaned: Mapping[str, Any]) -> None:
        """The way that was chosen says which of the parts must be filled in."""
        needed = NEEDED.get(cleaned.get(f"{question.key}-way", ""), ())
        for part in question.parts:
            name = f"{question.key}-{part.key}"
            if part.key in needed and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, left_open(part.kind, part.label))
            elif part.key in DEPENDENT and part.key not in needed:
                self.errors.pop(name, None)

    def answers(self) -> dict[str, Answer]:
        """The answers of a valid form, by the key of the question; what was left open is not among them."""
        given = {q.key: answer_of(q, self.cleaned_data) for q in self.step.questions if q.asks}
        given |= {q.key: self.run_files.answer(q.key) for q in self.file_questions}
        return {key: answer for key, answer in given.items() if answer}

    @property
    def file_questions(self) -> list[Question]:
        return [question for question in self.step.questions if question.kind == "upload"]

    def arrived(self) -> dict[str, Received]:
        """The files that came in and may be kept, whatever is wrong with the rest; ask once the form was judged."""
        found = {q.key: self.cleaned_data.get(q.key) for q in self.file_questions}
        return {key: received for key, received in found.items() if received}

    def judge_only(self, keys: Collection[str]) -> None:
        """Forget what is wrong with other questions: nobody said yet that they are done with those."""
        for name in [name for name in self.errors if name not in keys]:
            del self.errors[name]

    def typed(self) -> dict[str, list[str]]:
        """What was typed in these fields and no other, so that it can be shown again as it was.

        Kept up to a length that nobody types: going back is never refused.
        """
        return {
            name: [value[:LONGEST_KEPT] for value in self.data.getlist(name)[:MOST_KEPT]]
            for name in self.fields
            if name in self.data
        }

    def items(self) -> Iterator[Item]:
        """Everything on this step in order, for the template."""
        for question in self.step.questions:
            fields = tuple(self[name] for name in self._names(question))
            if question.kind == "upload":
                files = tuple(self.run_files.of(question.key))
                yield Item(question, fields, files, self.run_files.room)
            else:
                yield Item(question, fields)

    def _names(self, question: Question) -> list[str]:
        """The names of a question's fields: its key, and for a part the key of the part behind it."""
        own = [question.key] if question.kind in FIELDS else []
        parts = [f"{question.key}-{part.key}" for part in question.parts]
        confirmed = f"{question.key}-{OUTSIDE}"
        # Only who has a reason to say it is asked to.
        asked = confirmed in self.fields and (
            self.has_error(question.key, OUTSIDE) or bool(self[confirmed].value())
        )
        return [*own, *parts, *([confirmed] if asked else [])]


class CheckForm(forms.Form):
    """The check page asks nothing; sending it is the answer."""

    def __init__(self, *args: Any, step: Any = None, run_files: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


def as_initial(step: Step, typed: MultiValueDict | None) -> dict[str, Any]:
    """What was typed before, ready to be shown without being judged again."""
    if not typed:
        return {}
    several = {q.key for q in step.questions if q.kind == "choices"}
    return {name: typed.getlist(name) if name in several else typed.get(name, "") for name in typed}
