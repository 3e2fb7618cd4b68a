"""The places where apps and towns hook in; every caller goes through the typed functions below.

An app registers with ``wagtail.hooks`` in its ``wagtail_hooks.py`` and never imports its sisters:

``wijkteam_suggestions(topic, team, audience, at)``
    What a district has to offer on a topic, or on any topic where it is None: an iterable of `Suggestion`.
``wijkteam_route(submission)``
    The team that gets a submission, or None to leave it to the next; the first answer wins.
``wijkteam_personal_data()``
    A `PersonalDataHolder`: finds, exports and erases what the app holds about a person.
``wijkteam_due()``
    A `DueTask`, or an iterable of them: what ``run_due`` does.
``wijkteam_rotate_keys(ring)``
    Seal anew what the app keeps outside sealed fields: an iterable of `Rotated`.
``wijkteam_attention()``
    An `AttentionSource` (``wijkteam_pages/attention.py``), or an iterable of them: what the dashboard lists.
``wijkteam_quick_exit(request, response)``
    Somebody leaves in a hurry: wipe the draft and its cookie; what it returns is ignored.
"""

from __future__ import annotations

import enum
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connection, transaction
from wagtail import hooks

from wijkteam_pages.quiet_logging import describe

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase

    from wijkteam_pages.encryption import KeyRing
    from wijkteam_pages.key_rotation import Rotated
    from wijkteam_pages.models import Team, Topic

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")


class Audience(enum.Enum):
    """Who will read a suggestion. It has no default anywhere: methods are for workers only."""

    RESIDENT = "resident"
    WORKER = "worker"


class Offering(enum.Enum):
    """What a suggestion is, in the order in which it is shown: together where possible."""

    ACTIVITY = "activity"
    INITIATIVE = "initiative"
    PARTNER = "partner"
    METHOD = "method"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Something that a district has to offer on a topic; `when` and `where` are words, if any."""

    title: str
    url: str
    summary: str
    kind: Offering
    when: str = ""
    where: str = ""

    def __post_init__(self) -> None:
        if not self.title or not self.url:
            raise ValueError("A suggestion needs a title and an address")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom a search for personal data is about; at least one of the three."""

    name: str = ""
    email: str = ""
    phone: str = ""

    def __post_init__(self) -> None:
        if not (self.name or self.email or self.phone):
            raise ValueError("Give a name, an e-mail address or a phone number")


@dataclass(frozen=True, slots=True)
class Reader:
    """The account that will read what is found, and the aware moment."""

    account: Any
    at: datetime


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file that belongs to a record; `read` gives its content."""

    name: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One record about a person: which, and what it says (`content` is readable and fits JSON)."""

    model: str
    key: str
    held_until: datetime | None
    content: Mapping[str, Any]
    is_own: bool = True
    """Sent or given by the person; else it only speaks of them, and erasing it is for somebody to judge."""
    files: tuple[HeldFile, ...] = ()


class PersonalDataHolder(ABC):
    """What an app does for a person who asks for access or erasure (AVG, articles 15 and 17)."""

    label: str

    @abstractmethod
    def find(self, person: Person, reader: Reader | None = None) -> Iterable[Holding]:
        """All that is held about the person, decrypted. `reader` is who will read it, and the app logs that; without
        one it is only counted.
        """

    @abstractmethod
    def erase(self, person: Person, at: datetime) -> Iterable[str]:
        """Erase what is the person's own, and give one line for each record: its key, never its content. What may not
        go yet (the law keeps it) or only speaks of the person stays.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class DueTask:
    """One thing that ``run_due`` does; `run` takes the aware moment and says in words what it did."""

    name: str
    run: Callable[[datetime], str]


def suggestions(topic: Topic | None, team: Team | None, audience: Audience, at: datetime) -> list[Suggestion]:
    """What the district has to offer on the topic (None: any), collective first; a broken source costs only itself."""
    if not isinstance(audience, Audience):
        raise TypeError("Say who will read it: Audience.RESIDENT or Audience.WORKER")
    found: list[Suggestion] = []
    for source in hooks.get_hooks("wijkteam_suggestions"):
        found.extend(spared(lambda ask=source: list(ask(topic, team, audience, at)), source) or [])
    if audience is Audience.RESIDENT:
        found = [one for one in found if one.kind is not Offering.METHOD]
    order = list(Offering)
    return sorted(found, key=lambda one: order.index(one.kind))


def route(submission: Any) -> Team | None:
    """The team that gets the submission by the first hook with an answer, or None: nobody said."""
    for rule in hooks.get_hooks("wijkteam_route"):
        team: Team | None = spared(lambda ask=rule: ask(submission), rule)
        if team is not None:
            return team
    return None


def personal_data() -> list[PersonalDataHolder]:
    """Everybody who may hold something about a person. Nothing is caught: an export must be whole."""
    return [hook() for hook in hooks.get_hooks("wijkteam_personal_data")]


def due() -> Iterator[DueTask]:
    """All tasks of all apps, in the order of their hooks."""
    for hook in hooks.get_hooks("wijkteam_due"):
        answer = hook()
        yield from [answer] if isinstance(answer, DueTask) else answer


def rotations(ring: KeyRing) -> Iterator[Rotated]:
    """What each app sealed anew besides its fields. Nothing is caught: the old key must not go too early."""
    for hook in hooks.get_hooks("wijkteam_rotate_keys"):
        yield from hook(ring)


def quick_exit(request: HttpRequest, response: HttpResponseBase) -> None:
    """Let every app wipe what a hurried visitor leaves behind; leaving goes on whatever fails."""
    for wipe in hooks.get_hooks("wijkteam_quick_exit"):
        spared(lambda ask=wipe: ask(request, response), wipe)


def spared(ask: Callable[[], Answer], hook: Callable[..., Any]) -> Answer | None:
    """The hook's answer, or None and a line in the log when it fails."""
    # Inside a transaction a failed query would break the caller's; outside it, atomic() would take
    # SQLite's write lock for what may be no more than a reader's page.
    savepoint = transaction.atomic() if connection.in_atomic_block else nullcontext()
    try:
        with savepoint:
            return ask()
    except Exception as error:
        logger.error("%s.%s failed:\n%s", hook.__module__, hook.__qualname__, describe(error))
        return None
