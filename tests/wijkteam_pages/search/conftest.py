"""A query as a reader types it, and documents in a few words."""

from datetime import date

import pytest

from wijkteam_pages.search.document import PUBLIC, Document
from wijkteam_pages.search.engines import database_engine
from wijkteam_pages.search.engines.memory import MemoryEngine
from wijkteam_pages.search.query import Query

TODAY = date(2026, 11, 23)


def document(key: str, title: str, **fields) -> Document:
    made = {"kind": "page", "locale": "nl", "audience": PUBLIC, "url": f"/nl/{key}/"}
    return Document(key=f"page:{key}", title=title, **{**made, **fields})


def query(text: str, **fields) -> Query:
    return Query.parse(text, **{"locale": "nl", "audience": PUBLIC, "on": TODAY, **fields})


@pytest.fixture(params=["database", "memory"])
def engine(request, db):
    """The engine of this database, and the plain one that it must agree with."""
    if request.param == "memory":
        return MemoryEngine("")
    made = database_engine()
    made.prepare()
    made.remove(made.keys())
    return made


@pytest.fixture
def found(engine):
    """`found("schuld")` is the titles that a query gives, the best first."""

    def ask(text: str, **fields) -> list[str]:
        return [hit.title for hit in engine.search(query(text, **fields)).hits]

    return ask
