"""Form fields that read what people type, each with words that say exactly how to mend it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkteam_pages.postcodes import parse_house_number, parse_postcode

LONGEST_LINE = 200
LONGEST_STORY = 5_000
DATE_FORMATS = ["%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %m %Y"]


class Line(forms.CharField):
    """One line of text; what no keyboard can type is left out instead of refused."""

    default_longest = LONGEST_LINE

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.longest = self.default_longest
        self.validators = []

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return "".join(letter for letter in text if letter in "\n\t" or ord(letter) >= 32)

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.longest:
            raise ValidationError(
                _("This text is too long: %(length)s letters. Make it shorter than %(longest)s letters.")
                % {"length": len(value), "longest": self.longest}
            )


class Story(Line):
    """Several lines in somebody's own words."""

    widget = forms.Textarea(attrs={"rows": 8})
    default_longest = LONGEST_STORY


class Read(Line):
    """A line that must be read as something; `read` raises ValueError, which becomes `words`."""

    words = gettext_lazy("We cannot read this.")

    def read(self, text: str) -> str:
        raise NotImplementedError

    def validate(self, value: str) -> None:
        """However long it is: the words of this kind say better what is wrong."""
        forms.Field.validate(self, value)

    def clean(self, value: Any) -> str:
        text = super().clean(value).strip()
        try:
            return self.read(text) if text else ""
        except ValueError as error:
            raise ValidationError(self.words, code="invalid") from error


class PhoneField(Read):
    """`06-12345678`, `+31 6 …`, `0031 6…`: kept as `+31612345678`."""

    widget = forms.TextInput(attrs={"type": "tel", "inputmode": "tel"})
    words = gettext_lazy("This is not a full phone number. Check it. For example 06 12345678.")

    def read(self, text: str) -> str:
        try:
            number = phonenumbers.parse(text, "NL")
        except phonenumbers.NumberParseException as error:
            raise ValueError(text) from error
        if not phonenumbers.is_valid_number(number):
            raise ValueError(text)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class EmailAddress(Read):
    """An e-mail address as forms know it."""

    widget = forms.EmailInput(attrs={"inputmode": "email", "spellcheck": "false", "autocapitalize": "none"})
    words = gettext_lazy("This is not a full e-mail address. Check it. For example name@example.nl.")

    def read(self, text: str) -> str:
        try:
            return forms.EmailField().clean(text)
        except ValidationError as error:
            raise ValueError(text) from error


class PostcodeField(Read):
    """`3210ab` will do."""

    widget = forms.TextInput(attrs={"class": "wijkteam-textbox--short"})
    words = gettext_lazy("This is not a full postcode: four digits and two letters. For example 3210 AB.")

    def read(self, text: str) -> str:
        return str(parse_postcode(text))


class HouseNumberField(Read):
    """`12a` will do."""

    widget = forms.TextInput(attrs={"class": "wijkteam-textbox--short"})
    words = gettext_lazy("This is not a house number. For example 12 or 12a.")

    def read(self, text: str) -> str:
        parse_house_number(text)
        return text


class DayField(Read):
    """`31-12-2026`; kept as an ISO date."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "wijkteam-textbox--short"})
    words = gettext_lazy("This is not a date. Write day, month, year. For example 31-12-2026.")

    def read(self, text: str) -> str:
        try:
            day: date = forms.DateField(input_formats=DATE_FORMATS).clean(text)
        except ValidationError as error:
            raise ValueError(text) from error
        return day.isoformat()


class NumberField(Read):
    """`12` or `12,5`; kept as it is written, with a point."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "wijkteam-textbox--short"})
    words = gettext_lazy("This is not a number. Use digits only. For example 3.")

    def read(self, text: str) -> str:
        try:
            number: Decimal = forms.DecimalField(max_digits=12).clean(text.replace(",", "."))
        except ValidationError as error:
            raise ValueError(text) from error
        return f"{number.normalize():f}"


def left_open(kind: str, label: str) -> str:
    """What to say when a question was left open: what to fill in, with an example where that helps."""
    by_kind = {
        "phone": _("Fill in your phone number. For example 06 12345678."),
        "email": _("Fill in your e-mail address. For example name@example.nl."),
        "postcode": _("Fill in your postcode. For example 3210 AB."),
        "date": _("Fill in a date. For example 31-12-2026."),
        "number": _("Fill in a number. For example 3."),
        "upload": _("Choose a file first."),
    }
    if kind in by_kind:
        return by_kind[kind]
    choose = kind in ("choice", "choices", "yes_no", "topic")
    sentence = _("Choose an answer to: %(question)s") if choose else _("Fill in an answer to: %(question)s")
    return sentence % {"question": label}


NOT_LISTED = gettext_lazy("Choose one of the answers that are shown.")
