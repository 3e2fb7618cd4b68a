"""The records of the teams and the pages around them."""

from .channel import ContactChannel
from .due import DueLock, DueTaskRun
from .location import Location
from .municipality import District, Municipality, Neighbourhood
from .organisation import OrganisationSettings
from .outbox import OutboxMessage
from .pages import TeamIndexPage, TeamIndexPageMixin, TeamPage, TeamPageMixin
from .postcode import PostcodeRange
from .team import Membership, Team, TeamMember
from .topic import Faq, Topic, UrgentNumber

__all__ = [
    "ContactChannel",
    "District",
    "DueLock",
    "DueTaskRun",
    "Faq",
    "Location",
    "Membership",
    "Municipality",
    "Neighbourhood",
    "OrganisationSettings",
    "OutboxMessage",
    "PostcodeRange",
    "Team",
    "TeamIndexPage",
    "TeamIndexPageMixin",
    "TeamMember",
    "TeamPage",
    "TeamPageMixin",
    "Topic",
    "UrgentNumber",
]
