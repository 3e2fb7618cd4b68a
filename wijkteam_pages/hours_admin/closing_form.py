"""One or more closing days for all teams at once: holidays, days of one's own, and the teams that stay open.

Closed for the municipality, and "open all the same" for each team that stays open: a team that is added later is
closed on such a day too, as everybody expects (docs/adr/0011).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext_lazy as _

from ..models import HolidayDecision, Municipality, ScheduleException, Team
from .fields import BigChecks, BigChoices, DayField, LabelledForm, PartOfDayField
from .going_on import going_on_field, offer, shields
from .publishing import Refused, Step

Kind, Affects, Reason = ScheduleException.Kind, ScheduleException.Affects, ScheduleException.Reason


class ClosingForm(LabelledForm):
    """Which days, which part of them, and who is closed."""

    holidays = forms.MultipleChoiceField(label=_("holidays"), required=False, widget=BigChecks)
    first_day = DayField(label=_("another day"), required=False)
    last_day = DayField(label=_("last day"), required=False, help_text=_("Empty: only that one day."))
    message = forms.CharField(
        label=_("text for residents"),
        required=False,
        max_length=120,
        help_text=_("A holiday brings its own name. For another day a few words: staff day."),
    )
    teams = forms.ModelMultipleChoiceField(
        Team.objects.none(),
        label=_("closed are"),
        required=False,
        widget=BigChecks,
        help_text=_("Take the tick away from a team that stays open."),
    )
    going_on = going_on_field()
    hours = PartOfDayField(
        label=_("only a part of the day"),
        required=False,
        help_text=_("Like 15-24: closed from three o'clock."),
    )
    affects = forms.ChoiceField(
        label=_("what for"), choices=Affects, initial=Affects.BOTH, required=False, widget=BigChoices
    )
    reason = forms.ChoiceField(
        label=_("reason of another day"), choices=Reason, initial=Reason.OTHER, required=False
    )

    def __init__(
        self,
        data: Any,
        *,
        municipality: Municipality,
        teams: Sequence[Team],
        holidays: Iterable[tuple[date, str]],
        user: Any,
        now: datetime,
        initial: dict[str, Any],
    ) -> None:
        self.municipality, self.user, self.now = municipality, user, now
        self.names = {day.isoformat(): name for day, name in holidays}
        self.overlap: Any = None
        super().__init__(data, initial={"teams": [each.pk for each in teams], **initial})
        self.fields["holidays"].choices = [
            (day, f"{name}, {date_format(date.fromisoformat(day), 'l j F Y')}")
            for day, name in self.names.items()
        ]
        self.fields["teams"].queryset = municipality.teams.active()
        offer(self, municipality)

    @property
    def folded(self) -> list[forms.BoundField]:
        activities = [self["going_on"]] if "going_on" in self.fields else []
        return [*activities, self["hours"], self["affects"], self["reason"]]

    @property
    def is_unfolded(self) -> bool:
        usual = ("", Affects.BOTH, Reason.OTHER)
        return any(each.errors or str(each.value() or "") not in usual for each in self.folded)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        if not cleaned["holidays"] and not cleaned["first_day"]:
            self.add_error("holidays", _("Choose a holiday, or fill in a day."))
        elif not cleaned["teams"]:
            self.add_error("teams", _("Choose at least one team that is closed."))
        return cleaned

    @property
    def days(self) -> list[date]:
        """The first day of each closing, in order."""
        chosen = [date.fromisoformat(each) for each in self.cleaned_data["holidays"]]
        return sorted({*chosen, *filter(None, [self.cleaned_data["first_day"]])})

    def steps(self) -> list[Step]:
        cleaned, steps = self.cleaned_data, []
        for day in cleaned["holidays"]:
            closing = self._closing(date.fromisoformat(day), Reason.HOLIDAY, self.names[day])
            steps += [Step(closing), Step(self._decision(closing)), *self._stays_open(closing)]
        if cleaned["first_day"]:
            reason = cleaned["reason"] or Reason.OTHER
            closing = self._closing(cleaned["first_day"], reason, cleaned["message"], cleaned["last_day"])
            steps += [Step(closing), *self._stays_open(closing)]
        return steps

    def _closing(self, first: date, reason: str, message: str, last: date | None = None) -> ScheduleException:
        return self._exception(
            municipality=self.municipality,
            kind=Kind.CLOSED,
            first_day=first,
            last_day=last or first,
            reason=reason,
            message=message,
        )

    def _exception(self, **fields: Any) -> ScheduleException:
        affects = self.cleaned_data["affects"] or Affects.BOTH
        return ScheduleException(affects=affects, part=self.cleaned_data["hours"], **fields)

    def _decision(self, closing: ScheduleException) -> HolidayDecision:
        return HolidayDecision(
            municipality=self.municipality,
            day=closing.first_day,
            name=closing.message,
            outcome=HolidayDecision.Outcome.CLOSED,
            closing=closing,
            decided_by=self.user,
            decided_at=self.now,
        )

    def _stays_open(self, closing: ScheduleException) -> list[Step]:
        return [*self._shields(closing), *shields(closing, self.cleaned_data.get("going_on"))]

    def _shields(self, closing: ScheduleException) -> list[Step]:
        """ "Open all the same" for each team without a tick that has not said so already."""
        open_already = ScheduleException.objects.filter(
            kind=Kind.OPEN, first_day__lte=closing.last_day, last_day__gte=closing.first_day
        )
        staying = self.fields["teams"].queryset.exclude(pk__in=self.cleaned_data["teams"])
        return [
            Step(
                self._exception(
                    team=team,
                    kind=Kind.OPEN,
                    first_day=closing.first_day,
                    last_day=closing.last_day,
                    reason=closing.reason,
                )
            )
            for team in staying.exclude(pk__in=open_already.filter(location=None).values("team"))
        ]

    def tell(self, refused: Refused) -> None:
        """Put a broken rule where it can be mended."""
        shown_at = {"opens": "hours", "closes": "hours", "last_day": "last_day"}
        for field, those in refused.error.error_dict.items():
            for each in those:
                self.overlap = (each.params or {}).get("record", self.overlap)
                self.add_error(shown_at.get(field), each)
