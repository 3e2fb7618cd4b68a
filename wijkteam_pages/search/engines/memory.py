"""Search in a dictionary: the plainest engine, for tests, and what the others must agree with."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from .. import words
from ..document import OVERDUE, WEIGHTS, Document
from ..query import Phrase, Query, Term
from ..results import Hit, Results
from .base import Engine

Fields = dict[str, list[str]]


class MemoryEngine(Engine):
    """Forgets everything when the process ends."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.documents: dict[str, tuple[Document, Fields]] = {}

    def prepare(self) -> bool:
        return False

    def is_prepared(self) -> bool:
        return True

    @contextmanager
    def settled(self) -> Iterator[None]:
        yield

    def put(self, documents: Iterable[Document]) -> None:
        for document in documents:
            fields = {
                name: words.indexed(getattr(document, name), document.locale).split() for name in WEIGHTS
            }
            self.documents[document.key] = (document, fields)

    def remove(self, keys: Collection[str]) -> None:
        for key in keys:
            self.documents.pop(key, None)

    def keys(self) -> set[str]:
        return set(self.documents)

    def search(self, query: Query) -> Results:
        found = sorted(
            (_hit(document, fields, query) for document, fields in self._fitting(query)),
            key=lambda hit: (-hit.score, hit.key),
        )
        return Results(query, tuple(found[query.offset : query.offset + query.page_size]), len(found))

    def _fitting(self, query: Query) -> Iterator[tuple[Document, Fields]]:
        if query.is_empty:
            return
        for document, fields in self.documents.values():
            if all(not names.isdisjoint(document.scope) for names in query.scope) and _fits(fields, query):
                yield document, fields


def _fits(fields: Fields, query: Query) -> bool:
    together = all if query.require_all else any
    return together(
        [_has(fields, term) for term in query.terms] + [_says(fields, phrase) for phrase in query.phrases]
    )


def _has(fields: Fields, term: Term) -> bool:
    there = {stem for stems in fields.values() for stem in stems}
    return any(there.issuperset(way) for way in term.ways)


def _says(fields: Fields, phrase: Phrase) -> bool:
    size = len(phrase.stems)
    return any(
        tuple(stems[at : at + size]) == phrase.stems
        for stems in fields.values()
        for at in range(len(stems) - size + 1)
    )


def _hit(document: Document, fields: Fields, query: Query) -> Hit:
    is_overdue = document.review_by is not None and document.review_by < query.on
    score = sum(
        weight * sum(stem in query.stems for stem in fields[name]) for name, weight in WEIGHTS.items()
    )
    return Hit(
        key=document.key,
        kind=document.kind,
        title=document.title,
        url=document.url,
        keywords=document.keywords,
        summary=document.summary,
        body=document.body,
        is_overdue=is_overdue,
        score=score * (OVERDUE if is_overdue else 1),
    )
