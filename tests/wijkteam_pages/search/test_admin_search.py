"""Wagtail's own search in the admin answers whatever is typed."""

import pytest
from django.urls import reverse
from modelsearch.query import MATCH_ALL, And, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

pytestmark = pytest.mark.django_db

TYPED = ['"', '"wijk', "\x00", 'wijk"teams', "\\", "مرحبا", "😀", "'", "a" * 10_000, "wijk*", "(", "AND", "-"]
SEARCHES = [
    "wagtailadmin_pages:search",
    "wagtailadmin_explore_results",
    "wagtailimages:index",
    "wagtaildocs:index",
]


@pytest.mark.parametrize("typed", TYPED)
def test_the_search_boxes_of_the_admin_answer(admin_client, home, typed):
    for name in SEARCHES:
        args = [home.pk] if "explore" in name else []
        assert admin_client.get(reverse(name, args=args), {"q": typed}).status_code == 200, name


@pytest.mark.parametrize("typed", TYPED)
def test_every_kind_of_question_is_answered(home, typed):
    backend = get_search_backend()
    for query in (
        PlainText(typed),
        Phrase(typed),
        And([Phrase(typed), PlainText("wijkteams")]),
        Or([Phrase(typed), PlainText(typed)]),
        MATCH_ALL,
    ):
        list(backend.search(query, Page))
    list(backend.autocomplete(typed, Page))


def test_a_quote_does_not_hide_a_page(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        home.save()
    found = get_search_backend().search('"Wijkteams', Page)
    assert "Wijkteams" in [page.title for page in found]
