"""Which page tells about a team, in the language of who asks."""

from collections.abc import Collection
from functools import lru_cache
from uuid import UUID

from django.apps import apps
from django.conf import settings
from wagtail.models import Page

from .models import TeamIndexPageMixin, TeamPageMixin


@lru_cache(maxsize=2)
def page_models(mixin: type) -> tuple[type[Page], ...]:
    """The page models that a town makes from one of the mixins; this package's own among them."""
    return tuple(model for model in apps.get_models() if issubclass(model, mixin) and issubclass(model, Page))


def pages_of_teams(team_ids: Collection[UUID], language: str) -> dict[UUID, Page]:
    """The live, public page of each team: in `language`, or else in the main one. A team may have none."""
    best: dict[UUID, Page] = {}
    languages = {language, settings.LANGUAGE_CODE}
    for model in page_models(TeamPageMixin):
        pages = model.objects.live().public().select_related("locale")
        for page in pages.filter(team__in=team_ids, locale__language_code__in=languages).order_by("path"):
            known = best.get(page.team_id)
            if known is None or (
                known.locale.language_code != language and page.locale.language_code == language
            ):
                best[page.team_id] = page
    return best


def list_of_teams(language: str) -> Page | None:
    """The live page that lists all teams: in `language`, or else in the main one."""
    for wanted in dict.fromkeys((language, settings.LANGUAGE_CODE)):
        for model in page_models(TeamIndexPageMixin):
            page = model.objects.live().public().filter(locale__language_code=wanted).order_by("path").first()
            if page is not None:
                return page
    return None
