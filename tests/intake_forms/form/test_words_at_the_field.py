"""What is not right is said at once, at the field, with how to mend it; what was typed stays."""

import re

import pytest

from .resident import Resident


def at_the_last_step(fatima: Resident) -> Resident:
    fatima.asks_for_help()
    fatima.goes_back()
    return fatima


def test_all_errors_come_at_once_in_a_summary_that_links_to_the_fields(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in()
    page = fatima.page.content.decode()
    assert 'href="#id_story"' in page
    assert 'href="#id_topic_0"' in page
    assert page.count("utrecht-form-field-error-message") == 2
    assert fatima.title.startswith(("Fout:", "Error:"))
    assert "/stap/1/" in fatima.url


def test_what_was_typed_stays_beside_an_error(fatima: Resident) -> None:
    at_the_last_step(fatima).fills_in(name="Fatima", phone="06-123")
    assert 'value="06-123"' in fatima.page.content.decode()
    assert 'value="Fatima"' in fatima.page.content.decode()


@pytest.mark.parametrize(
    "phone", ["0612345678", "06-12345678", "+31 6 12 34 56 78", "0031612345678", " 06 12345678 "]
)
def test_a_phone_number_may_be_written_in_any_usual_way(fatima: Resident, phone: str) -> None:
    at_the_last_step(fatima).fills_in(name="Fatima", phone=phone)
    assert "06 12345678" in fatima.text


@pytest.mark.parametrize("phone", ["12", "abc", "06-1234567", "\x00", "06 12345678 12345678"])
def test_a_number_that_is_none_is_explained_with_an_example(fatima: Resident, phone: str) -> None:
    at_the_last_step(fatima).fills_in(name="Fatima", phone=phone)
    assert "06 12345678" in fatima.text
    assert "/stap/3/" in fatima.url


@pytest.mark.parametrize("postcode", ["3210ab", "3210 AB", " 3210Ab "])
def test_a_postcode_may_be_written_in_any_usual_way(fatima: Resident, postcode: str) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    fatima.fills_in(postcode=postcode)
    assert fatima.heading == "Over u"


@pytest.mark.parametrize("postcode", ["3210", "0123AB", "straat", "3210ABC", "x" * 5000])
def test_a_postcode_that_is_none_is_explained_with_an_example(fatima: Resident, postcode: str) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    fatima.fills_in(postcode=postcode)
    assert fatima.heading == "Uw adres"
    assert "3210 AB" in fatima.text


def test_a_choice_that_is_not_on_the_list_is_refused_in_words(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="<script>", story="Mijn huis.")
    assert fatima.heading == "Uw vraag"
    assert "script&gt;" not in fatima.page.content.decode().replace("</script&gt;", "")


def test_a_story_that_is_too_long_is_kept_and_explained(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="a" * 5001)
    assert "5000" in fatima.text
    assert "a" * 5001 in fatima.text


def test_fields_say_what_the_browser_and_a_screen_reader_need(fatima: Resident) -> None:
    page = at_the_last_step(fatima).page.content.decode()
    assert 'autocomplete="name"' in page
    assert 'autocomplete="tel"' in page
    assert 'inputmode="tel"' in page
    assert 'aria-describedby="id_name-hint"' in page
    assert 'aria-required="true"' in page
    assert not re.search(r"<(input|textarea)[^>]* required", page)
    assert "novalidate" in page


def test_what_may_stay_open_says_so_in_words(fatima: Resident) -> None:
    helpers = at_the_last_step(fatima).page.content.decode().partition("Wie helpt u nu al?")[2][:30]
    assert "(" in helpers


def test_a_postcode_of_two_teams_asks_for_the_house_number_and_no_other_does(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    fatima.fills_in(postcode="3210ac")
    assert fatima.heading == "Uw adres"
    assert 'href="#id_postcode-house_number"' in fatima.page.content.decode()
    fatima.fills_in(**{"postcode": "3210ac", "postcode-house_number": "25"})
    assert fatima.heading == "Over u"
