"""What is too much, and what is kept for long: the edges of a file in a run."""

import pytest
import time_machine
from django.test import Client

from intake_forms.models import Upload
from intake_forms.uploads.limits import LARGEST, MOST_AT_ONCE

from .building import a_form, question, step
from .files import sent
from .resident import Resident

pytestmark = pytest.mark.sqlite

STEPS = [
    step(
        "Uw idee",
        question("short_text", "Wat is uw idee?", "idea"),
        question("upload", "Wilt u een foto meesturen?", "photo"),
    ),
    step("Uw adres", question("postcode", "Wat is uw postcode?", "postcode")),
]


@pytest.fixture
def ahmed(town) -> Resident:
    a_form("Uw idee", "idee", steps=STEPS, quick_exit=False)
    ahmed = Resident(Client())
    ahmed.open("/nl/idee/stap/1/")
    return ahmed


def test_a_file_that_is_much_too_large_says_so_and_keeps_what_was_typed(ahmed) -> None:
    ahmed.fills_in(idea="Een bankje", photo=sent("groot.jpg", b"\xff\xd8\xff" + b"x" * LARGEST))
    assert ahmed.page.status_code == 200
    assert "10 MB" in ahmed.complaints
    assert 'value="Een bankje"' in ahmed.page.content.decode()


def test_an_enormous_request_gets_a_page_in_our_look_and_not_an_error(ahmed) -> None:
    body = b"--x\r\n" + b"x" * MOST_AT_ONCE
    answer = ahmed.client.post(ahmed.url, body, content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 413
    assert b"10 MB" in answer.content
    assert b"utrecht-heading-1" in answer.content
    long = ahmed.client.post(ahmed.url, {"idea": "x" * 3_000_000})
    assert long.status_code == 413


def test_a_file_where_none_is_asked_for_is_not_even_looked_at(fatima, monkeypatch) -> None:
    monkeypatch.setattr("intake_forms.uploads.reception.judge", lambda *args: pytest.fail("looked"))
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.", photo=sent())
    assert fatima.heading == "Uw adres"
    assert not Upload.objects.exists()


def test_after_an_hour_a_file_is_still_kept(ahmed) -> None:
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        ahmed.fills_in(photo=sent(), add="photo", idea="Een bankje")
    with time_machine.travel("2026-11-20 11:30:00+00:00", tick=False):
        ahmed.open(ahmed.url.partition("#")[0])
        assert "bankje.jpg" not in ahmed.text
        ahmed.open(ahmed.url_of("verder=1"))
        assert "bankje.jpg" in ahmed.text
