"""Search in PostgreSQL: stems in a weighted tsvector of our own, found by a GIN index.

The vector is written as it is, without a text search configuration: the stems were made by `words`, so that this
database finds what every other engine finds.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction

from .. import words
from ..document import OVERDUE, WEIGHTS, Document
from ..query import Query, Term
from ..results import Hit, Results
from .base import Engine

TABLE = (
    "CREATE TABLE wijkteam_search_document (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
    "key text NOT NULL UNIQUE, kind text NOT NULL, title text NOT NULL, url text NOT NULL, "
    "keywords text NOT NULL, summary text NOT NULL, review_by date, body text NOT NULL, "
    "scope text[] NOT NULL, words tsvector NOT NULL)"
)
INDEX = "CREATE INDEX wijkteam_search_words ON wijkteam_search_document USING gin (words)"
# Kept as the table's comment: another version is another table, made anew and filled again.
VERSION = "wijkteam search 2"
PUT = (
    "INSERT INTO wijkteam_search_document (key, kind, title, url, keywords, summary, "
    "review_by, body, scope, words) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s::tsvector) "
    "ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, title = excluded.title, "
    "url = excluded.url, keywords = excluded.keywords, "
    "summary = excluded.summary, "
    "review_by = excluded.review_by, body = excluded.body, scope = excluded.scope, words = excluded.words"
)
SEARCH = (
    "SELECT key, kind, title, url, keywords, summary, body, review_by, "
    "ts_rank(%s::real[], words, %s::tsquery, 1) * CASE WHEN review_by < %s THEN %s ELSE 1.0 END AS score "
    "FROM wijkteam_search_document WHERE words @@ %s::tsquery {scope} "
    "ORDER BY score DESC, id LIMIT %s OFFSET %s"
)
COUNT = "SELECT count(*) FROM wijkteam_search_document WHERE words @@ %s::tsquery {scope}"

# PostgreSQL knows four weights, A to D; they are given from D to A, the highest as 1.
LETTERS = {4.0: "A", 3.0: "B", 2.0: "C", 1.0: "D"}
LETTER_WEIGHTS = [weight / 4 for weight in sorted(LETTERS)]
LAST_POSITION = 16_383
LARGEST_VECTOR = 900_000
LOCK = 7_245_001  # any number, as long as no other advisory lock has it


class PostgresEngine(Engine):
    """tsvector in the database itself."""

    def is_prepared(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT obj_description(to_regclass('wijkteam_search_document')), "
                "to_regclass('wijkteam_search_words') IS NOT NULL"
            )
            return cursor.fetchone() == (VERSION, True)

    def prepare(self) -> bool:
        if self.is_prepared():
            return False
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS wijkteam_search_document")
            cursor.execute(TABLE)
            cursor.execute(INDEX)
            cursor.execute("COMMENT ON TABLE wijkteam_search_document IS %s", [VERSION])
        return True

    @contextmanager
    def settled(self) -> Iterator[None]:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            yield

    def put(self, documents: Iterable[Document]) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for document in documents:
                cursor.execute(PUT, [*_shown(document), list(document.scope), vector(document)])

    def remove(self, keys: Collection[str]) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM wijkteam_search_document WHERE key = ANY(%s)", [list(keys)])

    def keys(self) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT key FROM wijkteam_search_document")
            return {key for (key,) in cursor.fetchall()}

    def search(self, query: Query) -> Results:
        if query.is_empty:
            return Results(query)
        asked = expression(query)
        names = [sorted(names) for names in query.scope]
        scope = "AND scope && %s::text[] " * len(names)
        found = [LETTER_WEIGHTS, asked, query.on, OVERDUE, asked, *names, query.page_size, query.offset]
        with connection.cursor() as cursor:
            cursor.execute(SEARCH.format(scope=scope), found)
            hits = tuple(_hit(row, query.on) for row in cursor.fetchall())
            if (total := query.total_by(hits)) is None:
                cursor.execute(COUNT.format(scope=scope), [asked, *names])
                (total,) = cursor.fetchone()
        return Results(query, hits, total)


def expression(query: Query) -> str:
    """The query as a tsquery; every stem is quoted, and no stem holds a quote."""
    asked = [_term(term) for term in query.terms]
    asked += ["(" + " <-> ".join(f"'{stem}'" for stem in phrase.stems) + ")" for phrase in query.phrases]
    return (" & " if query.require_all else " | ").join(asked)


def _term(term: Term) -> str:
    ways = [" & ".join(f"'{stem}'" for stem in way) for way in term.ways]
    return "(" + " | ".join(f"({way})" for way in ways) + ")"


def vector(document: Document) -> str:
    """The stems of a document as a tsvector: each with its positions, and the weight of its field."""
    positions: defaultdict[str, list[str]] = defaultdict(list)
    at = size = 0
    for name, weight in WEIGHTS.items():
        at += 1  # a gap between two fields: no phrase runs across
        for stem in words.indexed(getattr(document, name), document.locale).split():
            at = min(at + 1, LAST_POSITION)
            size += len(stem.encode()) + 4
            if size < LARGEST_VECTOR:
                positions[stem].append(f"{at}{LETTERS[weight]}")
    return " ".join(f"'{stem}':{','.join(places)}" for stem, places in positions.items())


def _shown(document: Document) -> list[str | date | None]:
    texts = [document.key, document.kind, document.title, document.url, document.keywords, document.summary]
    # PostgreSQL keeps no NUL.
    clean = [text.replace("\x00", "") for text in [*texts, document.body]]
    return [*clean[:-1], document.review_by, clean[-1]]


def _hit(row: tuple, on: date) -> Hit:
    *texts, review_by, score = row
    is_overdue = review_by is not None and review_by < on
    return Hit(*texts, is_overdue=is_overdue, score=float(score))
