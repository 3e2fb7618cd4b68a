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


@pytest.fixture
def home(db):
    """A Dutch site with a page of text; the index is empty."""
    from reference_site.home.models import HomePage
    from wagtail.models import Locale, Page, Site

    Locale.objects.get_or_create(language_code="nl")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    home = root.add_child(instance=HomePage(title="Wijkteams", slug="wijkteams-home"))
    Site.objects.all().delete()
    Site.objects.create(hostname="testserver", root_page=home, is_default_site=True)
    database_engine().prepare()
    database_engine().remove(database_engine().keys())
    return home


@pytest.fixture
def saving(django_capture_on_commit_callbacks):
    """`with saving():` what is saved inside is committed at its end, and so indexed."""

    def block():
        return django_capture_on_commit_callbacks(execute=True)

    return block
