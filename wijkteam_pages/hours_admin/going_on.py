"""Activities that go on while everything is closed: a tick for each, and what that makes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Activity, Municipality, ScheduleException
from .fields import BigChecks
from .publishing import Step

Kind, Affects = ScheduleException.Kind, ScheduleException.Affects


def going_on_field(**fields: Any) -> forms.ModelMultipleChoiceField:
    """The ticks; `offer` fills them."""
    fields.setdefault("label", _("activities that go on all the same"))
    fields.setdefault("help_text", _("The others are not on, also those that residents run themselves."))
    return forms.ModelMultipleChoiceField(
        Activity.objects.none(),
        required=False,
        widget=BigChecks,
        **fields,
    )


def offer(form: forms.Form, municipality: Municipality) -> None:
    """All of a municipality's activities; no question where there are none."""
    form.fields["going_on"].queryset = municipality.activities.active()
    if not form.fields["going_on"].queryset:
        del form.fields["going_on"]


def shields(closing: ScheduleException, chosen: Iterable[Activity] | None) -> list[Step]:
    """ "Open all the same" for each that was ticked and has not said so already; the telephone is not theirs."""
    if closing.affects == Affects.PHONE:
        return []
    open_already = set(
        ScheduleException.objects.filter(
            kind=Kind.OPEN,
            activity__isnull=False,
            first_day__lte=closing.last_day,
            last_day__gte=closing.first_day,
        ).values_list("activity", flat=True)
    )
    own = {"kind": Kind.OPEN, "affects": Affects.WALK_IN, "part": closing.part, "reason": closing.reason}
    days = {"first_day": closing.first_day, "last_day": closing.last_day}
    return [
        Step(ScheduleException(activity=each, **own, **days))
        for each in chosen or ()
        if each.pk not in open_already
    ]
