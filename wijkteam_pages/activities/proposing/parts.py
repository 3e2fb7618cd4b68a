"""What a resident can propose: one description for the form, for the editor's choice and for what it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ...models import Activity, ActivityPageMixin


class Goes(StrEnum):
    """What becomes of a part that is taken over."""

    TO_THE_PAGE = "page"
    TO_THE_RECORD = "record"
    BY_HAND = "by hand"
    TO_WHAT_PEOPLE_SAY = "said"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that can be proposed; `key` is the field of the page or the record where it goes there."""

    key: str
    label: Promise
    goes: Goes
    longest: int
    hint: Promise | str = ""

    @property
    def rows(self) -> int:
        """How high the field is: all of the longest text can nearly be seen."""
        return 8 if self.longest > 600 else 4 if self.longest > 200 else 2


PARTS = (
    Part("intro", _("What it is, in two or three sentences"), Goes.TO_THE_PAGE, 400),
    Part("what_you_do", _("What you do there"), Goes.TO_THE_PAGE, 2000),
    Part(
        "when",
        _("Other days or times"),
        Goes.BY_HAND,
        400,
        _("Write it as you would say it: from January at ten o'clock."),
    ),
    Part("target_group", _("For whom it is"), Goes.TO_THE_RECORD, 160),
    Part("costs", _("What it costs"), Goes.TO_THE_RECORD, 160),
    Part("sign_up_note", _("About signing up"), Goes.TO_THE_RECORD, 160),
    Part(
        "experience",
        _("What did it give you? In your own words"),
        Goes.TO_WHAT_PEOPLE_SAY,
        600,
        _("This can come on the page. Write nothing about somebody else."),
    ),
)
BY_KEY = {part.key: part for part in PARTS}


def present(part: Part, activity: Activity, page: ActivityPageMixin | None) -> str:
    """What the site says now; empty for what it says otherwise, or not at all."""
    holder = {Goes.TO_THE_PAGE: page, Goes.TO_THE_RECORD: activity}.get(part.goes)
    return getattr(holder, part.key, "") if holder is not None else ""


def changed(typed: Mapping[str, str], activity: Activity, page: ActivityPageMixin | None) -> dict[str, str]:
    """Of what was typed, what differs from what the site says now."""
    return {
        part.key: typed[part.key]
        for part in PARTS
        if typed.get(part.key) and _lines(typed[part.key]) != _lines(present(part, activity, page))
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]
