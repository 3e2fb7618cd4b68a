"""What else can be chosen from the list of activities: a district, a topic, only what is free."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from wagtail.models import Locale

from ..free_text import other_language
from .choice import Choice
from .listed import ListedActivity, topics_of


@dataclass(frozen=True)
class Option:
    """One link: what it chooses besides what was chosen already; empty chooses all of them."""

    value: str
    text: str
    address: str
    is_chosen: bool
    icon: str = ""
    language: str = ""
    """That of the text, where it is not that of the page."""


def district_options(found: Iterable[ListedActivity], choice: Choice) -> tuple[Option, ...]:
    """The districts in which there is something, by name; all of them first."""
    districts = {each.code.lower(): each.name for one in found for each in one.districts}
    options = [("", _("All districts")), *sorted(districts.items(), key=lambda each: each[1])]
    return tuple(
        Option(code, name, replace(choice, district=code).address, choice.district == code)
        for code, name in options
    )


def topic_options(found: Iterable[ListedActivity], locale: Locale, choice: Choice) -> tuple[Option, ...]:
    """The topics that something is about, in the order of all lists of topics."""
    everything = Option("", _("All topics"), replace(choice, topic="").address, not choice.topic)
    return (
        everything,
        *(
            Option(
                each.key,
                each.name,
                replace(choice, topic=each.key).address,
                choice.topic == each.key,
                each.icon,
                other_language(each),
            )
            for each in topics_of(found, locale)
        ),
    )


def free_options(choice: Choice) -> tuple[Option, ...]:
    """Everything, or what costs nothing."""
    return (
        Option("", _("Everything"), replace(choice, is_free=False).address, not choice.is_free),
        Option("free", _("Only what is free"), replace(choice, is_free=True).address, choice.is_free),
    )
