"""Which record a change belongs to: `modified_after` and `last_modified` are told by it."""

from typing import Any
from uuid import UUID

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published

from ..models import (
    ChannelHours,
    ContactChannel,
    District,
    Location,
    Municipality,
    Neighbourhood,
    OrganisationSettings,
    ScheduleException,
    Team,
    TeamMember,
    TeamPageMixin,
    Topic,
    WalkInSession,
)
from ..models.last_change import EVERYTHING, LastChange


def key_of(record: Model) -> UUID | None:
    """The team, the building, the municipality that this record tells about; None when open data does not show it."""
    match record:
        case Team() | Location() | Municipality():
            return record.pk
        case WalkInSession() | ChannelHours():
            return record.team_key
        case ContactChannel() | TeamMember() | TeamPageMixin():
            return record.team_id
        case ScheduleException():
            return _team_of(record) if record.session_id else record.target_key
        case District() | Neighbourhood() | Topic() | OrganisationSettings():
            return EVERYTHING
    return None


def _team_of(exception: ScheduleException) -> UUID | None:
    # Asked for by its id: the session may just have been deleted, and its exceptions with it.
    return WalkInSession.objects.filter(pk=exception.session_id).values_list("team", flat=True).first()


@receiver(post_save, dispatch_uid="wijkteam_pages.hsds.saved")
@receiver(post_delete, dispatch_uid="wijkteam_pages.hsds.deleted")
def _changed(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    # A page counts when it is published: drafts save themselves all day.
    if not isinstance(instance, Page) and (key := key_of(instance)):
        LastChange.mark(key)


@receiver(m2m_changed, dispatch_uid="wijkteam_pages.hsds.related")
def _related(instance: Model, action: str, **kwargs: Any) -> None:
    if action.startswith("post_") and isinstance(instance, Team):
        LastChange.mark(instance.pk)


@receiver(page_published, dispatch_uid="wijkteam_pages.hsds.published")
def _published(instance: Page, **kwargs: Any) -> None:
    if key := key_of(instance):
        LastChange.mark(key)
