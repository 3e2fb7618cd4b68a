"""When the index is told: on whatever changes what can be found, or who may find it."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move

from ..activities.found import keys_of_pages
from ..models import Activity, Faq, Team, TeamPageMixin, Topic
from ..team_pages import page_models
from . import index

# A save of these fields alone changes nothing that a visitor sees: a draft, a lock, the tree's bookkeeping.
UNSEEN = {
    "latest_revision", "latest_revision_id", "latest_revision_created_at", "has_unpublished_changes", "numchild",
    "draft_title", "locked", "locked_at", "locked_by",
}  # fmt: skip


@receiver(post_save, dispatch_uid="wijkteam_search_saved")
def saved(sender: type, instance: Any, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    if kwargs.get("raw") or (update_fields is not None and UNSEEN.issuperset(update_fields)):
        return
    index.changed(keys_of(instance))


@receiver(post_delete, dispatch_uid="wijkteam_search_deleted")
def deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    index.changed(keys_of(instance))


@receiver(m2m_changed, dispatch_uid="wijkteam_search_related")
def related(instance: Any, action: str, **kwargs: Any) -> None:
    """A team got another district, a restriction another group."""
    if action.startswith("post_"):
        index.changed(keys_of(instance))


@receiver([post_page_move, page_slug_changed], dispatch_uid="wijkteam_search_moved")
def moved(instance: Page, **kwargs: Any) -> None:
    """Another address and perhaps another audience, for all that is below too."""
    index.changed(_pages_below(instance))


@receiver(post_migrate, dispatch_uid="wijkteam_search_tables")
def migrated(sender: AppConfig, **kwargs: Any) -> None:
    """Tables that a restored dump or an altered database lacks are made again."""
    if sender.name == "wijkteam_pages":
        index.prepare()


def keys_of(instance: Any) -> list[str]:
    """The documents that change with this record."""
    if isinstance(instance, Page):
        return [f"page:{instance.pk}"]
    if isinstance(instance, Faq):
        return [f"faq:{instance.pk}"]
    if isinstance(instance, PageViewRestriction):
        return _pages_below(instance.page)
    if isinstance(instance, Team):
        return _pages_of(instance)
    if isinstance(instance, Activity):
        return keys_of_pages(instance.pk)
    if isinstance(instance, Topic):
        return [f"faq:{pk}" for pk in Faq.objects.filter(topic=instance.pk).values_list("pk", flat=True)]
    return []


def _pages_below(page: Page) -> list[str]:
    pks = Page.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True)
    return [f"page:{pk}" for pk in pks]


def _pages_of(team: Team) -> list[str]:
    models = page_models(TeamPageMixin)
    return [
        f"page:{pk}"
        for model in models
        for pk in model.objects.filter(team=team.pk).values_list("pk", flat=True)
    ]
