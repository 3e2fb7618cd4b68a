"""The forms for walk-in sessions and for the hours of a channel."""

from __future__ import annotations

from copy import copy
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext_lazy as _

from ..models import ChannelHours, Location, WalkInSession
from ..models.hours import Recurring
from ..stretch import Stretch
from .fields import BigChecks, BigChoices, DayField, LabelledForm, OpenHoursField
from .publishing import Refused, Step
from .rhythm_fields import RhythmFields, rhythm_of, set_rhythm
from .split_exceptions import moved_exceptions

# The record's fields behind each field of the form.
BEHIND = {
    "weekdays": ["weekday"],
    "hours": ["opens", "closes"],
    "rhythm": ["every_weeks", "nth"],
}


class RecurringForm(RhythmFields, LabelledForm):
    """One or more days with the same hours: each day and each stretch becomes a record.

    A change may begin later: then what was ends the day before, and what is new begins on that day.
    """

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    weekdays = forms.TypedMultipleChoiceField(
        label=_("days"), coerce=int, choices=Recurring.Weekday, widget=BigChecks
    )
    hours = OpenHoursField()
    begins = forms.ChoiceField(
        label=_("this holds"),
        required=False,
        choices=[("now", _("from now on")), ("later", _("from a date on"))],
        initial="now",
        widget=BigChoices,
    )
    begins_on = DayField(
        label=_("from which day"), required=False, help_text=_("Until the day before all stays as it is.")
    )

    field_order = ("weekdays", "hours", "begins", "begins_on", "rhythm")
    own_fields: tuple[str, ...] = ()
    folded_fields: tuple[str, ...] = ("anchor", "valid_from", "valid_until")

    def __init__(self, *args: Any, instance: Recurring, today: date, version: int = 0, **kwargs: Any) -> None:
        self.instance, self.today = instance, today
        self.is_new = instance._state.adding and not version
        self.records: list[Recurring] = []
        initial = {"version": version, **(self._initial() if not self.is_new else {})}
        super().__init__(*args, initial=initial, **kwargs)
        if self.is_new:
            del self.fields["begins"], self.fields["begins_on"]

    def _initial(self) -> dict[str, Any]:
        record = self.instance
        return {
            "weekdays": [record.weekday],
            "hours": (record.stretch,),
            **rhythm_of(record),
            **{name: getattr(record, name) for name in self.own_fields},
        }

    @property
    def asked(self) -> list[forms.BoundField]:
        return [each for each in self.visible_fields() if each.name not in self.folded_fields]

    @property
    def folded(self) -> list[forms.BoundField]:
        return [self[name] for name in self.folded_fields]

    @property
    def is_unfolded(self) -> bool:
        return any(each.errors or each.value() for each in self.folded)

    @property
    def begins_later(self) -> date | None:
        """The day on which the change begins, when what is there now holds until then."""
        day = self.cleaned_data.get("begins_on") if self.cleaned_data.get("begins") == "later" else None
        return day if day and (self.instance.valid_from is None or self.instance.valid_from < day) else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("begins") == "later" and not self.errors:
            self._check_beginning(cleaned)
        if not self.errors:
            wanted = [(day, stretch) for day in cleaned["weekdays"] for stretch in cleaned["hours"]]
            self.records = [
                self._record(*each, first=number == 0) for number, each in enumerate(self._own_first(wanted))
            ]
        return cleaned

    def _check_beginning(self, cleaned: dict[str, Any]) -> None:
        day, until = cleaned["begins_on"], self.instance.valid_until
        if day is None:
            self.add_error("begins_on", _("Choose the day from which it holds."))
        elif day < self.today:
            self.add_error("begins_on", _("That day is over. Choose today or a later day."))
        elif until and until < day:
            self.add_error("begins_on", _("These hours have ended by then. Add new hours instead."))

    def _own_first(self, wanted: list[tuple[int, Stretch]]) -> list[tuple[int, Stretch]]:
        """The record that is being changed stays on its own day where it can; the others are new."""
        return sorted(wanted, key=lambda each: each[0] != self.instance.weekday)

    def _record(self, weekday: int, stretch: Stretch, first: bool) -> Recurring:
        record = copy(self.instance)
        record._state = copy(self.instance._state)
        if not first or self.begins_later:
            record.pk, record._state.adding = uuid4(), True
        record.weekday, record.opens, record.closes = weekday, stretch.opens, stretch.closes
        set_rhythm(record, self.cleaned_data)
        record.valid_from = self.begins_later or record.valid_from
        for name in self.own_fields:
            setattr(record, name, self.cleaned_data[name])
        return record

    @property
    def looked_at(self) -> date:
        """The day from which a preview shows the week: when the first of the records holds."""
        return max(self.today, min(each.valid_from or self.today for each in self.records))

    def steps(self) -> list[Step]:
        version = None if self.is_new else self.cleaned_data["version"] or 0
        if self.begins_later is None:
            return [Step(self.records[0], version=version), *(Step(each) for each in self.records[1:])]
        ends = copy(self.instance)
        ends.valid_until = self.begins_later - timedelta(days=1)
        moved = moved_exceptions(self.instance, self.records[0], self.begins_later)
        new = [Step(each) for each in self.records]
        return [Step(ends, version=version), *new, *(Step(each) for each in moved)]

    def tell(self, refused: Refused) -> None:
        """Put a broken rule where it can be mended."""
        for field, errors in refused.error.error_dict.items():
            shown = next((name for name, behind in BEHIND.items() if field in behind), field)
            known = shown in self.fields and field != NON_FIELD_ERRORS
            self.add_error(shown if known else "hours", errors)


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
    folded_fields = ("anchor", "valid_from", "valid_until", "partners", "languages", "note")
    field_order = ("weekdays", "hours", "location", "begins", "begins_on", "rhythm")
    instance: WalkInSession


class ChannelHoursForm(RecurringForm):
    """When somebody answers at a contact channel."""

    instance: ChannelHours
