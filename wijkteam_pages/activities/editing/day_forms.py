"""The forms for the days of an activity and for what deviates; hours are typed as everywhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from ...hours_admin.fields import DayField, LabelledForm, OpenHoursField, PartOfDayField
from ...hours_admin.publishing import Refused, Step
from ...hours_admin.recurring_forms import BEHIND
from ...hours_admin.rhythm_fields import RhythmFields, rhythm_of, set_rhythm
from ...hours_errors import check_rules
from ...models import ActivitySession, Location, ScheduleException

Kind = ScheduleException.Kind
KINDS = [
    (Kind.CLOSED, _("Not on")),
    (Kind.CHANGED, _("Other hours")),
    (Kind.EXTRA, _("An extra time")),
    (Kind.MOVED, _("At another place")),
    (Kind.OPEN, _("On all the same, though all teams are closed")),
]
SHOWN_AT = {
    "opens": "hours",
    "closes": "hours",
    **{each: key for key, those in BEHIND.items() for each in those},
}


class RecordForm(LabelledForm):
    """A form that fills a record; what the record says is wrong stands at the field where it can be mended."""

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        self.instance = instance
        stored = {} if instance._state.adding else self.stored()
        super().__init__(*args, initial={**stored, **kwargs.pop("initial", {})}, **kwargs)

    def stored(self) -> dict[str, Any]:
        """What the fields show of a record that is there."""
        raise NotImplementedError

    def fill(self, cleaned: dict[str, Any]) -> None:
        """Write what was typed to the record."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            self.fill(cleaned)
            try:
                check_rules(self.instance)
            except ValidationError as error:
                self.show_at_fields(error)
        return cleaned

    def show_at_fields(self, error: ValidationError) -> None:
        for field, those in error.error_dict.items():
            shown = SHOWN_AT.get(field, field)
            known = shown in self.fields and field != NON_FIELD_ERRORS
            self.add_error(shown if known else "hours", those)
            self.overlap = next(filter(None, ((each.params or {}).get("record") for each in those)), None)

    def save(self) -> Any:
        self.instance.save()
        return self.instance


class OnceForm(RecordForm):
    """On one day only: a rhythm whose period is that day."""

    day = DayField(label=_("day"))
    hours = OpenHoursField()
    location = forms.ModelChoiceField(
        Location.objects.all(),
        label=_("location"),
        required=False,
        help_text=_("Only if it is at another place than usual."),
    )
    note = forms.CharField(
        label=_("note"), required=False, max_length=200, help_text=_("One short sentence: lunch afterwards.")
    )

    instance: ActivitySession

    def stored(self) -> dict[str, Any]:
        record = self.instance
        return {
            "day": record.valid_from,
            "hours": (record.stretch,),
            "location": record.location_id,
            "note": record.note,
        }

    def clean_hours(self) -> Any:
        if len(self.cleaned_data["hours"]) > 1:
            raise ValidationError(_("Write one time from and one time until, like 13:00 to 17:00."))
        return self.cleaned_data["hours"]

    def fill(self, cleaned: dict[str, Any]) -> None:
        record, stretch = self.instance, cleaned["hours"][0]
        record.opens, record.closes = stretch.opens, stretch.closes
        record.location, record.note = cleaned["location"], cleaned["note"]
        self.fill_days(cleaned)

    def fill_days(self, cleaned: dict[str, Any]) -> None:
        record, day = self.instance, cleaned["day"]
        record.weekday, record.valid_from, record.valid_until = day.weekday(), day, day
        record.every_weeks, record.anchor, record.nth = 1, None, None


class RegularForm(RhythmFields, OnceForm):
    """A day that comes back."""

    day = None
    weekday = forms.TypedChoiceField(label=_("day"), coerce=int, choices=ActivitySession.Weekday)

    field_order = ("weekday", "hours", "rhythm", "anchor", "valid_from", "valid_until")

    def stored(self) -> dict[str, Any]:
        return super().stored() | {"weekday": self.instance.weekday} | rhythm_of(self.instance)

    def fill_days(self, cleaned: dict[str, Any]) -> None:
        self.instance.weekday = cleaned["weekday"]
        set_rhythm(self.instance, cleaned)


class DeviationForm(RecordForm):
    """What deviates on certain days; `overlap` is the exception that says something else about them already."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("what"), choices=KINDS, initial=Kind.CLOSED, widget=forms.RadioSelect)
    first_day = DayField(label=_("first day"))
    last_day = DayField(label=_("last day"), required=False, help_text=_("Empty: only that one day."))
    hours = PartOfDayField(
        required=False, label=_("hours"), help_text=_("For other hours and for an extra time. Like 13-17.")
    )
    to_location = forms.ModelChoiceField(
        Location.objects.all(), label=_("at"), required=False, help_text=_("Only for another place.")
    )
    reason = forms.ChoiceField(label=_("reason"), choices=ScheduleException.Reason, initial="other")
    message = forms.CharField(
        label=_("text for residents"),
        required=False,
        max_length=120,
        help_text=_("A few words. Never write about somebody's health."),
    )

    instance: ScheduleException
    folded = ()

    def __init__(self, *args: Any, version: int, **kwargs: Any) -> None:
        self.overlap: ScheduleException | None = None
        super().__init__(*args, initial={"version": version}, **kwargs)

    @property
    def asked(self) -> list[forms.BoundField]:
        return self.visible_fields()

    def steps(self) -> list[Step]:
        version = self.cleaned_data["version"] or 0
        is_new = self.instance._state.adding and not version
        return [Step(self.instance, version=None if is_new else version)]

    def tell(self, refused: Refused) -> None:
        """Put a broken rule where it can be mended."""
        self.show_at_fields(refused.error)

    def stored(self) -> dict[str, Any]:
        record = self.instance
        names = ("kind", "first_day", "reason", "message")
        last = record.last_day if record.last_day != record.first_day else None
        own = {"last_day": last, "hours": record.part, "to_location": record.to_location_id}
        return {name: getattr(record, name) for name in names} | own

    def fill(self, cleaned: dict[str, Any]) -> None:
        record = self.instance
        record.affects = ScheduleException.Affects.WALK_IN
        record.kind, record.reason, record.message = cleaned["kind"], cleaned["reason"], cleaned["message"]
        record.first_day = cleaned["first_day"]
        record.last_day = cleaned["last_day"] or cleaned["first_day"]
        record.part = cleaned["hours"]
        record.to_location = cleaned["to_location"] if record.kind in (Kind.MOVED, Kind.EXTRA) else None
