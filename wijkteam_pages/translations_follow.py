"""A translation follows its page in the main language: closed when that is closed, off the site when that is.

wagtail-localize copies a page with its restrictions once. What is unpublished, deleted or closed to the public later
would go on standing there in other languages.
"""

from typing import Any

from django.conf import settings
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished


@receiver(page_unpublished, dispatch_uid="wijkteam_pages.translations.unpublished")
def unpublish_translations(instance: Page, **kwargs: Any) -> None:
    """Told of a page that is about to be deleted too; a translation stays as a draft, for its words took work."""
    if is_in_main_language(instance):
        for translation in instance.get_translations().live().specific():
            translation.unpublish()


@receiver(post_save, sender=PageViewRestriction, dispatch_uid="wijkteam_pages.translations.closed")
@receiver(post_delete, sender=PageViewRestriction, dispatch_uid="wijkteam_pages.translations.opened")
@receiver(
    m2m_changed, sender=PageViewRestriction.groups.through, dispatch_uid="wijkteam_pages.translations.groups"
)
def close_translations_alike(
    instance: Any, raw: bool = False, pk_set: set[int] | None = None, **kwargs: Any
) -> None:
    """Whoever may not read a page may not read it in another language."""
    changed = [instance]
    if not isinstance(instance, PageViewRestriction):
        # A group's own side of the relation names the restrictions that it was added to or taken from.
        changed = PageViewRestriction.objects.filter(pk__in=pk_set or ()).select_related("page__locale")
    for page in {restriction.page for restriction in changed}:
        if not raw and is_in_main_language(page):
            for translation in page.get_translations():
                copy_restrictions(page, translation)


def is_in_main_language(page: Page) -> bool:
    """Whether others are translations of this page."""
    return page.locale.language_code == settings.LANGUAGE_CODE


def copy_restrictions(page: Page, translation: Page) -> None:
    """Make the restrictions of a translation those of its page."""
    translation.view_restrictions.all().delete()
    for restriction in page.view_restrictions.all():
        alike = PageViewRestriction.objects.create(
            page=translation, restriction_type=restriction.restriction_type, password=restriction.password
        )
        alike.groups.set(restriction.groups.all())
