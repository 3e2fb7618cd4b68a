"""The forms for what an activity is, for residents' addresses and for a decision."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from ...models import Activity, Municipality, ResidentContact, Team, Topic


class ActivityForm(forms.ModelForm):
    """What an activity is. A worker chooses from the own teams; communications need not choose one."""

    class Meta:
        model = Activity
        fields = [
            "name",
            "kind",
            "organiser",
            "organiser_name",
            "team",
            "location",
            "meeting_point",
            "districts",
            "topics",
            "target_group",
            "is_free",
            "costs",
            "sign_up",
            "sign_up_at",
            "sign_up_note",
            "is_active",
        ]
        widgets = {
            "kind": forms.RadioSelect,
            "organiser": forms.RadioSelect,
            "sign_up": forms.RadioSelect,
            "districts": forms.CheckboxSelectMultiple,
            "topics": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, teams: QuerySet[Team], may_change_all: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organiser"].choices = Activity.Organiser.choices  # no row of dashes to choose from
        self.fields["team"].queryset = teams
        self.fields["team"].required = not may_change_all
        self.fields["topics"].queryset = Topic.objects.filter(locale=Locale.get_default())
        if self.instance._state.adding and not may_change_all and len(teams) == 1:
            self.fields["team"].initial = teams[0]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("sign_up") == Activity.SignUp.NONE:
            cleaned["sign_up_at"] = ""
        at = cleaned.get("sign_up_at", "")
        if cleaned.get("sign_up") == Activity.SignUp.LINK and not at.startswith(("https://", "http://")):
            self.add_error("sign_up_at", _("Begin the web address with https://."))
        self._set_municipality(cleaned)
        return cleaned

    def _set_municipality(self, cleaned: dict[str, Any]) -> None:
        holder = cleaned.get("team") or cleaned.get("location")
        if holder is not None:
            self.instance.municipality = holder.municipality
        elif self.instance.municipality_id is None:
            town = Municipality.objects.first()
            if town is None:
                raise ValidationError(_("Add the municipality first."))
            self.instance.municipality = town


class ContactForm(forms.Form):
    """The address of a resident who may propose."""

    email = forms.EmailField(label=_("E-mail address of a resident"))

    def __init__(self, *args: Any, activity: Activity, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.activity = activity

    def clean_email(self) -> str:
        address = self.cleaned_data["email"]
        if ResidentContact.objects.at(address).filter(activity=self.activity).exists():
            raise ValidationError(_("This address is there already."))
        return address


class DecisionForm(forms.Form):
    """A word to the resident."""

    answer = forms.CharField(
        label=_("A word to the resident"),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("They read it when they open their link again."),
    )
