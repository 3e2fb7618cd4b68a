"""What a resident can fill in while following a request; a mistake keeps what was typed."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..answer_fields import Story

USEFUL = (("yes", _("Yes")), ("partly", _("Partly")), ("no", _("No")))


class KeyForm(forms.Form):
    """Number and code."""

    use_required_attribute = False

    reference = forms.CharField(
        label=_("What is your number?"),
        help_text=_("Eight letters and numbers, such as W7K4-PQ3X. Capitals and dashes do not matter."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Fill in your number.")},
    )
    code = forms.CharField(
        label=_("What is your code?"),
        help_text=_("Twelve letters and numbers. Capitals and dashes do not matter."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Fill in your code.")},
    )


class WordsForm(forms.Form):
    """A text for the team; `label` says what it is for."""

    use_required_attribute = False

    text = Story(error_messages={"required": _("Write something first. One sentence is enough.")})
    text.widget.attrs |= {"rows": 5, "autocomplete": "off"}

    @property
    def words(self) -> str:
        return str(self.cleaned_data["text"])


class ReplyForm(WordsForm):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs, auto_id="reply-%s")
        self.fields["text"].label = _("Your answer")


class CorrectForm(WordsForm):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs, auto_id="correct-%s")
        self.fields["text"].label = _("What do you want to add or change?")


class RateForm(forms.Form):
    """Whether it helped, and one line."""

    use_required_attribute = False

    useful = forms.ChoiceField(
        label=_("Did it help you?"),
        choices=USEFUL,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the answers.")},
    )
    text = forms.CharField(
        label=_("Do you want to say why?"),
        help_text=_("One line is enough."),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off", "maxlength": False}),
        error_messages={"max_length": _("This is too long. Keep it to a few sentences.")},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs, auto_id="rate-%s")

    @property
    def words(self) -> str:
        """In the language of who reads it: the team."""
        with translation.override(settings.LANGUAGE_CODE):
            chosen = str(dict(USEFUL)[self.cleaned_data["useful"]])
            first = gettext("Did it help? %(answer)s.") % {"answer": chosen}
        return "\n".join(filter(None, (first, self.cleaned_data["text"])))
