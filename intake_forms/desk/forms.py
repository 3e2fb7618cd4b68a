"""The forms of a case page; each carries the version of the request that the worker was looking at."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from intake_forms.casework import workers_of
from intake_forms.models import Event, Message, StandardText, Submission
from intake_forms.moves import may_become
from intake_forms.wmo_report import ticks_of
from wijkteam_pages.models import Team
from wijkteam_pages.people import name_of


class CaseForm(forms.Form):
    """Base of the forms of one request: `case` and `today` decide what can be chosen."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, case: Submission, worker: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = case.version
        self.offer(case, worker, today)

    def offer(self, case: Submission, worker: Any, today: date) -> None:
        """Fill in what this worker can choose for this request."""


class NoteForm(CaseForm):
    text = forms.CharField(
        label=_("Note"),
        max_length=10_000,
        help_text=_("Only your team reads this. Write down what was agreed, no more than you need."),
        error_messages={"required": _("Write something before you save the note.")},
        widget=forms.Textarea(attrs={"rows": 4, "data-keep": ""}),
    )


class TextChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: StandardText) -> str:
        return f"{obj.title} ({obj.get_language_display()})"


class AnswerForm(CaseForm):
    """A message to the resident, begun with a standard text or typed."""

    kind = forms.ChoiceField(
        label=_("What do you send?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you send.")},
    )
    standard = TextChoice(
        queryset=None,
        required=False,
        label=_("Begin with a standard text"),
        empty_label=_("No standard text"),
    )
    text = forms.CharField(
        label=_("Your message"),
        max_length=5_000,
        help_text=_(
            "Write no names or addresses, and do not repeat what was told: somebody else may read along."
        ),
        error_messages={"required": _("Write something before you go on.")},
        widget=forms.Textarea(attrs={"rows": 8, "data-keep": ""}),
    )

    def offer(self, case: Submission, worker: Any, today: date) -> None:
        kinds = Message.Kind.of_the_team() if case.is_open else [Message.Kind.ANSWER]
        self.fields["kind"].choices = [(one.value, one.label) for one in kinds]
        self.fields["kind"].initial = Message.Kind.ANSWER
        self.case = case
        self.fields["standard"].queryset = StandardText.objects.fitting(case)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        self.chosen = typed.pop("standard", None)
        return typed

    @property
    def picked(self) -> str:
        """The kind that is chosen, also where something else is still wrong."""
        return str(self.cleaned_data.get("kind") or Message.Kind.ANSWER)


class ColleagueChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return name_of(obj)


class AssignForm(CaseForm):
    colleague = ColleagueChoice(
        queryset=None,
        label=_("Hand over to colleague"),
        empty_label=_("Choose a colleague"),
        error_messages={
            "required": _("Choose a colleague."),
            "invalid_choice": _("This person does not work for the team. Choose a colleague from the list."),
        },
    )

    def offer(self, case: Submission, worker: Any, today: date) -> None:
        self.fields["colleague"].queryset = workers_of(case.team, today).exclude(pk=case.owner_id)


class DeputyForm(AssignForm):
    colleague = ColleagueChoice(
        queryset=None,
        required=False,
        label=_("Deputy"),
        empty_label=_("Nobody"),
        error_messages=AssignForm.base_fields["colleague"].error_messages,
    )

    def offer(self, case: Submission, worker: Any, today: date) -> None:
        super().offer(case, worker, today)
        self.fields["colleague"].initial = case.deputy_id


class OfferForm(CaseForm):
    team = forms.ModelChoiceField(
        queryset=None,
        label=_("Which team?"),
        empty_label=_("Choose a team"),
        error_messages={
            "required": _("Choose a team."),
            "invalid_choice": _("This team is not in the list. Choose a team from the list."),
        },
    )
    text = forms.CharField(
        label=_("Why this team?"),
        max_length=2_000,
        help_text=_(
            "They read this, and all the rest, once they take the request. Until then they see form, topic, district "
            "and dates."
        ),
        error_messages={"required": _("Write why this team should take it.")},
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": ""}),
    )

    def offer(self, case: Submission, worker: Any, today: date) -> None:
        self.fields["team"].queryset = other_teams(case)


def other_teams(case: Submission) -> QuerySet[Team]:
    """Return the teams to which the request can be offered, by name."""
    return Team.objects.active().exclude(pk=case.team_id).order_by("name")


class NoWmoForm(CaseForm):
    text = forms.CharField(
        label=_("Why is it no Wmo report?"),
        max_length=2_000,
        error_messages={"required": _("Write why it is no Wmo report.")},
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": ""}),
    )


class WmoStepForm(CaseForm):
    step = forms.ChoiceField(
        label=_("What was done?"),
        error_messages={
            "required": _("Choose what was done."),
            "invalid_choice": _("This was ticked off already. Choose what was done."),
        },
    )

    def offer(self, case: Submission, worker: Any, today: date) -> None:
        ticked = ticks_of(case)
        self.fields["step"].choices = [one for one in Event.WmoStep.choices if one[0] not in ticked]


class StatusForm(CaseForm):
    status = forms.ChoiceField(label=_("Status"))

    def offer(self, case: Submission, worker: Any, today: date) -> None:
        owned = Submission.Status.owned()
        self.fields["status"].choices = [
            (one.value, one.label) for one in owned if may_become(case.status, one)
        ]


class CloseForm(CaseForm):
    outcome = forms.ChoiceField(
        label=_("How did it end?"),
        choices=Submission.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it ended.")},
    )
    text = forms.CharField(
        label=_("Note (optional)"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": ""}),
    )


class ReopenForm(CaseForm):
    text = forms.CharField(
        label=_("Why again? (optional)"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": ""}),
    )
