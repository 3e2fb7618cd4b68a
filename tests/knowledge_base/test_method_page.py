"""What a worker reads on the page of a method, and in which order."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from django.utils import timezone
from django.utils.formats import date_format

from knowledge_base.models import MethodPage, MethodRelation

pytestmark = pytest.mark.django_db


def read(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_when_and_when_not_stand_before_the_steps(worker, debts):
    text = read(worker, "/nl/kennisbank/schulden-vroeg-zien/")
    order = [
        "U gaat langs bij",
        "betalingsachterstand van een maand",
        "meldcode",
        "Bel eerst",
        "houdt zijn huis",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_owner_check_evidence_and_reading_time_stand_on_top(worker, debts):
    debts.checked_on = timezone.localdate() - relativedelta(months=12)
    debts.save()
    text = read(worker, "/nl/kennisbank/schulden-vroeg-zien/")
    top = text[: text.index('id="when"')]
    for words in ("Sanne Maas", date_format(debts.checked_on), str(MethodPage.Evidence.OWN.label)):
        assert words in top
    assert "wijkteam-icon--clock" in top
    assert "utrecht-alert--warning" not in text


def test_a_check_that_is_too_long_ago_is_said_on_the_page(worker, debts):
    debts.checked_on = timezone.localdate() - relativedelta(months=12, days=1)
    debts.save()
    assert "utrecht-alert--warning" in read(worker, "/nl/kennisbank/schulden-vroeg-zien/")


def test_a_method_that_nobody_checked_says_so(worker, network):
    assert "utrecht-alert--warning" in read(worker, "/nl/kennisbank/netwerkberaad/")


def test_steps_show_their_sentences_and_minutes(worker, debts):
    text = read(worker, "/nl/kennisbank/schulden-vroeg-zien/")
    assert "Mag ik met u meedenken?" in text
    assert "45 minu" in text
    assert debts.total_minutes == 55


def test_a_related_method_is_shown_on_both_pages(worker, debts, network):
    MethodRelation.objects.create(method=debts, other=network)
    assert "Netwerkberaad" in read(worker, "/nl/kennisbank/schulden-vroeg-zien/")
    assert "Schulden vroeg zien" in read(worker, "/nl/kennisbank/netwerkberaad/")


def test_more_evidence_than_practice_of_our_own_needs_a_date_and_a_source(debts):
    debts.evidence_level = MethodPage.Evidence.STRONG
    assert debts.evidence == MethodPage.Evidence.OWN
    debts.evidence_on, debts.evidence_source = date(2026, 1, 1), "https://example.org/oordeel"
    assert debts.evidence == MethodPage.Evidence.STRONG


def test_an_empty_draft_can_be_previewed(debts):
    path = debts.path[:-1] + "9"
    draft = MethodPage(title="", slug="", summary="", locale=debts.locale, path=path, depth=debts.depth)
    response = draft.make_preview_request(None, "")
    assert response.status_code == 200
