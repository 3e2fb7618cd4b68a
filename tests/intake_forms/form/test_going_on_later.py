"""Stopping halfway and going on later, on any device, by a code that is written down."""

from datetime import timedelta
from itertools import combinations

import pytest
import time_machine
from django.db import connection
from django.test import Client

from intake_forms.models import Draft, FormPage, Submission
from intake_forms.written_codes import ALPHABET, make_code, read_code
from tests.laid_records import copied
from wijkteam_pages.models import Topic

from .building import a_form, home_page, topics
from .resident import Resident

HERE = "/nl/hulp/verder/"


@pytest.fixture
def fatima(town) -> Resident:
    locale = home_page().locale
    topics(locale)
    Topic.objects.create(key="violence", name="Geweld thuis", sentence="Het is niet veilig.", locale=locale)
    a_form(resumable=True)
    return Resident(Client())


def the_code(resident: Resident) -> str:
    return next(word for word in resident.text.split() if read_code(word))


def stops(resident: Resident) -> str:
    resident.open("/nl/hulp/stap/1/")
    assert "Later verdergaan" not in resident.text, "nothing is kept before the first answers"
    resident.fills_in(topic="housing", story="Mijn GRASPARKIET is te groot.")
    resident.fills_in(move="later", postcode="3210ab")
    return the_code(resident)


def test_what_was_typed_comes_back_on_another_device_and_can_be_sent(fatima) -> None:
    with time_machine.travel("2026-11-23 09:00:00+00:00", tick=False) as clock:
        old = fatima.url
        code = stops(fatima)
        assert "maandag 30 november" in fatima.text
        assert code not in fatima.url
        clock.shift(timedelta(days=6))
        library = Resident(Client())
        library.open(HERE)
        library._arrive(
            library.client.post(HERE, {"code": code.lower().replace("-", " ")}, follow=True), HERE
        )
        assert library.heading == "Uw adres"
        assert 'value="3210ab"' in library.page.content.decode()
        library.fills_in(**{"postcode": "3210ab", "postcode-house_number": "12"})
        library.fills_in(name="Fatima", phone="06-12345678")
        library.sends()
        assert "GRASPARKIET" in str(Submission.objects.get().answers)
        assert fatima.client.get(old or "/nl/hulp/stap/2/").status_code in (302, 404, 410)


def test_the_code_and_the_answers_lie_nowhere_in_the_clear(fatima) -> None:
    code = stops(fatima)
    connection.ensure_connection()
    everything = repr(copied())
    assert "GRASPARKIET" not in everything
    assert code not in everything
    assert code.replace("-", "") not in everything
    assert not [
        c.value for n, c in fatima.client.cookies.items() if n.startswith("wijkteam-form") and c.value
    ]


def test_a_code_works_once_for_seven_days_and_says_so(fatima) -> None:
    with time_machine.travel("2026-11-23 09:00:00+00:00", tick=False) as clock:
        code = stops(fatima)
        assert Client().post(HERE, {"code": code}).status_code == 303
        again = Client().post(HERE, {"code": code})
        assert again.status_code == 422
        assert "werkt één keer, en zeven dagen" in again.content.decode()
        later = stops(Resident(Client()))
        clock.shift(timedelta(days=7, minutes=1))
        assert Client().post(HERE, {"code": later}).status_code == 422


def test_a_slip_of_the_pen_is_told_and_guessing_ends_soon(fatima) -> None:
    wrong = Client().post(HERE, {"code": "W7K4-PQ3X"})
    assert wrong.status_code == 422
    page = wrong.content.decode()
    assert "Kijk naar elke letter." in page
    assert 'value="W7K4-PQ3X"' in page
    assert {Client().post(HERE, {"code": make_code()}).status_code for _try in range(12)} == {422, 429}


def test_violence_at_home_is_never_put_away(fatima) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="violence", story="Hij slaat mij.")
    assert "Later verdergaan" not in fatima.text
    fatima.fills_in(move="later", postcode="3210ab")
    assert "voor uw veiligheid" in fatima.text
    other = Resident(Client())
    other.open("/nl/hulp/stap/1/")
    other.fills_in(topic="housing", story="Mijn huis.")
    other.goes_back()
    other.fills_in(move="later", topic="violence", story="Hij slaat mij.")
    assert "voor uw veiligheid" in other.text
    assert not Draft.objects.exclude(code_hash="").exists()


def test_a_concern_and_a_form_without_the_switch_have_no_such_page(fatima) -> None:
    FormPage.objects.update(kind="concern")
    assert Client().get(HERE).status_code == 404
    FormPage.objects.update(kind="help", resumable=False)
    assert Client().get(HERE).status_code == 404


def test_every_wrong_letter_and_every_swap_shows() -> None:
    code = make_code().replace("-", "")
    for place, letter in enumerate(code):
        for other in set(ALPHABET) - {letter}:
            assert not read_code(code[:place] + other + code[place + 1 :])
    for one, two in combinations(range(len(code)), 2):
        swapped = list(code)
        swapped[one], swapped[two] = swapped[two], swapped[one]
        assert code[one] == code[two] or not read_code("".join(swapped))
