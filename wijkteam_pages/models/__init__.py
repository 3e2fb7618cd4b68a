"""The records of the teams and the pages around them."""

from .activity import Activity, ActivitySession
from .activity_page import ActivityIndexPage, ActivityIndexPageMixin, ActivityPage, ActivityPageMixin
from .channel import ContactChannel
from .digest import DigestChoice
from .due import DueLock, DueTaskRun
from .holiday_decision import HolidayDecision
from .hours import ChannelHours, WalkInSession
from .last_change import LastChange
from .listing import ListsTeams, TeamIndexPage, TeamIndexPageMixin
from .location import Location
from .municipality import District, Municipality, Neighbourhood
from .organisation import OrganisationSettings
from .outbox import OutboxMessage
from .pages import TeamPage, TeamPageMixin
from .person_request import PersonRequest
from .postcode import PostcodeRange
from .proposal import Experience, Proposal, ProposalLink, ResidentContact
from .publication import Publication, PublishedChange
from .remark import HoursRemark
from .schedule_exception import ScheduleException
from .search import PendingDocument
from .short_address import ShortAddress
from .spreadsheet_import import SpreadsheetImport
from .team import Membership, Team, TeamMember
from .topic import Faq, Topic, UrgentNumber

__all__ = [
    "Activity",
    "ActivityIndexPage",
    "ActivityIndexPageMixin",
    "ActivityPage",
    "ActivityPageMixin",
    "ActivitySession",
    "ChannelHours",
    "ContactChannel",
    "DigestChoice",
    "District",
    "DueLock",
    "DueTaskRun",
    "Experience",
    "Faq",
    "HolidayDecision",
    "HoursRemark",
    "LastChange",
    "ListsTeams",
    "Location",
    "Membership",
    "Municipality",
    "Neighbourhood",
    "OrganisationSettings",
    "OutboxMessage",
    "PendingDocument",
    "PersonRequest",
    "PostcodeRange",
    "Proposal",
    "ProposalLink",
    "Publication",
    "PublishedChange",
    "ResidentContact",
    "ScheduleException",
    "ShortAddress",
    "SpreadsheetImport",
    "Team",
    "TeamIndexPage",
    "TeamIndexPageMixin",
    "TeamMember",
    "TeamPage",
    "TeamPageMixin",
    "Topic",
    "UrgentNumber",
    "WalkInSession",
]
