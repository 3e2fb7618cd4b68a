"""The form that gives all of a colleague's requests away: one choice for all, and one for each that differs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from intake_forms.casework import workers_of
from intake_forms.models import Submission
from intake_forms.passing_on import Gift
from wijkteam_pages.people import name_of


@dataclass(frozen=True, slots=True)
class Row:
    """One request of the preview, with its two fields."""

    case: Submission
    is_deputy: bool
    choice: forms.BoundField
    version: forms.BoundField


class PassOnForm(forms.Form):
    """`to` is for all; a request with a choice of its own goes there."""

    to = forms.ChoiceField(label=_("Give everything to"), required=False)

    def __init__(self, *args: Any, cases: list[Submission], leaving: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="pass-%s", **kwargs)
        self.cases, self.leaving = cases, leaving
        teams = {case.team_id: case.team for case in cases}
        self.crews = {
            key: {str(one.pk): one for one in workers_of(team, today) if one.pk != leaving.pk}
            for key, team in teams.items()
        }
        everybody = {pk: name_of(one) for crew in self.crews.values() for pk, one in crew.items()}
        self.fields["to"].choices = [("", _("Choose a colleague")), *everybody.items()]
        for case in cases:
            self._offer(case)

    def _offer(self, case: Submission) -> None:
        crew = self.crews[case.team_id]
        choices = [("", _("As chosen above")), *((pk, name_of(one)) for pk, one in crew.items())]
        label = _("%(reference)s goes to") % {"reference": case.reference}
        self.fields[f"to-{case.pk}"] = forms.ChoiceField(label=label, choices=choices, required=False)
        self.fields[f"version-{case.pk}"] = forms.IntegerField(
            widget=forms.HiddenInput, initial=case.version, required=False
        )

    def rows(self) -> list[Row]:
        return [
            Row(
                case,
                case.owner_id != self.leaving.pk,
                self[f"to-{case.pk}"],
                self[f"version-{case.pk}"],
            )
            for case in self.cases
        ]

    def clean(self) -> dict[str, Any]:
        chosen = super().clean() or self.cleaned_data
        for case in self.cases:
            if f"to-{case.pk}" not in self.errors and (words := self._wrong_with(case, chosen)):
                self.add_error(f"to-{case.pk}", words)
        return chosen

    def _wrong_with(self, case: Submission, chosen: dict[str, Any]) -> Any:
        new = chosen.get(f"to-{case.pk}") or chosen.get("to")
        if not new:
            return _("Choose who gets this request.")
        if new not in self.crews[case.team_id]:
            return _("This colleague does not work for the team of this request. Choose somebody else.")
        if case.owner_id != self.leaving.pk and new == str(case.owner_id):
            return _("This colleague answers for the request already. Choose another deputy.")
        return ""

    def gifts(self) -> list[Gift]:
        """Return who gets what; a request without a version was not on the page and counts as changed."""
        chosen = self.cleaned_data
        return [
            Gift(
                case.pk,
                chosen.get(f"version-{case.pk}") or 0,
                self.crews[case.team_id][chosen.get(f"to-{case.pk}") or chosen["to"]],
            )
            for case in self.cases
        ]
