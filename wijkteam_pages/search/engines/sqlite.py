"""Search in SQLite: stems in a full-text table of our own, ranked by weighted bm25.

The full-text table keeps the stems and another table what a results page shows. The stems are no text that is kept
elsewhere, so an "external content" table would save nothing, and would need triggers, which SQLite drops without a
word when Django alters a table. Here nothing but this module writes, and both tables are written together.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction

from .. import words
from ..document import OVERDUE, WEIGHTS, Document
from ..query import Query, Term
from ..results import Hit, Results
from .base import Engine

TABLES = {
    "wijkteam_search_document": (
        "CREATE TABLE wijkteam_search_document (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, "
        "kind TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, keywords TEXT NOT NULL, "
        "summary TEXT NOT NULL, review_by TEXT, body TEXT NOT NULL)"
    ),
    "wijkteam_search_review": (
        "CREATE INDEX wijkteam_search_review ON wijkteam_search_document (review_by) "
        "WHERE review_by IS NOT NULL"
    ),
    # The scope holds names such as "kind-team" and "reader-public"; it weighs nothing.
    "wijkteam_search_words": (
        "CREATE VIRTUAL TABLE wijkteam_search_words USING fts5("
        "title, keywords, summary, headings, body, scope, "
        "tokenize=\"unicode61 remove_diacritics 0 tokenchars '-_'\")"
    ),
}
PUT = (
    "INSERT INTO wijkteam_search_document (key, kind, title, url, keywords, summary, review_by, body) "
    "VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, "
    "title = excluded.title, url = excluded.url, keywords = excluded.keywords, summary = excluded.summary, "
    "review_by = excluded.review_by, body = excluded.body RETURNING id"
)
PUT_WORDS = (
    "INSERT OR REPLACE INTO wijkteam_search_words "
    "(rowid, title, keywords, summary, headings, body, scope) VALUES (%s, %s, %s, %s, %s, %s, %s)"
)
# What is overdue is looked up once, not once a hit.
SEARCH = (
    "SELECT d.key, d.kind, d.title, d.url, d.keywords, d.summary, d.body, d.review_by, found.score FROM ("
    "SELECT rowid AS id, -bm25(wijkteam_search_words, %s, %s, %s, %s, %s, 0.0) * CASE WHEN rowid IN "
    "(SELECT id FROM wijkteam_search_document WHERE review_by < %s) THEN %s ELSE 1.0 END AS score "
    "FROM wijkteam_search_words WHERE wijkteam_search_words MATCH %s "
    "ORDER BY score DESC, rowid LIMIT %s OFFSET %s"
    ") AS found JOIN wijkteam_search_document AS d ON d.id = found.id ORDER BY found.score DESC, d.id"
)
COUNT = "SELECT count(*) FROM wijkteam_search_words WHERE wijkteam_search_words MATCH %s"


class SqliteEngine(Engine):
    """FTS5 in the database itself."""

    def is_prepared(self) -> bool:
        return self._there() == TABLES

    def prepare(self) -> bool:
        there = self._there()
        if there == TABLES:
            return False
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS wijkteam_search_words")
            cursor.execute("DROP TABLE IF EXISTS wijkteam_search_document")
            for statement in TABLES.values():
                cursor.execute(statement)
        return True

    def _there(self) -> dict[str, str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'wijkteam_search_%%'")
            return {name: sql for name, sql in cursor.fetchall() if name in TABLES}

    @contextmanager
    def settled(self) -> Iterator[None]:
        with transaction.atomic():
            with connection.cursor() as cursor:
                # The first writer has the database to itself until it commits, however transactions begin.
                cursor.execute("DELETE FROM wijkteam_search_document WHERE id = -1")
            yield

    def put(self, documents: Iterable[Document]) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for document in documents:
                cursor.execute(PUT, _shown(document))
                (row,) = cursor.fetchone()
                cursor.execute(PUT_WORDS, [row, *_words(document)])

    def remove(self, keys: Collection[str]) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for key in keys:
                cursor.execute("DELETE FROM wijkteam_search_document WHERE key = %s RETURNING id", [key])
                for (row,) in cursor.fetchall():
                    cursor.execute("DELETE FROM wijkteam_search_words WHERE rowid = %s", [row])

    def keys(self) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT key FROM wijkteam_search_document")
            return {key for (key,) in cursor.fetchall()}

    def search(self, query: Query) -> Results:
        if query.is_empty:
            return Results(query)
        match, day = expression(query), query.on.isoformat()
        found = [*WEIGHTS.values(), day, OVERDUE, match, query.page_size, query.offset]
        with connection.cursor() as cursor:
            cursor.execute(SEARCH, found)
            hits = tuple(_hit(row, query.on) for row in cursor.fetchall())
            if (total := query.total_by(hits)) is None:
                cursor.execute(COUNT, [match])
                (total,) = cursor.fetchone()
        return Results(query, hits, total)


def expression(query: Query) -> str:
    """The query in FTS5's own language; every name is quoted, and no stem or name holds a quote."""
    asked = [_term(term) for term in query.terms]
    asked += ['"' + " ".join(phrase.stems) + '"' for phrase in query.phrases]
    sought = (" AND " if query.require_all else " OR ").join(asked)
    scope = [_any_of(sorted(names)) for names in query.scope]
    return " AND ".join([f"({sought})", *scope])


def _term(term: Term) -> str:
    ways = [" AND ".join(f'"{stem}"' for stem in way) for way in term.ways]
    return "(" + " OR ".join(f"({way})" for way in ways) + ")"


def _any_of(names: list[str]) -> str:
    return "(" + " OR ".join(f'"{name}"' for name in names) + ")"


def _shown(document: Document) -> list[str | None]:
    review_by = document.review_by.isoformat() if document.review_by else None
    texts = [document.key, document.kind, document.title, document.url, document.keywords, document.summary]
    return [*texts, review_by, document.body]


def _words(document: Document) -> list[str]:
    fields = [words.indexed(getattr(document, name), document.locale) for name in WEIGHTS]
    return [*fields, " ".join(document.scope)]


def _hit(row: tuple, on: date) -> Hit:
    *texts, review_by, score = row
    is_overdue = review_by is not None and review_by < on.isoformat()
    return Hit(*texts, is_overdue=is_overdue, score=score)
