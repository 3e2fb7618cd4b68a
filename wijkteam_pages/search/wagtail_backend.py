"""Wagtail's own database search, for the admin, which takes whatever is typed.

On SQLite a quote or a NUL in the search box makes it answer 500. Here the signs that it stumbles over become spaces.
"""

import re
from typing import Any

from modelsearch.query import And, Boost, Fuzzy, Not, Or, Phrase, PlainText, SearchQuery
from wagtail.search.backends.database import SearchBackend as database_backend  # noqa: N813 - it is a function

STUMBLES = re.compile(r"[\"\\\x00-\x1f\x7f\ud800-\udfff]+")
LONGEST = 500


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - Wagtail looks for this name
    """The backend of this database with a cleaned question; made once for each process by Wagtail."""
    plain = type(database_backend(params))
    forgiving = type(f"Forgiving{plain.__name__}", (Forgiving, plain), {})
    return forgiving(params)


class Forgiving:
    """Cleans the question before the backend sees it."""

    def _search(self, query_compiler_class: type, query: Any, model_or_queryset: Any, **kwargs: Any) -> Any:
        return super()._search(query_compiler_class, cleaned(query), model_or_queryset, **kwargs)


def cleaned(query: Any) -> Any:
    """The same question without what the backend stumbles over; "" when nothing is left."""
    if isinstance(query, str):
        return clean(query)
    if isinstance(query, And | Or):
        left = [part for part in map(cleaned, query.subqueries) if part != ""]
        return type(query)(left) if left else ""
    if isinstance(query, PlainText | Phrase | Fuzzy):
        return _with_words(query, clean(query.query_string))
    if isinstance(query, Not | Boost):
        return _inside(query)
    return query


def clean(text: str) -> str:
    """The text without stumbling blocks, on one line; "" when it holds no letter or digit."""
    shown = " ".join(STUMBLES.sub(" ", text).split())[:LONGEST]
    return shown if any(sign.isalnum() for sign in shown) else ""


def _with_words(query: SearchQuery, text: str) -> SearchQuery | str:
    if not text:
        return ""
    query.query_string = text
    return query


def _inside(query: SearchQuery) -> SearchQuery | str:
    inner = cleaned(query.subquery)
    if inner == "":
        return ""
    query.subquery = inner
    return query
