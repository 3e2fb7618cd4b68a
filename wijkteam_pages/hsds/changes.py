"""Which record a change belongs to: `modified_after` and `last_modified` are told by it."""

from typing import Any
from uuid import UUID

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published

from ..models import (
    Activity,
    ActivityPageMixin,
    ActivitySession,
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


def keys_of(record: Model) -> set[UUID]:
    """The teams, buildings, municipalities that this record tells about; none when open data does not show it."""
    match record:
        case Team() | Activity() | Location() | Municipality():
            return {record.pk}
        case WalkInSession() | ChannelHours():
            return {record.team_key}
        case ContactChannel() | TeamMember() | TeamPageMixin():
            return {record.team_id}
        case ActivitySession() | ActivityPageMixin():
            return {record.activity_id}
        case ScheduleException():
            return {record.target_key, record.team_id, _team_of(record)} - {None}
        case District() | Neighbourhood() | Topic() | OrganisationSettings() | PageViewRestriction():
            return {EVERYTHING}
    return set()


def _team_of(exception: ScheduleException) -> UUID | None:
    # Asked for by its id: the session may just have been deleted, and its exceptions with it.
    if not exception.session_id:
        return None
    return WalkInSession.objects.filter(pk=exception.session_id).values_list("team", flat=True).first()


@receiver(post_save, dispatch_uid="wijkteam_pages.hsds.saved")
@receiver(post_delete, dispatch_uid="wijkteam_pages.hsds.deleted")
def _changed(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    # A page counts when it is published: drafts save themselves all day.
    if not isinstance(instance, Page) and (keys := keys_of(instance)):
        LastChange.mark(*keys)


@receiver(m2m_changed, dispatch_uid="wijkteam_pages.hsds.related")
def _related(instance: Model, action: str, **kwargs: Any) -> None:
    if action.startswith("post_") and isinstance(instance, Team | Activity):
        LastChange.mark(instance.pk)


@receiver(page_published, dispatch_uid="wijkteam_pages.hsds.published")
def _published(instance: Page, **kwargs: Any) -> None:
    if keys := keys_of(instance):
        LastChange.mark(*keys)
