"""The question for a file as a form field, with words that say exactly how to mend what is wrong."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .content import Fault
from .limits import ACCEPT, LARGEST, MOST
from .reception import Received

FAULTS = {
    Fault.EMPTY: gettext_lazy("This file is empty. Choose another file."),
    Fault.TOO_LARGE: gettext_lazy("This file is too large. It may be 10 MB at most. Choose a smaller one."),
    Fault.OTHER_KIND: gettext_lazy(
        "We cannot open this kind of file. Choose a photo (JPG or PNG) or a PDF. "
        "Or take a photo of it with your phone."
    ),
    Fault.NOT_AS_NAMED: gettext_lazy(
        "What is in this file does not fit its name. Save it again as JPG, PNG or PDF."
    ),
    Fault.BROKEN: gettext_lazy("We cannot read this file. Save it again, or choose another file."),
    Fault.TOO_MANY_PIXELS: gettext_lazy("This picture is too large. Make it smaller, or take a new photo."),
    Fault.LOCKED: gettext_lazy("This PDF needs a password. Save it without one, or take a photo of it."),
    Fault.ACTIVE: gettext_lazy(
        "There is a program or another file inside this PDF. Print it as a new PDF, or take a photo of it."
    ),
    Fault.INFECTED: gettext_lazy("There is a virus in this file. We did not keep it. Choose another file."),
}


class FileQuestion(forms.Field):
    """Takes what the door let in (`Received`), or says why not; what the run holds already is an answer too."""

    widget = forms.FileInput(attrs={"accept": ACCEPT})
    held = 0  # files that this question has already
    room = MOST  # how many more the run may hold

    def __init__(self, *, help_text: str = "", **kwargs: Any) -> None:
        super().__init__(help_text=" ".join(filter(None, (help_text, what_is_taken()))), **kwargs)

    def validate(self, value: Received | None) -> None:
        if value is None and self.required and not self.held:
            raise ValidationError(self.error_messages["required"], code="required")
        if value is not None and value.fault is not None:
            raise ValidationError(FAULTS[value.fault], code=value.fault)
        if value is not None and self.room <= 0:
            raise ValidationError(no_room(), code="no_room")


def what_is_taken() -> str:
    """What may be sent along, as the hint of the question says it."""
    return _("A photo (JPG or PNG) or a PDF. At most %(most)s files, of %(largest)s MB each.") % {
        "most": MOST,
        "largest": LARGEST // (1024 * 1024),
    }


def no_room() -> str:
    """That there are as many files as there may be."""
    return _("You have %(most)s files now, and more is not possible. Remove one first.") % {"most": MOST}
