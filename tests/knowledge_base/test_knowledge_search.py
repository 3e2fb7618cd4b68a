"""A worker searches the knowledge base."""

import pytest
from dateutil.relativedelta import relativedelta
from django.utils import timezone

from knowledge_base.models import LifeArea
from wijkteam_pages.search import index

pytestmark = pytest.mark.django_db


def search(client, text: str, **more: str) -> str:
    response = client.get("/nl/kennisbank/zoeken/", {"q": text, **more})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("typed", ["schulden", "schuld", "SCHULD", "een schuld", "betalingsachterstanden"])
def test_finds_the_method_whatever_the_form_of_the_word(worker, indexed, typed):
    text = search(worker, typed)
    assert 'href="/nl/kennisbank/schulden-vroeg-zien/"' in text
    assert "/nl/kennisbank/netwerkberaad/" not in text


def test_marks_what_was_found(worker, indexed):
    assert "<mark>Schulden</mark> vroeg zien" in search(worker, "schuld")


def test_finds_a_sentence_of_a_step_and_shows_it(worker, indexed):
    assert "<mark>meedenken</mark>" in search(worker, "meedenken")


def test_filters_by_life_area(worker, indexed, income):
    assert "schulden-vroeg-zien" in search(worker, "eigen huis plan achterstand", leefgebied="income")
    assert "/netwerkberaad/" not in search(worker, "plan", leefgebied="income")
    assert "/netwerkberaad/" in search(worker, "plan", leefgebied="is-er-niet")


def test_the_front_page_filters_by_life_area_too(worker, indexed):
    everything = worker.get("/nl/kennisbank/").content.decode()
    assert "/netwerkberaad/" in everything
    some = worker.get("/nl/kennisbank/", {"leefgebied": "income"}).content.decode()
    assert "/netwerkberaad/" not in some
    assert "/schulden-vroeg-zien/" in some


def test_nothing_found_says_what_else_to_do(worker, indexed):
    text = search(worker, "xylofoon")
    assert "xylofoon" in text
    assert 'href="/nl/kennisbank/"' in text
    assert "wijkteam-results" not in text


def test_when_nothing_holds_all_words_some_are_enough(worker, indexed):
    assert "schulden-vroeg-zien" in search(worker, "schuld xylofoon")


@pytest.mark.parametrize("typed", ['"', "\x00", "x" * 10_000, "مرحبا", "😀", "<script>"])
def test_whatever_is_typed_is_answered(worker, indexed, typed):
    assert "<script>" not in search(worker, typed).replace('<script type="module"', "")


def test_overdue_is_said_at_the_result(worker, debts, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        debts.checked_on = timezone.localdate() - relativedelta(months=13)
        debts.save()
    assert "wijkteam-icon--alert-triangle" in search(worker, "schuld")


def test_a_draft_is_not_found_and_what_is_published_is(
    worker, indexed, network, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        network.title = "Stamboom tekenen"
        network.save_revision()
    assert "/netwerkberaad/" not in search(worker, "stamboom")
    with django_capture_on_commit_callbacks(execute=True):
        network.get_latest_revision().publish()
    assert "/netwerkberaad/" in search(worker, "stamboom")


def test_a_life_area_with_another_name_is_found_by_it(
    worker, indexed, income, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        LifeArea.objects.get(pk=income.pk)
        income.name = "Portemonnee"
        income.save()
    assert "schulden-vroeg-zien" in search(worker, "portemonnee")


def test_what_was_unpublished_or_deleted_is_not_found(
    worker, indexed, debts, network, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        debts.unpublish()
        network.delete()
    assert "schulden-vroeg-zien" not in search(worker, "schuld")
    assert index.engine().keys().isdisjoint({f"page:{debts.pk}", f"page:{network.pk}"})
