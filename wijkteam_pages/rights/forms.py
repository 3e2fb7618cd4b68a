"""What the privacy officer fills in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..extension import Person
from ..keyed_hash import normal_phone
from ..models import PersonRequest
from .mentions import digits

SHORTEST_NUMBER = 8  # digits, the country's included


class AskForm(forms.Form):
    """Who it is, how we know that, and what is asked."""

    kind = forms.ChoiceField(
        label=_("What does the person ask?"),
        choices=PersonRequest.Kind.choices,
        initial=PersonRequest.Kind.ACCESS,
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        help_text=_("As the person may have given it to us."),
        error_messages={"invalid": _("This is not an e-mail address. Write it like naam@voorbeeld.nl.")},
    )
    phone = forms.CharField(
        label=_("Phone number"),
        required=False,
        max_length=40,
        help_text=_("Any way of writing it: 06-12345678 or +31 6 12345678."),
    )
    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=100,
        help_text=_(
            "We then open and read everything, since a name may be anywhere. That can take a minute."
        ),
    )
    ground = forms.CharField(
        label=_("How do you know that it is this person?"),
        max_length=500,
        min_length=10,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For instance: came to the walk-in and showed a passport. Do not copy a number."),
        error_messages={
            "required": _("Write down how you know who it is. Somebody else may be asking."),
            "min_length": _("Write a little more, so that your colleague can judge it."),
        },
    )

    def clean_phone(self) -> str:
        typed: str = self.cleaned_data["phone"].strip()
        if typed and len(digits(normal_phone(typed))) < SHORTEST_NUMBER:
            raise ValidationError(_("This is not a phone number. Write it like 06-12345678."))
        return typed

    def clean_name(self) -> str:
        typed: str = " ".join(self.cleaned_data["name"].split())
        if 0 < len(typed) < 3:
            raise ValidationError(_("A name of one or two letters is in every text. Write the whole name."))
        return typed

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        asked = ("email", "phone", "name")
        if not any(cleaned.get(each) or each in self.errors for each in asked):
            self.add_error("email", _("Fill in at least one of these: e-mail address, phone number or name."))
        return cleaned

    def person(self) -> Person:
        """Whom the form is about, once it is valid."""
        return Person(**{each: self.cleaned_data[each] for each in ("name", "email", "phone")})
