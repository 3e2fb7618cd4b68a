"""What waits for somebody in the admin: one thing a line, each with where it is mended.

An app adds its own with the hook ``wijkteam_attention()``, which gives an `AttentionSource` or an iterable of them.
The dashboard and the weekly mail ask the sources; neither knows what they are about.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.utils import timezone
from wagtail import hooks

from wijkteam_pages.extension import spared

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from wijkteam_pages.models import Team

FIRST = 10
"""How many lines of one kind the dashboard shows."""


@dataclass(frozen=True)
class Asker:
    """Who looks, and when; `now` is an aware moment."""

    user: Any
    now: datetime

    @cached_property
    def today(self) -> date:
        return timezone.localdate(self.now)

    @cached_property
    def teams(self) -> QuerySet[Team]:
        """The active teams whose hours this account keeps: all for communications, else one's own."""
        from wijkteam_pages.models import Team

        return Team.objects.active().changeable_by(self.user, self.today)

    @cached_property
    def keeps_all(self) -> bool:
        """Whether this is communications, who keep every team."""
        return self.may("wijkteam_pages.change_team")

    @cached_property
    def keeps_some(self) -> bool:
        return self.teams.exists()

    @cached_property
    def sources(self) -> list[AttentionSource]:
        """What this account can do something about, in the order of the hooks."""
        return [each for each in _registered() if spared(lambda ask=each: ask.is_for(self), each.is_for)]

    def may(self, permission: str) -> bool:
        return bool(self.user.is_active and self.user.has_perm(permission))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One thing that waits: what it is, since when, and how it is mended.

    `url` is where it is looked at. `mend` are the words on the button: with `mend_url` it is done by that one tap
    (a POST), without it leads to `url`.
    """

    what: str
    url: str
    mend: str
    mend_url: str = ""
    since: date | None = None
    detail: str = ""

    def __post_init__(self) -> None:
        if not (self.what and self.url and self.mend):
            raise ValueError("Say what waits, where it is, and what is to be done")


class AttentionSource(ABC):
    """One kind of thing that waits. All that it asks is a count and a slice, however much there is."""

    key: str
    """In its address: a short name of its own."""
    title: str
    """What these have in common, as a heading."""
    names_people = False
    """Whether a line may say something about a person: then the weekly mail only counts."""

    @abstractmethod
    def is_for(self, asker: Asker) -> bool:
        """Whether this account can do something about it; asked without a look at what waits."""

    @abstractmethod
    def waiting(self, asker: Asker) -> Sequence[Any]:
        """All that waits for this account, the oldest first: a list, or a query that is not asked yet."""

    @abstractmethod
    def line(self, record: Any, asker: Asker) -> Attention:
        """How one of those is told; it asks nothing of the database."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A part of what one source has for somebody: the lines of one page, and how many there are in all."""

    source: AttentionSource
    lines: list[Attention]
    page: Page[Any]

    @property
    def total(self) -> int:
        return self.page.paginator.count

    @property
    def is_all(self) -> bool:
        return not self.page.has_other_pages()


def look(source: AttentionSource, asker: Asker, number: int = 1, size: int = FIRST) -> Waiting:
    """One page of what a source has."""
    page = Paginator(source.waiting(asker), size).get_page(number)
    return Waiting(source, [source.line(record, asker) for record in page], page)


def waiting_for(asker: Asker) -> list[Waiting]:
    """The beginning of everything that waits; a source that is broken costs only itself."""
    found = (spared(lambda ask=source: look(ask, asker), source.waiting) for source in asker.sources)
    return [one for one in found if one is not None and one.total]


def _registered() -> Iterator[AttentionSource]:
    for hook in hooks.get_hooks("wijkteam_attention"):
        answer = hook()
        yield from [answer] if isinstance(answer, AttentionSource) else answer
