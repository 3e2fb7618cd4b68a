"""The two forms of residents: ask for a link, and propose."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ...models import Activity, ActivityPageMixin
from .parts import PARTS, Goes, Part, changed, present


class AskForm(forms.Form):
    """The address to which a link goes, if we know it."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Type your e-mail address."),
            "invalid": _("This is not an e-mail address. Type one such as name@example.nl."),
        },
    )


class ProposeForm(forms.Form):
    """Everything that can be proposed, filled with what the site says now."""

    def __init__(self, *args: Any, activity: Activity, page: ActivityPageMixin | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.activity, self.page = activity, page
        for part in PARTS:
            if part.goes is not Goes.TO_THE_PAGE or page is not None:
                self.fields[part.key] = _field(part, present(part, activity, page))
        self.fields["first_name"] = forms.CharField(
            label=_("Your first name"),
            required=False,
            max_length=40,
            help_text=_("Only if it may stand below your words."),
            widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        )
        self.fields["wants_mail"] = forms.BooleanField(
            label=_("Send me a mail when somebody has looked at it"), required=False
        )

    def clean(self) -> dict[str, Any]:
        typed = super().clean()
        if not self.errors and not self.content(typed):
            raise ValidationError(_("You have changed nothing yet. Change a text, or tell what it gave you."))
        return typed

    def content(self, typed: dict[str, Any]) -> dict[str, str]:
        """What is kept: the parts that differ, and a first name only below somebody's own words."""
        found = changed(typed, self.activity, self.page)
        if "experience" in found and typed.get("first_name"):
            found["first_name"] = typed["first_name"]
        return found


def _field(part: Part, now: str) -> forms.CharField:
    return forms.CharField(
        label=part.label,
        help_text=part.hint,
        required=False,
        max_length=part.longest,
        initial=now,
        widget=forms.Textarea(attrs={"rows": part.rows}),
        error_messages={
            "max_length": _(
                "This is too long. Use at most %(limit_value)d characters; you used %(show_value)d."
            )
        },
    )
