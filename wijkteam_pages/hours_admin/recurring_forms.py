"""The forms for walk-in sessions and for the hours of a channel."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from ..models import ChannelHours, Location, WalkInSession
from ..models.hours import Recurring
from ..stretch import Stretch
from .fields import DayField, LabelledForm, OpenHoursField

# The record's fields behind each field of the form.
BEHIND = {
    "weekdays": ["weekday"],
    "hours": ["opens", "closes"],
    "rhythm": ["every_weeks", "nth"],
}
RHYTHMS = [
    ("weeks-1", _("every week")),
    ("weeks-2", _("every two weeks")),
    ("weeks-3", _("every three weeks")),
    ("weeks-4", _("every four weeks")),
    *((f"nth-{nth.value}", nth.label) for nth in Recurring.Nth),
]


class RecurringForm(LabelledForm):
    """One or more days with the same hours: each day and each stretch becomes a record."""

    weekdays = forms.TypedMultipleChoiceField(
        label=_("days"), coerce=int, choices=Recurring.Weekday, widget=forms.CheckboxSelectMultiple
    )
    hours = OpenHoursField()
    rhythm = forms.ChoiceField(label=_("how often"), choices=RHYTHMS, initial="weeks-1")
    anchor = DayField(
        label=_("one of the dates"),
        required=False,
        help_text=_("Not every week? Give a day on which it is sure to be. We count on from there."),
    )
    valid_from = DayField(label=_("from"), required=False, help_text=_("Only if it begins later."))
    valid_until = DayField(label=_("until"), required=False, help_text=_("This day included."))

    own_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, instance: Recurring, **kwargs: Any) -> None:
        self.instance = instance
        self.records: list[Recurring] = []
        kwargs.setdefault("initial", self._initial() if not instance._state.adding else {})
        super().__init__(*args, **kwargs)

    def _initial(self) -> dict[str, Any]:
        record = self.instance
        rhythm = f"nth-{record.nth}" if record.nth is not None else f"weeks-{record.every_weeks}"
        return {
            "weekdays": [record.weekday],
            "hours": (record.stretch,),
            "rhythm": rhythm,
            "anchor": record.anchor,
            "valid_from": record.valid_from,
            "valid_until": record.valid_until,
            **{name: getattr(record, name) for name in self.own_fields},
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            wanted = [(day, stretch) for day in cleaned["weekdays"] for stretch in cleaned["hours"]]
            self.records = [self._record(*each) for each in self._own_first(wanted)]
            for record in self.records:
                self._check(record)
        return cleaned

    def _own_first(self, wanted: list[tuple[int, Stretch]]) -> list[tuple[int, Stretch]]:
        """The record that is being changed stays on its own day where it can; the others are new."""
        return sorted(wanted, key=lambda each: each[0] != self.instance.weekday)

    def _record(self, weekday: int, stretch: Stretch) -> Recurring:
        first = not self.records and not getattr(self, "_instance_taken", False)
        self._instance_taken = True
        record = self.instance if first else type(self.instance)()
        kind, number = self.cleaned_data["rhythm"].split("-", 1)
        record.weekday, record.opens, record.closes = weekday, stretch.opens, stretch.closes
        record.every_weeks = int(number) if kind == "weeks" else 1
        record.nth = int(number) if kind == "nth" else None
        record.anchor = self.cleaned_data["anchor"] if record.every_weeks > 1 else None
        record.valid_from, record.valid_until = (
            self.cleaned_data["valid_from"],
            self.cleaned_data["valid_until"],
        )
        self.belongs(record)
        return record

    def belongs(self, record: Recurring) -> None:
        """Say to whom a new record belongs, and fill in its own fields."""
        for name in self.own_fields:
            setattr(record, name, self.cleaned_data[name])

    def _check(self, record: Recurring) -> None:
        try:
            record.full_clean()
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                shown = next((name for name, behind in BEHIND.items() if field in behind), field)
                known = shown in self.fields and field != NON_FIELD_ERRORS
                self.add_error(shown if known else "hours", messages)

    @transaction.atomic
    def save(self) -> list[Recurring]:
        for record in self.records:
            record.save()
        return self.records


class SessionForm(RecurringForm):
    """A moment at which people may walk in."""

    location = forms.ModelChoiceField(Location.objects.all(), label=_("location"))
    partners = forms.CharField(
        label=_("also there"),
        required=False,
        max_length=200,
        help_text=_("Who sits at the same table: the police officer, the housing corporation."),
    )
    languages = forms.CharField(
        label=_("languages"),
        required=False,
        max_length=100,
        help_text=_("Besides Dutch, each in its own language."),
    )
    note = forms.CharField(
        label=_("note"), required=False, max_length=200, help_text=_("One short sentence: lunch afterwards.")
    )

    own_fields = ("location", "partners", "languages", "note")
    field_order = ("weekdays", "hours", "location", "rhythm", "anchor", "valid_from", "valid_until")
    instance: WalkInSession

    def belongs(self, record: Any) -> None:
        super().belongs(record)
        record.team = self.instance.team


class ChannelHoursForm(RecurringForm):
    """When somebody answers at a contact channel."""

    instance: ChannelHours

    def belongs(self, record: Any) -> None:
        record.channel = self.instance.channel
