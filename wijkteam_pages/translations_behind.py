"""Translations whose page in the main language says something new since."""

from wagtail.models import Page
from wagtail_localize.models import TranslationSource


def mark_behind(page: Page) -> None:
    """Give the changed sentences to the translators, as “Sync translated pages” does for who edits a page by hand.

    A translation goes on saying what it said until somebody translates what is new.
    """
    if source := TranslationSource.objects.get_for_instance_or_none(page):
        source.update_from_db()


def translations_of(page: Page) -> list[Page]:
    """The published pages with words of their own in another language, in the order of the languages' codes."""
    others = page.get_translations().live().filter(alias_of=None).select_related("locale")
    return list(others.order_by("locale__language_code"))
