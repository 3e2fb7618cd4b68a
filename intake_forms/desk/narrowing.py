"""By what the inbox can be made shorter: team, status, topic, form, worker and channel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from intake_forms.models import Submission
from wijkteam_pages.models import Team
from wijkteam_pages.people import name_of

Cases = QuerySet[Submission]
Choices = Mapping[str, str]
ME, NOBODY = "me", "nobody"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One thing to choose by; its condition takes the chosen value and the worker who looks."""

    key: str
    label: str | Promise
    everything: str | Promise
    condition: Callable[[str, Any], Q]


@dataclass(frozen=True, slots=True)
class Choice:
    """A narrowing with what can be chosen, and what was."""

    narrowing: Narrowing
    options: Choices
    chosen: str

    @property
    def is_worth_asking(self) -> bool:
        """Whether choosing would make a difference."""
        return bool(self.chosen) or len(self.options) > 1


def _owner(value: str, user: Any) -> Q:
    return Q(owner=None) if value == NOBODY else Q(owner=user) if value == ME else Q(owner=value)


NARROWINGS = (
    Narrowing("team", gettext_lazy("Team"), gettext_lazy("All my teams"), lambda value, user: Q(team=value)),
    Narrowing(
        "status",
        gettext_lazy("Status"),
        gettext_lazy("Every status"),
        lambda value, user: Q(status=value),
    ),
    Narrowing(
        "topic",
        gettext_lazy("Topic"),
        gettext_lazy("All topics"),
        lambda value, user: Q(topic__key=value),
    ),
    Narrowing(
        "form", gettext_lazy("Form"), gettext_lazy("All forms"), lambda value, user: Q(form_page_key=value)
    ),
    Narrowing("owner", gettext_lazy("Worker"), gettext_lazy("Everybody"), _owner),
    Narrowing(
        "channel",
        gettext_lazy("Channel"),
        gettext_lazy("All channels"),
        lambda value, user: Q(channel=value),
    ),
)


def options_for(
    cases: Cases, teams: Iterable[Team], statuses: Iterable[str], user: Any
) -> dict[str, Choices]:
    """Return what can be chosen for each key among the worker's own requests; three queries, however many there are."""
    return {
        "team": {str(team.pk): team.name for team in teams},
        "status": {value: str(Submission.Status(value).label) for value in statuses},
        "topic": _pairs(cases, "topic__key", "topic__name", order=("topic__sort_order",)),
        "form": _pairs(cases, "form_page_key", "form_title"),
        "owner": _owners(cases, user),
        "channel": {value: str(label) for value, label in Submission.Channel.choices},
    }


def _pairs(cases: Cases, key: str, words: str, order: tuple[str, ...] = ()) -> Choices:
    found = cases.exclude(**{key: None}).order_by(*order, words).values_list(key, words).distinct()
    return {str(value): name for value, name in found}


def _owners(cases: Cases, user: Any) -> Choices:
    owners = cases.exclude(owner=None).exclude(owner=user).values("owner")
    accounts = get_user_model().objects.filter(pk__in=owners).order_by("first_name", "last_name", "username")
    return {
        ME: _("Me"),
        NOBODY: _("Nobody yet"),
        **{str(account.pk): name_of(account) for account in accounts},
    }
