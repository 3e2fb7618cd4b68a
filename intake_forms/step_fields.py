"""The form fields of one question, and the way back: from what they hold to an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .answer_fields import (
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
from .questions import Question
from .uploads.field import FileQuestion

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
    "upload": FileQuestion,
}
# Which part of a contact answer must be there for each way of reaching somebody.
NEEDED: dict[str, tuple[str, ...]] = {"phone": ("phone", "message"), "email": ("email",), "visit": ()}
# Part of a postcode's answer: it lies elsewhere, and whoever typed it knows that.
OUTSIDE = "outside"
NOT_HERE = gettext_lazy(
    "This postcode is not in our town. Is it right all the same? Then tick the box below."
)
ELSEWHERE = gettext_lazy(
    "Do you live somewhere else? The team of your own town can do more for you. "
    "Do you not know where that is? Call us."
)
DEPENDENT = {key for needed in NEEDED.values() for key in needed}


def fields_of(question: Question) -> dict[str, forms.Field]:
    made = {question.key: _field(question)} if question.kind in FIELDS else {}
    for part in question.parts:
        must = part.required and question.required
        made[f"{question.key}-{part.key}"] = field = _field(part, required=must)
        field.is_conditional = question.kind == "contact" and part.key in DEPENDENT
    if question.kind == "postcode":
        made[f"{question.key}-{OUTSIDE}"] = forms.BooleanField(
            required=False, label=_("My postcode is right. I want to go on."), help_text=ELSEWHERE
        )
    return made


def _field(question: Question, required: bool | None = None) -> forms.Field:
    kind = "house_number" if question.key == "house_number" else question.kind
    must = question.required if required is None else required
    words = {"required": left_open(question.kind, question.label)}
    if not issubclass(FIELDS[kind], forms.ChoiceField):
        field = FIELDS[kind](
            label=question.label, help_text=question.hint, required=must, error_messages=words
        )
        if kind != "upload":
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


def answer_of(question: Question, cleaned: Mapping[str, Any]) -> Answer:
    own: Part = cleaned.get(question.key) or ""
    if question.kind == "postcode" and own:
        confirmed = {OUTSIDE: "yes"} if cleaned.get(f"{question.key}-{OUTSIDE}") else {}
        return {"postcode": own, **_parts(question, cleaned), **confirmed}
    return _parts(question, cleaned) if question.kind == "contact" else own


def _parts(question: Question, cleaned: Mapping[str, Any]) -> dict[str, Part]:
    """The parts that were filled in; of a contact only those that belong to the chosen way."""
    given = {part.key: cleaned.get(f"{question.key}-{part.key}") or "" for part in question.parts}
    if way := given.get("way"):
        dropped = DEPENDENT - set(NEEDED.get(way, ()))
        given = {key: value for key, value in given.items() if key not in dropped}
    return {key: value for key, value in given.items() if value}
