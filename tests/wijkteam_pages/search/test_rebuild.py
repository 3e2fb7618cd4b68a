"""Rebuilding goes on beside the work of editors: nothing they do meanwhile is lost."""

import threading

import pytest
from django.db import connection, transaction
from reference_site.home.models import StandardPage
from wagtail.models import Locale, Site

from wijkteam_pages.search import index
from wijkteam_pages.search.engines import database_engine

from .conftest import query


def titles(text: str) -> list[str]:
    return [hit.title for hit in database_engine().search(query(text)).hits]


@pytest.fixture
def pages(home, saving, monkeypatch):
    """Three pages, read one by one."""
    monkeypatch.setattr(index, "BATCH", 1)
    with saving():
        return [
            home.add_child(instance=StandardPage(title=f"Buurt {name}", slug=name.lower()))
            for name in ("Noord", "Oost", "Zuid")
        ]


@pytest.mark.django_db
def test_what_is_saved_unpublished_or_made_meanwhile_is_kept(pages, home, saving):
    noord, oost, zuid = pages
    list(index.rebuild())
    steps = index.rebuild()
    next(steps)
    with saving():
        for page in (noord, zuid):
            page.title = f"{page.title} aan Zee"
            page.save()
        oost.unpublish()
        home.add_child(instance=StandardPage(title="Buurt West aan Zee", slug="west"))
    for _step in steps:
        assert titles("wijkteams") == ["Wijkteams"]  # never empty
    assert sorted(titles("zee")) == ["Buurt Noord aan Zee", "Buurt West aan Zee", "Buurt Zuid aan Zee"]
    assert titles("oost") == []


@pytest.fixture
def kade(django_db_setup, django_db_blocker):
    """A page that is really committed, so that another thread sees it; it is taken away again afterwards."""
    with django_db_blocker.unblock():
        Locale.objects.get_or_create(language_code="nl")
        root = Site.objects.get(is_default_site=True).root_page
        page = root.add_child(instance=StandardPage(title="Buurt Kade", slug="kade"))
        yield page
        page.delete()
        database_engine().remove(database_engine().keys())


def test_a_rebuild_that_has_read_the_old_page_does_not_write_over_the_new_one(kade, monkeypatch):
    """The rebuild reads a page, an editor commits another title, and only then the rebuild writes."""
    has_read, may_write = threading.Event(), threading.Event()
    read = index._read

    def slowly(keys):
        documents = list(read(keys))
        if threading.current_thread().name == "rebuild":
            has_read.set()
            may_write.wait(timeout=0.5)
        return documents

    monkeypatch.setattr(index, "_read", slowly)

    def rebuild():
        index.refresh([f"page:{kade.pk}"])
        connection.close()

    rebuilding = threading.Thread(target=rebuild, name="rebuild")
    rebuilding.start()
    assert has_read.wait(timeout=5)
    with transaction.atomic():
        StandardPage.objects.filter(pk=kade.pk).update(title="Buurt Kade aan Zee")
        index.changed([f"page:{kade.pk}"])
    may_write.set()
    rebuilding.join(timeout=10)
    assert titles("zee") == ["Buurt Kade aan Zee"]
