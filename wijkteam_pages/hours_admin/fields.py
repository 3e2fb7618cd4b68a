"""Form fields for hours and days, good on a phone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..hours_errors import as_validation_error
from ..hours_text import parse_hours
from ..stretch import ImpossibleHours, Stretch, clock


def typed(stretches: tuple[Stretch, ...]) -> str:
    """Hours as one would type them; what the parser reads back the same."""
    return ", ".join(f"{clock(each.opens)}-{clock(each.closes)}" for each in stretches)


class LabelledForm(forms.Form):
    """A form of which the labels begin with a capital, as the records' own names do not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.label = capfirst(field.label)


class BigChoices(forms.RadioSelect):
    """Radio buttons as large tiles, for a thumb."""

    def __init__(self, attrs: dict[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__({"class": "hours-tile", **(attrs or {})}, **kwargs)


class BigChecks(forms.CheckboxSelectMultiple):
    """Check boxes as large tiles; several can be chosen."""

    def __init__(self, attrs: dict[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__({"class": "hours-tile", **(attrs or {})}, **kwargs)


class HoursField(forms.CharField):
    """Hours the way people write them; its value is a tuple of stretches."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("hours"))
        kwargs.setdefault("help_text", _("For example: 9-12, or 9:00 to 12:00 and 13:30 to 17:00."))
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}))
        super().__init__(max_length=200, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return typed(value) if isinstance(value, tuple) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return ()
        try:
            return parse_hours(text)
        except ImpossibleHours as impossible:
            error = as_validation_error(impossible)
            raise ValidationError(error.messages, code=impossible.rule) from impossible


class OpenHoursField(HoursField):
    """Hours that have to be some: who wants to close uses another screen."""

    default_error_messages = {
        "closed": _("Is it closed from now on? Then remove these hours. For one day: add an exception.")
    }

    def clean(self, value: Any) -> Any:
        stretches = super().clean(value)
        if not stretches:
            raise ValidationError(self.error_messages["closed"], code="closed")
        return stretches


class PartOfDayField(HoursField):
    """One stretch of a day, or nothing."""

    default_error_messages = {"one": _("Write one time from and one time until, like 13:00 to 17:00.")}

    def prepare_value(self, value: Any) -> Any:
        return typed((value,)) if isinstance(value, Stretch) else value

    def clean(self, value: Any) -> Stretch | None:
        stretches = super().clean(value)
        if len(stretches) > 1:
            raise ValidationError(self.error_messages["one"], code="one")
        return stretches[0] if stretches else None


class DayField(forms.DateField):
    """A date by the phone's own calendar."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d-%m-%y"], **kwargs)
