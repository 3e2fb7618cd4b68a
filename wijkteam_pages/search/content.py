"""What search knows of the suite's own pages and answers."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index as wagtail_index

from ..models import Faq, TeamPageMixin
from .document import PUBLIC, Document
from .readers import Restrictions
from .sources import Source


def plain(rich_text: str) -> str:
    """The words of rich text, a space between what stood in two blocks."""
    return " ".join(get_text_for_indexing(rich_text).split())


class PageSource(Source):
    """Every live page. A page says what is in it with `search_content()`, which fills fields of `Document`.

    A page without that is found by its title, its description and its `search_fields`; a class with
    `search_kind = None` is not found at all.
    """

    name = "page"

    def keys(self) -> Iterable[str]:
        return [self.key(pk) for pk in Page.objects.live().filter(depth__gt=1).values_list("pk", flat=True)]

    def documents(self, keys: Collection[str]) -> Iterator[Document]:
        pages = Page.objects.live().filter(pk__in=self.pks(keys), depth__gt=1)
        restrictions = Restrictions()
        for page in pages.select_related("locale", "alias_of").specific():
            audience = restrictions.audience(page.path)
            hidden = _is_copy(page) or _has_left(page) or getattr(page, "search_kind", "page") is None
            if audience is None or hidden:
                continue
            if url := page.get_url():
                yield Document(
                    **{
                        "key": self.key(page.pk),
                        "kind": getattr(page, "search_kind", "page"),
                        "locale": page.locale.language_code,
                        "audience": audience,
                        "title": page.title,
                        "url": url,
                        "summary": page.search_description,
                        **content_of(page),
                    }
                )


class FaqSource(Source):
    """The questions and answers; they have no page of their own, the answer is shown where it is found."""

    name = "faq"

    def keys(self) -> Iterable[str]:
        return [self.key(pk) for pk in Faq.objects.values_list("pk", flat=True)]

    def documents(self, keys: Collection[str]) -> Iterator[Document]:
        for faq in Faq.objects.filter(pk__in=self.pks(keys)).select_related("locale", "topic"):
            yield Document(
                key=self.key(faq.pk),
                kind="faq",
                locale=faq.locale.language_code,
                audience=PUBLIC,
                title=faq.question,
                url="",
                keywords=faq.topic.name if faq.topic else "",
                body=plain(faq.answer),
                labels=frozenset({("topic", faq.topic.key)} if faq.topic else ()),
            )


def content_of(page: Page) -> dict[str, Any]:
    """The fields of `Document` that this page fills itself."""
    if hasattr(page, "search_content"):
        return page.search_content()
    if isinstance(page, TeamPageMixin):
        return team_content(page)
    return {"body": searchable_text(page)}


def team_content(page: TeamPageMixin) -> dict[str, Any]:
    """A team is found by its name and by the districts and neighbourhoods that it works for."""
    team = page.team
    places = [*team.districts.all(), *team.neighbourhoods.all()]
    prose = [page.whom_you_meet, page.costs, page.privacy]
    return {
        "kind": "team",
        "keywords": ", ".join([team.name, *(place.name for place in places)]),
        "summary": page.search_description or page.intro,
        "body": " ".join([page.intro, *(plain(text) for text in prose)]),
    }


def searchable_text(page: Page) -> str:
    """The text of a page by its `search_fields`, or else of all its rich texts and introductions."""
    named = {
        field.field_name: field.get_value(page)
        for field in page.get_search_fields()
        if isinstance(field, wagtail_index.SearchField) and field.field_name != "title"
    }
    for name in ("intro", "body"):
        if name not in named and hasattr(page, name):
            named[name] = getattr(page, name)
    return " ".join(_text(value) for value in named.values())


def _text(value: Any) -> str:
    if hasattr(value, "stream_block"):
        value = value.stream_block.get_searchable_content(value)
    if isinstance(value, list | tuple):
        return " ".join(_text(part) for part in value)
    return plain(str(value)) if re.search("[<&]", str(value)) else str(value)


def _has_left(page: Page) -> bool:
    """The page of a team that is no more: its address leads elsewhere."""
    return isinstance(page, TeamPageMixin) and not page.team.is_active


def _is_copy(page: Page) -> bool:
    """The same page a second time in the same language; in another language it stands in for a translation."""
    return page.alias_of is not None and page.alias_of.locale_id == page.locale_id
