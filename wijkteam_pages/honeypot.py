"""A field that people do not see and programs fill in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class TrapField(forms.CharField):
    """Whatever is in it is accepted: who fell in is put aside by the form, never told.

    Draw it with ``wijkteam_pages/components/trap.html``, which hides it from eyes, screen readers and the tab key.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Leave this empty"))
        attrs = {"autocomplete": "off", "tabindex": "-1"}
        super().__init__(required=False, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value: Any) -> str:
        return str(value or "")
