"""Which team's page an address means, for what stands below it: its calendar and its poster."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from wagtail.models import Page

from ..models import TeamPageMixin
from .untranslated import live_translation, page_routed


@dataclass(frozen=True, slots=True)
class TeamPageFound:
    """A team's page, and the language that was asked for; the page may not be translated into it."""

    page: TeamPageMixin
    language: str


def team_page_at(request: HttpRequest, path: str) -> TeamPageFound | None:
    """The public team page at this path, in the language of the address or else in the main one."""
    wanted = translation.get_language()
    page = page_routed(request, path)
    if page is None and wanted != settings.LANGUAGE_CODE:
        with translation.override(settings.LANGUAGE_CODE):
            page = page_routed(request, path)
        page = page and (live_translation(page, wanted) or page)
    page = page and page.specific
    if not isinstance(page, TeamPageMixin) or _is_private(page):
        return None
    return TeamPageFound(page, wanted)


def _is_private(page: Page) -> bool:
    return page.get_view_restrictions().exists()
