"""How often hours come back, as form fields: read from a record and written to it in one way."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models.hours import Recurring
from .fields import DayField

RHYTHMS = [
    ("weeks-1", _("every week")),
    ("weeks-2", _("every two weeks")),
    ("weeks-3", _("every three weeks")),
    ("weeks-4", _("every four weeks")),
    *((f"nth-{nth.value}", nth.label) for nth in Recurring.Nth),
]


class RhythmFields(forms.Form):
    """The rhythm, and the period in which it holds."""

    rhythm = forms.ChoiceField(label=_("how often"), choices=RHYTHMS, initial="weeks-1")
    anchor = DayField(
        label=_("one of the dates"),
        required=False,
        help_text=_("Not every week? Give a day on which it is sure to be. We count on from there."),
    )
    valid_from = DayField(label=_("from"), required=False, help_text=_("Only if it begins later."))
    valid_until = DayField(label=_("until"), required=False, help_text=_("This day included."))


def rhythm_of(record: Recurring) -> dict[str, Any]:
    """What these fields show of a record."""
    return {
        "rhythm": f"nth-{record.nth}" if record.nth is not None else f"weeks-{record.every_weeks}",
        "anchor": record.anchor,
        "valid_from": record.valid_from,
        "valid_until": record.valid_until,
    }


def set_rhythm(record: Recurring, cleaned: dict[str, Any]) -> None:
    """Write what was chosen to a record; a rhythm that needs no anchor keeps none."""
    kind, number = cleaned["rhythm"].split("-", 1)
    record.every_weeks = int(number) if kind == "weeks" else 1
    record.nth = int(number) if kind == "nth" else None
    record.anchor = cleaned["anchor"] if record.every_weeks > 1 else None
    record.valid_from, record.valid_until = cleaned["valid_from"], cleaned["valid_until"]
