"""What is asked: what is wrong, and what somebody saw. Nothing about the person."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..honeypot import TrapField

LONGEST = 500
TOO_LONG = _("This is too long. Keep it to a few sentences.")


class RemarkForm(forms.Form):
    """One field that must be filled in, one that may."""

    use_required_attribute = False

    text = forms.CharField(
        label=_("What is not right?"),
        help_text=_("For example: the door was shut on Tuesday at 10:00."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "maxlength": False}),
        error_messages={
            "required": _("Write what is not right. One sentence is enough."),
            "max_length": TOO_LONG,
        },
    )
    seen = forms.CharField(
        label=_("What did you see when you stood there?"),
        help_text=_("A note on the door, for example."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", "maxlength": False}),
        error_messages={"max_length": TOO_LONG},
    )
    homepage = TrapField()
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)
