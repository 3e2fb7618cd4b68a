"""Which page tells about a team, in the language of who asks."""

from collections.abc import Collection
from functools import lru_cache
from uuid import UUID

from django.apps import apps
from django.conf import settings
from wagtail.models import Page

from .models import TeamIndexPageMixin, TeamPageMixin
from .remembered import remembered_each


@lru_cache(maxsize=2)
def page_models(mixin: type) -> tuple[type[Page], ...]:
    """The page models that a town makes from one of the mixins; this package's own among them."""
    return tuple(model for model in apps.get_models() if issubclass(model, mixin) and issubclass(model, Page))


def pages_of_teams(team_ids: Collection[UUID], language: str) -> dict[UUID, Page]:
    """The live, public page of each team: in `language`, or else in the main one. A team may have none."""
    return pages_about(TeamPageMixin, "team", team_ids, language)


def pages_shown(team_ids: Collection[UUID], language: str) -> dict[UUID, Page]:
    """The same for visitors' pages: remembered until something changes."""

    def read(missing: Collection[UUID]) -> dict[UUID, Page | None]:
        pages = pages_of_teams(missing, language)
        return {key: pages.get(key) for key in missing}

    found = remembered_each(f"pages in {language}", team_ids, read)
    return {key: page for key, page in found.items() if page}


def pages_about(mixin: type, name: str, keys: Collection[UUID], language: str) -> dict[UUID, Page]:
    """The live, public page about each of these records, which its field `name` says: one query a model."""
    best: dict[UUID, Page] = {}
    languages = {language, settings.LANGUAGE_CODE}
    for model in page_models(mixin):
        pages = model.objects.live().public().select_related("locale")
        about = {f"{name}__in": keys, "locale__language_code__in": languages}
        for page in pages.filter(**about).order_by("path"):
            key = getattr(page, f"{name}_id")
            known = best.get(key)
            if known is None or (
                known.locale.language_code != language and page.locale.language_code == language
            ):
                best[key] = page
    return best


def list_of_teams(language: str) -> Page | None:
    """The live page that lists all teams: in `language`, or else in the main one."""
    return first_page(TeamIndexPageMixin, language)


def first_page(mixin: type, language: str) -> Page | None:
    """The first live page of this sort: in `language`, or else in the main one."""
    for wanted in dict.fromkeys((language, settings.LANGUAGE_CODE)):
        for model in page_models(mixin):
            page = model.objects.live().public().filter(locale__language_code=wanted).order_by("path").first()
            if page is not None:
                return page
    return None
