"""Choose which hours to copy, to which days and to which teams."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..models import ChannelHours, Location, Team
from ..models.hours import Recurring
from .copying import Copies, Target, copies_of
from .fields import BigChecks, BigChoices, LabelledForm
from .publishing import Refused, Step


class CopyForm(LabelledForm):
    """The hours of one team, to other days or to other teams that the user may change."""

    hours = forms.MultipleChoiceField(label=_("which hours"), widget=BigChecks)
    weekdays = forms.TypedMultipleChoiceField(
        label=_("to which days"),
        coerce=int,
        choices=Recurring.Weekday,
        required=False,
        widget=BigChecks,
        help_text=_("Nothing chosen: on the same day of the week."),
    )
    teams = forms.ModelMultipleChoiceField(
        Team.objects.none(), label=_("to which teams"), required=False, widget=BigChecks
    )
    location = forms.ModelChoiceField(
        Location.objects.all(), label=_("walk-in at"), required=False, empty_label=_("the same place")
    )
    what_is_there = forms.ChoiceField(
        label=_("are there hours already?"),
        required=False,
        choices=[("keep", _("Leave those as they are")), ("replace", _("Put the copy in their place"))],
        initial="keep",
        widget=BigChoices,
    )

    def __init__(self, data: Any, *, team: Team, teams: Any, originals: list[Recurring], today: date) -> None:
        self.team, self.today = team, today
        self.originals = {str(each.pk): each for each in originals}
        super().__init__(data, initial={"teams": [team.pk]})
        self.fields["hours"].choices = [(key, _described(each)) for key, each in self.originals.items()]
        self.fields["teams"].queryset = teams
        if len(teams) < 2:
            del self.fields["teams"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not self.copies.new and not self.copies.said:
            self.add_error("weekdays", _("Choose another day, another team or another place."))
        return cleaned

    @cached_property
    def copies(self) -> Copies:
        cleaned = self.cleaned_data
        target = Target(
            teams=list(cleaned.get("teams") or [self.team]),
            weekdays=cleaned["weekdays"],
            location=cleaned["location"],
            replaces=cleaned["what_is_there"] == "replace",
        )
        return copies_of([self.originals[key] for key in cleaned["hours"]], target, self.today)

    @property
    def teams_concerned(self) -> list[Team]:
        return list({each.team.pk: each.team for each in [*self.copies.new, *self.copies.gone]}.values())

    def steps(self) -> list[Step]:
        return self.copies.steps()

    def tell(self, refused: Refused) -> None:
        """Put a broken rule where it can be mended."""
        self.add_error(None, refused.error.messages)


def _described(record: Any) -> str:
    where = record.channel if isinstance(record, ChannelHours) else record.location
    return f"{record}, {where}"
