"""The form for what deviates: close a day, other hours, an extra session, another place, open all the same.

Of each kind only the fields that it needs; what is seldom needed comes last, folded.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..models import Location, ScheduleException
from ..models.schedule_exception import TARGETS, WITHOUT_A_PHONE
from .exception_scope import targets_of, whom_value
from .fields import BigChoices, DayField, LabelledForm, PartOfDayField
from .publishing import Refused, Step

Kind, Affects = ScheduleException.Kind, ScheduleException.Affects

# For each kind: what is asked at once, and what is folded.
ASKED: dict[str, tuple[str, ...]] = {
    Kind.CLOSED: ("when", "first_day", "reason", "message"),
    Kind.CHANGED: ("when", "first_day", "hours", "reason", "message"),
    Kind.EXTRA: ("when", "first_day", "hours", "to_location", "reason", "message"),
    Kind.MOVED: ("when", "first_day", "to_location", "reason", "message"),
    Kind.OPEN: ("when", "first_day", "message"),
}
FOLDED: dict[str, tuple[str, ...]] = {
    Kind.CLOSED: ("last_day", "hours", "whom", "affects"),
    Kind.CHANGED: ("last_day", "whom", "affects"),
    Kind.EXTRA: ("last_day", "whom", "affects"),
    Kind.MOVED: ("last_day", "hours", "whom"),
    Kind.OPEN: ("last_day", "hours", "whom", "affects", "reason"),
}
USUAL_AFFECTS = {Kind.EXTRA: Affects.WALK_IN, Kind.MOVED: Affects.WALK_IN}
_SHOWN_AT = {"opens": "hours", "closes": "hours", "kind": "whom", **dict.fromkeys(TARGETS, "whom")}
_ABOUT_HOURS = {"needs_hours", "ends_before_it_begins", "no_time"}


class ExceptionForm(LabelledForm):
    """One exception of one kind. For whom it is, is chosen from what the user may change."""

    kind = forms.ChoiceField(choices=Kind, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    when = forms.ChoiceField(
        label=_("which day"),
        required=False,
        choices=[("today", _("Today")), ("tomorrow", _("Tomorrow")), ("other", _("Another day"))],
        widget=BigChoices,
    )
    first_day = DayField(label=_("day"), required=False)
    hours = PartOfDayField(required=False, label=_("hours"), help_text=_("Like 13-17."))
    to_location = forms.ModelChoiceField(Location.objects.all(), label=_("where"), required=False)
    reason = forms.ChoiceField(
        label=_("reason"), required=False, choices=ScheduleException.Reason, initial="other"
    )
    message = forms.CharField(
        label=_("text for residents"),
        required=False,
        max_length=120,
        help_text=_("May stay empty. Never write about a colleague's health."),
    )
    last_day = DayField(label=_("last day"), required=False, help_text=_("Empty: only that one day."))
    whom = forms.ChoiceField(label=_("for whom"))
    affects = forms.ChoiceField(label=_("what for"), choices=Affects, widget=BigChoices, required=False)

    def __init__(
        self,
        *args: Any,
        instance: ScheduleException,
        whom: list[tuple[str, Any]],
        today: date,
        version: int = 0,
        **kwargs: Any,
    ) -> None:
        self.instance, self.today = instance, today
        self.overlap: Any = None
        stored = (
            _initial(instance) if "kind" not in kwargs.get("initial", {}) and not _is_new(instance) else {}
        )
        initial = {"kind": Kind.CLOSED, "version": version, **stored, **kwargs.pop("initial", {})}
        super().__init__(*args, initial=_with_day(initial, today), **kwargs)
        self._fit_the_kind(whom)

    def _fit_the_kind(self, whom: list[tuple[str, Any]]) -> None:
        kind = self["kind"].value()
        self.shown_kind = kind if kind in ASKED else Kind.CLOSED
        asked = (*ASKED[self.shown_kind], *FOLDED[self.shown_kind])
        for name in set(self.fields) - {*asked, "kind", "version", "whom"}:
            del self.fields[name]
        self.fields["whom"].choices = whom
        if "affects" in self.fields:
            self.fields["affects"].initial = USUAL_AFFECTS.get(self.shown_kind, Affects.BOTH)
        self.initial.setdefault(
            "whom", next((key for key, _label in whom if key.startswith("team:")), whom[0][0])
        )
        if len(whom) == 1:
            self.fields["whom"].widget = forms.HiddenInput()
        if self.shown_kind == Kind.CLOSED:
            self.fields["hours"].label = _("Only a part of the day")

    @property
    def asked(self) -> list[forms.BoundField]:
        return [self[name] for name in ASKED[self.shown_kind]]

    @property
    def folded(self) -> list[forms.BoundField]:
        return [self[name] for name in FOLDED[self.shown_kind] if not self[name].is_hidden]

    @property
    def is_unfolded(self) -> bool:
        """Whether the folded part holds something that should be seen: an error, or other than the usual."""
        usual = {"affects": USUAL_AFFECTS.get(self.shown_kind, Affects.BOTH), "reason": "other"}
        return any(
            each.errors or str(each.value() or "") not in ("", str(usual.get(each.name, self._usual_whom)))
            for each in self.folded
        )

    @property
    def _usual_whom(self) -> str:
        return next((key for key, _label in self.fields["whom"].choices if key.startswith("team:")), "")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        day = {"today": self.today, "tomorrow": self.today + timedelta(days=1)}.get(
            cleaned.get("when", ""), cleaned.get("first_day")
        )
        if day is None and "first_day" not in self.errors:
            self.add_error("first_day" if cleaned.get("when") == "other" else "when", _("Choose the day."))
        cleaned["first_day"] = day
        if not self.errors:
            self._fill(cleaned)
        return cleaned

    def _fill(self, cleaned: dict[str, Any]) -> None:
        record = self.instance
        record.kind, record.message = cleaned["kind"], cleaned["message"]
        record.reason = cleaned.get("reason") or ScheduleException.Reason.OTHER
        targets = targets_of(cleaned["whom"])
        for name in TARGETS:
            setattr(record, f"{name}_id", targets.get(name))
        # A place, an activity and a session have no telephone: what was chosen for the team does not count for them.
        walk_in_only = record.kind == Kind.MOVED or not targets.keys().isdisjoint(WITHOUT_A_PHONE)
        usual = USUAL_AFFECTS.get(record.kind, Affects.BOTH)
        record.affects = Affects.WALK_IN if walk_in_only else cleaned.get("affects") or usual
        record.first_day = cleaned["first_day"]
        record.last_day = cleaned["last_day"] or cleaned["first_day"]
        record.part = cleaned.get("hours")
        record.to_location = cleaned.get("to_location")

    def steps(self) -> list[Step]:
        version = None if _is_new(self.instance) and not self.cleaned_data["version"] else self._version
        return [Step(self.instance, version=version)]

    @property
    def _version(self) -> int:
        return self.cleaned_data["version"] or 0

    def tell(self, refused: Refused) -> None:
        """Put a broken rule where it can be mended."""
        error: ValidationError = refused.error
        for field, those in error.error_dict.items():
            for each in those:
                self.overlap = (each.params or {}).get("record", self.overlap)
                shown = "hours" if each.code in _ABOUT_HOURS else _SHOWN_AT.get(field, field)
                self.add_error(shown if shown in self.fields else None, each)


def _is_new(record: ScheduleException) -> bool:
    return record._state.adding


def _with_day(initial: dict[str, Any], today: date) -> dict[str, Any]:
    """Today and tomorrow are choices of their own."""
    near = {today: "today", today + timedelta(days=1): "tomorrow"}
    day = initial.get("first_day")
    if day in near:
        return {**initial, "when": near[day], "first_day": None}
    return {**initial, "when": "other"} if day else initial


def _initial(record: ScheduleException) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "first_day": record.first_day,
        "last_day": record.last_day if record.last_day != record.first_day else None,
        "hours": record.part,
        "whom": whom_value(record),
        "affects": record.affects,
        "to_location": record.to_location_id,
        "reason": record.reason,
        "message": record.message,
    }


def starting_from(query: dict[str, str]) -> dict[str, Any]:
    """What a link may fill in beforehand: a kind, days, a reason, a text. Anything else in it is ignored."""
    initial: dict[str, Any] = {}
    if query.get("kind") in Kind.values:
        initial["kind"] = query["kind"]
    if query.get("reason") in ScheduleException.Reason.values:
        initial["reason"] = query["reason"]
    for name in ("first_day", "last_day"):
        try:
            initial[name] = date.fromisoformat(query.get(name, ""))
        except ValueError:
            continue
    if "message" in query:
        initial["message"] = query["message"][:120]
    return initial
