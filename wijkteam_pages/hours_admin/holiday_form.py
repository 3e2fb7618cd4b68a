"""The holidays of one year: for each what the municipality decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..hours_words import date_in_words, plain
from ..models import HolidayDecision, Municipality, ScheduleException
from ..people import name_of
from ..public_holidays import public_holidays
from ..stretch import WHOLE_DAY, Stretch
from .fields import BigChoices, PartOfDayField
from .going_on import going_on_field, offer, shields
from .publishing import Refused, Step

Outcome = HolidayDecision.Outcome
UNDECIDED, CLOSED, PART, OPEN = "", "closed", "part", "open"


@dataclass(frozen=True)
class Holiday:
    """A holiday of the year, with what is on the site about it now."""

    day: date
    name: str
    decision: HolidayDecision | None
    closing: ScheduleException | None
    """A closing of exactly this day."""
    wider: ScheduleException | None
    """A closing of more days, which this screen does not change."""
    before: str

    @property
    def state(self) -> str:
        if self.closing:
            return PART if self.closing.part else CLOSED
        return OPEN if self.decision and self.decision.outcome == Outcome.OPEN else UNDECIDED

    @property
    def part(self) -> Stretch | None:
        return self.closing.part if self.closing else None

    @property
    def seen(self) -> str:
        """The present state in short, to find out whether it was changed after it was shown."""
        return f"{self.state} {self.part or ''}".strip()

    @property
    def words(self) -> str:
        return plain(date_in_words(self.day))

    @property
    def who(self) -> str:
        return name_of(self.decision.decided_by) if self.decision and self.decision.decided_by else ""


def holidays_of(municipality: Municipality, year: int) -> list[Holiday]:
    """All holidays on working days of a year, and what was decided about them, then and the year before."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    decided = HolidayDecision.objects.filter(municipality=municipality).select_related("decided_by")
    decisions = {each.day: each for each in decided.filter(day__year=year)}
    last_year = {each.name: each.get_outcome_display() for each in decided.filter(day__year=year - 1)}
    closings = list(
        ScheduleException.objects.filter(
            municipality=municipality,
            kind=ScheduleException.Kind.CLOSED,
            first_day__lte=last,
            last_day__gte=first,
        )
    )
    found = []
    for day, name in public_holidays(first, last):
        covering = [each for each in closings if each.first_day <= day <= each.last_day]
        own = next((each for each in covering if each.first_day == each.last_day), None)
        wider = next((each for each in covering if each.first_day < each.last_day), None)
        found.append(Holiday(day, name, decisions.get(day), own, wider, last_year.get(name, "")))
    return found


class HolidayYearForm(forms.Form):
    """A choice for each holiday that no wider closing covers; what is left as it is changes nothing."""

    going_on = going_on_field(
        label=gettext_lazy("Activities that go on all the same"),
        help_text=gettext_lazy("On the holidays that you close now. The others are not on."),
    )

    def __init__(
        self, data: Any, *, municipality: Municipality, year: int, today: date, user: Any, now: datetime
    ) -> None:
        super().__init__(data)
        self.municipality, self.user, self.now, self.today = municipality, user, now, today
        self.holidays = holidays_of(municipality, year)
        offer(self, municipality)
        for each in self.changeable:
            key = each.day.isoformat()
            choices = [(CLOSED, _("Closed")), (PART, _("Part of the day")), (OPEN, _("Open as usual"))]
            if each.state == UNDECIDED:
                choices.append((UNDECIDED, _("Not decided yet")))
            self.fields[f"what-{key}"] = forms.ChoiceField(
                label=f"{each.name}, {each.words}",
                choices=choices,
                required=False,
                initial=each.state,
                widget=BigChoices,
            )
            self.fields[f"hours-{key}"] = PartOfDayField(
                label=_("Closed from and until"),
                required=False,
                initial=each.part,
                help_text=_("Like 15-24."),
            )
            self.fields[f"seen-{key}"] = forms.CharField(
                required=False, initial=each.seen, widget=forms.HiddenInput
            )

    @property
    def changeable(self) -> list[Holiday]:
        """Those that are not over and that nothing wider closes."""
        return [each for each in self.holidays if each.day >= self.today and not each.wider]

    @property
    def rows(self) -> list[tuple[Holiday, Any, Any, Any]]:
        """Each holiday with its fields; without them where it cannot be changed here."""
        able = self.changeable
        return [
            (each, *(self[f"{name}-{each.day.isoformat()}"] for name in ("what", "hours", "seen")))
            if each in able
            else (each, None, None, None)
            for each in self.holidays
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for each in self.changeable:
            key = each.day.isoformat()
            if cleaned.get(f"what-{key}") == PART and cleaned.get(f"hours-{key}") in (None, WHOLE_DAY):
                self.add_error(f"hours-{key}", _("Write down which part is closed, like 15-24."))
            if cleaned.get(f"seen-{key}") != each.seen and self._wants(each) != each.seen:
                self._tell_who_was_first(each)
        return cleaned

    def _tell_who_was_first(self, each: Holiday) -> None:
        labels = {CLOSED: _("closed"), PART: _("closed for a part of the day"), OPEN: _("open as usual")}
        now = labels.get(each.state, _("not decided"))
        who = each.who or _("Somebody")
        said = _("%(who)s changed this meanwhile: it is now %(now)s. Is your choice still right? Then go on.")
        self.add_error(f"what-{each.day.isoformat()}", said % {"who": who, "now": now})
        self.data = self.data.copy()
        self.data[f"seen-{each.day.isoformat()}"] = each.seen

    def _wants(self, each: Holiday) -> str:
        key = each.day.isoformat()
        what = self.cleaned_data.get(f"what-{key}", "")
        part = self.cleaned_data.get(f"hours-{key}") if what == PART else None
        return f"{what} {part or ''}".strip()

    @property
    def chosen(self) -> list[Holiday]:
        """Those of which something else is wanted than there is."""
        return [each for each in self.changeable if self._wants(each) not in (each.seen, UNDECIDED)]

    def steps(self) -> list[Step]:
        return [step for each in self.chosen for step in self._steps(each)]

    def _steps(self, each: Holiday) -> list[Step]:
        key = each.day.isoformat()
        decision = each.decision or HolidayDecision(municipality=self.municipality, day=each.day)
        decision.name, decision.decided_by, decision.decided_at = each.name, self.user, self.now
        if self.cleaned_data[f"what-{key}"] == OPEN:
            decision.outcome, decision.closing = Outcome.OPEN, None
            # The decision first: a closing that goes takes the decision that hangs on it with it.
            return [Step(decision), *([Step(each.closing, removes=True)] if each.closing else [])]
        closing = each.closing or ScheduleException(
            municipality=self.municipality, first_day=each.day, last_day=each.day, message=each.name
        )
        closing.reason = ScheduleException.Reason.HOLIDAY
        closing.part = self.cleaned_data[f"hours-{key}"] if self.cleaned_data[f"what-{key}"] == PART else None
        decision.outcome, decision.closing = Outcome.CLOSED, closing
        return [Step(closing), Step(decision), *shields(closing, self.cleaned_data.get("going_on"))]

    def tell(self, refused: Refused) -> None:
        """Put a broken rule where it can be mended."""
        self.add_error(None, refused.error.messages)
