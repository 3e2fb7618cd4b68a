"""Which changes are changes of what a page shows."""

from functools import cache
from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Locale, Page, PageViewRestriction, Site, TranslatableMixin
from wagtail.signals import page_published, page_unpublished, post_page_move

from . import content_version
from .proxy_purge import purge_after_commit

SHOWN = (
    AbstractDocument,
    AbstractImage,
    BaseGenericSetting,
    BaseSiteSetting,
    Locale,
    Page,
    PageViewRestriction,
    Site,
    TranslatableMixin,
)
# Modules of ours whose records no page shows. What is not named here counts: too often is safe, too seldom is not.
QUIET_MODULES = {
    "digest",
    "due",
    "holiday_decision",
    "last_change",
    "outbox",
    "person_request",
    "postcode",
    "publication",
    "remark",
    "search",
    "spreadsheet_import",
}
QUIET_MODELS = {"Proposal", "ProposalLink", "ResidentContact"}
# What Wagtail writes to a page's row whenever a draft saves itself.
OF_A_DRAFT = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "latest_revision_id",
}


@cache
def is_shown(model: type[Model]) -> bool:
    """Whether some page may show records of this model."""
    if issubclass(model, SHOWN):
        return True
    if model._meta.app_label != "wijkteam_pages":
        return False
    if hasattr(model, "history_type") or model.__name__ in QUIET_MODELS:
        return False
    return model.__module__.rpartition(".")[2] not in QUIET_MODULES


def changed() -> None:
    """Whoever keeps a page is told, here and in front of the site."""
    content_version.changed()
    purge_after_commit()


@receiver(post_save, dispatch_uid="wijkteam_pages.content.saved")
def _saved(sender: type[Model], update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    if is_shown(sender) and not (update_fields and set(update_fields) <= OF_A_DRAFT):
        changed()


@receiver(post_delete, dispatch_uid="wijkteam_pages.content.deleted")
@receiver(m2m_changed, dispatch_uid="wijkteam_pages.content.related")
def _deleted_or_related(sender: type[Model], **kwargs: Any) -> None:
    if is_shown(sender):
        changed()


@receiver(page_published, dispatch_uid="wijkteam_pages.content.published")
@receiver(page_unpublished, dispatch_uid="wijkteam_pages.content.unpublished")
@receiver(post_page_move, dispatch_uid="wijkteam_pages.content.moved")
def _published_or_moved(**kwargs: Any) -> None:
    changed()
