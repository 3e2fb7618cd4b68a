"""One step of a journey as a Django form, and the way back: from what was typed to answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from wijkteam_pages.finder import needs_house_number

from .answer_fields import (
    LONGEST_STORY,
    NOT_LISTED,
    DayField,
    EmailAddress,
    HouseNumberField,
    Line,
    NumberField,
    PhoneField,
    PostcodeField,
    Story,
    left_open,
)
from .conditions import Answer, Part
from .journey import Step
from .questions import Question

LONGEST_KEPT = 4 * LONGEST_STORY  # letters
MOST_KEPT = 100  # values of one field

FIELDS: dict[str, type[forms.Field]] = {
    "short_text": Line,
    "long_text": Story,
    "date": DayField,
    "number": NumberField,
    "email": EmailAddress,
    "phone": PhoneField,
    "postcode": PostcodeField,
    "house_number": HouseNumberField,
    "choice": forms.ChoiceField,
    "yes_no": forms.ChoiceField,
    "topic": forms.ChoiceField,
    "choices": forms.MultipleChoiceField,
}
# Which part of a contact answer must be there for each way of reaching somebody.
NEEDED: dict[str, tuple[str, ...]] = {"phone": ("phone", "message"), "email": ("email",), "visit": ()}
DEPENDENT = {key for needed in NEEDED.values() for key in needed}


@dataclass(frozen=True, slots=True)
class Item:
    """A question with its bound fields, or a text between the questions."""

    question: Question
    fields: tuple[BoundField, ...]


class StepForm(forms.Form):
    """The questions of one step that are asked."""

    use_required_attribute = False

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.step = step
        for question in step.questions:
            self.fields.update(_fields(question))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for question in self.step.questions:
            if question.kind == "contact":
                self._check_contact(question, cleaned)
            elif question.kind == "postcode" and question.parts:
                self._check_address(question.key, cleaned)
        return cleaned

    def _check_address(self, key: str, cleaned: Mapping[str, Any]) -> None:
        """Neighbours may have different teams; only then the house number must be there."""
        name, postcode = f"{key}-house_number", cleaned.get(key)
        if postcode and not cleaned.get(name) and name not in self.errors and needs_house_number(postcode):
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
        given = {q.key: _answer(q, self.cleaned_data) for q in self.step.questions if q.asks}
        return {key: answer for key, answer in given.items() if answer}

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
            yield Item(question, tuple(self[name] for name in _names(question)))


class CheckForm(forms.Form):
    """The check page asks nothing; sending it is the answer."""

    def __init__(self, *args: Any, step: Step | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


def as_initial(step: Step, typed: MultiValueDict | None) -> dict[str, Any]:
    """What was typed before, ready to be shown without being judged again."""
    if not typed:
        return {}
    several = {q.key for q in step.questions if q.kind == "choices"}
    return {name: typed.getlist(name) if name in several else typed.get(name, "") for name in typed}


def _names(question: Question) -> list[str]:
    """The names of a question's fields: its key, and for a part the key of the part behind it."""
    own = [question.key] if question.kind in FIELDS else []
    return [*own, *(f"{question.key}-{part.key}" for part in question.parts)]


def _fields(question: Question) -> dict[str, forms.Field]:
    made = {question.key: _field(question)} if question.kind in FIELDS else {}
    for part in question.parts:
        must = part.required and question.required
        made[f"{question.key}-{part.key}"] = field = _field(part, required=must)
        field.is_conditional = question.kind == "contact" and part.key in DEPENDENT
    return made


def _field(question: Question, required: bool | None = None) -> forms.Field:
    kind = "house_number" if question.key == "house_number" else question.kind
    must = question.required if required is None else required
    words = {"required": left_open(question.kind, question.label)}
    if not issubclass(FIELDS[kind], forms.ChoiceField):
        field = FIELDS[kind](
            label=question.label, help_text=question.hint, required=must, error_messages=words
        )
        field.widget.attrs |= {"autocomplete": question.autocomplete or "off"}
        return field
    several = kind == "choices"
    field = FIELDS[kind](
        label=question.label,
        help_text=question.hint or (_("More than one answer is fine.") if several else ""),
        required=must,
        choices=[(option.value, option.label) for option in question.options],
        widget=forms.CheckboxSelectMultiple if several else forms.RadioSelect,
        error_messages=words | {"invalid_choice": NOT_LISTED, "invalid_list": NOT_LISTED},
    )
    field.choice_hints = {option.value: option.hint for option in question.options if option.hint}
    return field


def _answer(question: Question, cleaned: Mapping[str, Any]) -> Answer:
    own: Part = cleaned.get(question.key) or ""
    if question.kind == "postcode" and own:
        return {"postcode": own, **_parts(question, cleaned)}
    return _parts(question, cleaned) if question.kind == "contact" else own


def _parts(question: Question, cleaned: Mapping[str, Any]) -> dict[str, Part]:
    """The parts that were filled in; of a contact only those that belong to the chosen way."""
    given = {part.key: cleaned.get(f"{question.key}-{part.key}") or "" for part in question.parts}
    if way := given.get("way"):
        dropped = DEPENDENT - set(NEEDED.get(way, ()))
        given = {key: value for key, value in given.items() if key not in dropped}
    return {key: value for key, value in given.items() if value}
