"""The form for what deviates: close a day, other hours, an extra session, another place, open all the same."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ..deviation import Scope
from ..models import Location, Municipality, ScheduleException, Team, WalkInSession
from ..models.schedule_exception import TARGETS, WITHOUT_A_PHONE
from .fields import DayField, LabelledForm, PartOfDayField

Kind, Affects = ScheduleException.Kind, ScheduleException.Affects


class ExceptionForm(LabelledForm):
    """One exception. For whom it is, is chosen from what the user may change; a municipality has no choice."""

    kind = forms.ChoiceField(label=_("what"), choices=Kind, initial=Kind.CLOSED, widget=forms.RadioSelect)
    first_day = DayField(label=_("first day"))
    last_day = DayField(label=_("last day"), required=False, help_text=_("Empty: only that one day."))
    hours = PartOfDayField(
        required=False,
        label=_("hours"),
        help_text=_(
            "Closed or open for a part of the day: which part. Other hours or extra: the hours. Like 13-17."
        ),
    )
    whom = forms.ChoiceField(label=_("for whom"))
    affects = forms.ChoiceField(
        label=_("what for"), choices=Affects, initial=Affects.BOTH, widget=forms.RadioSelect
    )
    to_location = forms.ModelChoiceField(
        Location.objects.all(),
        label=_("at"),
        required=False,
        help_text=_("Only for an extra walk-in, or for another place."),
    )
    reason = forms.ChoiceField(label=_("reason"), choices=ScheduleException.Reason, initial="other")
    message = forms.CharField(
        label=_("text for residents"),
        required=False,
        max_length=120,
        help_text=_(
            "A few words: Boxing Day. Empty shows the reason. Never write about a colleague's health."
        ),
    )

    def __init__(
        self, *args: Any, instance: ScheduleException, whom: list[tuple[str, Any]], **kwargs: Any
    ) -> None:
        self.instance = instance
        initial = {**(_initial(instance) if not instance._state.adding else {}), **kwargs.pop("initial", {})}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["whom"].choices = whom
        if len(whom) == 1:
            self.fields["whom"].widget = forms.HiddenInput()
            self.fields["whom"].initial = whom[0][0]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        self._fill(cleaned)
        try:
            self.instance.full_clean()
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                shown = {"opens": "hours", "closes": "hours", **dict.fromkeys(TARGETS, "whom")}.get(
                    field, field
                )
                self.add_error(
                    shown if shown in self.fields else "hours" if _about_hours(error) else None, messages
                )
        return cleaned

    def _fill(self, cleaned: dict[str, Any]) -> None:
        record, part = self.instance, cleaned["hours"]
        field, *keys = cleaned["whom"].split(":")
        targets = dict(zip(("location", "team") if field == "place" else (field,), keys, strict=True))
        for name in TARGETS:
            setattr(record, f"{name}_id", targets.get(name))
        record.kind, record.reason, record.message = cleaned["kind"], cleaned["reason"], cleaned["message"]
        # A place, an activity and a session have no telephone: what was chosen for the team does not count for them.
        record.affects = Affects.WALK_IN if field in ("place", *WITHOUT_A_PHONE) else cleaned["affects"]
        if record.kind == Kind.MOVED:
            record.affects = Affects.WALK_IN
        record.first_day = cleaned["first_day"]
        record.last_day = cleaned["last_day"] or cleaned["first_day"]
        record.opens, record.closes = (part.opens, part.closes) if part else (None, None)
        record.to_location = cleaned["to_location"] if record.kind in (Kind.MOVED, Kind.EXTRA) else None

    def save(self) -> ScheduleException:
        self.instance.save()
        return self.instance


def _about_hours(error: ValidationError) -> bool:
    rules = {each.code for each in error.error_dict.get("__all__", [])}
    return bool(rules & {"needs_hours", "ends_before_it_begins", "no_time"})


def _initial(record: ScheduleException) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "first_day": record.first_day,
        "last_day": record.last_day if record.last_day != record.first_day else None,
        "hours": record.part,
        "whom": _whom(record),
        "affects": record.affects,
        "to_location": record.to_location_id,
        "reason": record.reason,
        "message": record.message,
    }


def _whom(record: ScheduleException) -> str:
    if record.scope is Scope.TEAM_AT_LOCATION:
        return f"place:{record.location_id}:{record.team_id}"
    return f"{record.scope_field}:{record.target_key}"


def whom_of_team(
    team: Team, sessions: QuerySet[WalkInSession], locations: QuerySet[Location], for_everybody: bool
) -> list[tuple[str, Any]]:
    """For whom an exception of a team can be, the narrowest first; `for_everybody`: other teams at a place too."""
    shared = locations if for_everybody else []
    return [
        *((f"session:{each.pk}", f"{each}, {each.location}") for each in sessions),
        *(
            (f"place:{each.pk}:{team.pk}", _("our walk-in at %(place)s") % {"place": each})
            for each in locations
        ),
        (f"team:{team.pk}", _("the whole team")),
        *((f"location:{each.pk}", _("every team at %(place)s") % {"place": each}) for each in shared),
    ]


def whom_of_municipality(municipality: Municipality) -> list[tuple[str, Any]]:
    return [(f"municipality:{municipality.pk}", _("all teams"))]


def starting_from(query: dict[str, str]) -> dict[str, Any]:
    """What a link may fill in beforehand: a kind, a day, a text. Anything else in it is ignored."""
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
