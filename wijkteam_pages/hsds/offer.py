"""What HSDS calls a service, whoever offers it: the facts that a row tells, and where such facts come from."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest

from ..models import Location, Topic
from ..schedule import Schedule

Site = tuple[UUID, UUID]
"""A service at a location, by both their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organizer:
    """Who offers it. `codes` are its numbers in registers, by the name of the register."""

    id: UUID
    name: str
    description: str
    alternate_name: str = ""
    email: str = ""
    website: str = ""
    phone: str = ""
    codes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number as it is dialled from abroad; `type` is voice or text."""

    id: UUID
    number: str
    type: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where people live for whom it is, by the code of CBS."""

    id: UUID
    name: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """All about one service. Texts are plain and in the main language; what is not known is empty.

    `checked_on` is the day on which somebody checked the hours; `places` are the buildings of the schedule.
    """

    id: UUID
    name: str
    organizer: Organizer
    schedule: Schedule
    places: Mapping[UUID, Location]
    modified_at: datetime
    checked_on: date | None = None
    description: str = ""
    url: str = ""
    email: str = ""
    phones: tuple[Phone, ...] = ()
    languages: tuple[str, ...] = ()
    areas: tuple[Area, ...] = ()
    topics: tuple[Topic, ...] = ()
    is_free: bool = True
    fees: str = ""
    application: str = ""
    eligibility: str = ""
    interpretation: str = ""
    alert: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A service in short: enough to see whether a copy of it is still right."""

    id: UUID
    name: str
    modified_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which services are asked for; what is None does not matter."""

    id: UUID | None = None
    words: tuple[str, ...] = ()
    organization_id: UUID | None = None
    taxonomy_term_id: UUID | None = None
    taxonomy_id: UUID | None = None
    modified_after: datetime | None = None
    served_by: frozenset[UUID] | None = None
    """The teams that serve a postcode."""


class Source(ABC):
    """Something that offers services: teams, and what else a town registers in `sources.py`.

    Each method asks the database a fixed number of questions, however many records there are.
    """

    @abstractmethod
    def keys(self, filters: Filters, at: datetime) -> list[UUID]:
        """The ids of what fits, in the order of its names."""

    @abstractmethod
    def sites(self, keys: Collection[UUID], at: datetime) -> list[Site]:
        """At which locations these take place within the horizon, in the order of the services."""

    @abstractmethod
    def briefs(self, keys: Collection[UUID], at: datetime) -> list[Brief]:
        """These in short, in the order of the ids; what is not this source's is left out."""

    @abstractmethod
    def offers(self, keys: Collection[UUID], request: HttpRequest, at: datetime) -> dict[UUID, Offer]:
        """All about these, by id; what is not this source's is left out."""

    @abstractmethod
    def organizers(self, request: HttpRequest) -> list[Organizer]:
        """Who offers something here, in the order of their names."""
