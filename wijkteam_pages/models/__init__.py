"""The records of the teams and the pages around them."""

from .channel import ContactChannel
from .location import Location
from .municipality import District, Municipality, Neighbourhood
from .organisation import OrganisationSettings
from .pages import TeamIndexPage, TeamIndexPageMixin, TeamPage, TeamPageMixin
from .team import Membership, Team, TeamMember
from .topic import Faq, Topic, UrgentNumber

__all__ = [
    "ContactChannel",
    "District",
    "Faq",
    "Location",
    "Membership",
    "Municipality",
    "Neighbourhood",
    "OrganisationSettings",
    "Team",
    "TeamIndexPage",
    "TeamIndexPageMixin",
    "TeamMember",
    "TeamPage",
    "TeamPageMixin",
    "Topic",
    "UrgentNumber",
]
