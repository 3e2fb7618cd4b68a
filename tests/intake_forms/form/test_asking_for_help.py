"""From the first step to a reference: what a resident sees."""

import time_machine
from django.core import mail

from intake_forms.models import Draft, Submission

from .resident import Resident


def test_the_form_begins_with_what_it_is_for(fatima: Resident) -> None:
    fatima.open("/nl/hulp/")
    assert fatima.heading == "Hulp vragen"
    assert 'href="/nl/hulp/stap/1/"' in fatima.page.content.decode()


def test_each_step_says_where_you_are(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    assert fatima.heading == "Uw vraag"
    assert fatima.url.startswith("/nl/hulp/stap/1/?run=")
    fatima.fills_in(topic="housing", story="Mijn huis is te klein.")
    assert (fatima.heading, fatima.url[:16]) == ("Uw adres", "/nl/hulp/stap/2/")


def test_a_step_appears_only_after_a_certain_answer(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="money", story="Ik heb schulden.")
    assert fatima.heading == "Uw schulden"


def test_going_back_and_forth_keeps_what_was_typed(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="money", story="Ik heb schulden.")
    fatima.goes_back()
    assert fatima.heading == "Uw vraag"
    assert "Ik heb schulden." in fatima.text
    fatima.fills_in(topic="housing", story="Mijn huis is te klein.")
    assert fatima.heading == "Uw adres"


def test_going_back_keeps_even_what_is_not_right_yet(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.goes_back()
    assert fatima.heading == "Over u"
    fatima.goes_back(name="Fatima", phone="06-123", helpers="Mijn zus")
    fatima.fills_in(postcode="3210 AB")
    assert fatima.heading == "Over u"
    assert 'value="06-123"' in fatima.page.content.decode()
    assert "telefoonnummer" in fatima.text
    assert "utrecht-form-field--invalid" not in fatima.page.content.decode()


def test_the_check_page_lists_every_answer_in_words_with_a_way_to_change_it(fatima: Resident) -> None:
    fatima.asks_for_help("money")
    page = fatima.page.content.decode()
    for words in ("Geld en schulden", "Mijn huis is te klein.", "3210 AB 12", "Fatima", "06 12345678"):
        assert words in fatima.text
    assert page.count("naar=check") == 7
    assert "U hoeft niet uw hele naam te geven" not in fatima.text, "an explanation is no answer"


def test_a_change_leads_back_to_the_check_page(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.open(fatima.url.replace("stap/4/", "stap/3/") + "&naar=check")
    fatima.fills_in(name="Fatima B.", phone="06 12345678")
    assert "Fatima B." in fatima.text
    assert "/stap/4/" in fatima.url


def test_a_change_that_brings_up_a_new_step_asks_it_first(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.open(fatima.url.replace("stap/4/", "stap/1/") + "&naar=check")
    fatima.fills_in(topic="money", story="Ik heb schulden.")
    assert fatima.heading == "Uw schulden"
    fatima.fills_in(letters="no")
    assert "/stap/5/" in fatima.url, "straight back to the check page"


@time_machine.travel("2026-11-20 10:00:00+00:00", tick=False)
def test_sending_gives_a_reference_and_the_date_of_the_answer(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.sends()
    submission = Submission.objects.get()
    assert fatima.url.startswith("/nl/hulp/bedankt/")
    assert submission.reference in fatima.text
    assert "woensdag 25 november" in fatima.text, "three working days after a Friday"
    assert "Wijkteam Noord" in fatima.text
    assert not Draft.objects.exists()


def test_what_is_sent_holds_each_question_as_it_was_asked(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.sends()
    submission = Submission.objects.get()
    assert [(a["question"], a["text"]) for a in submission.answers] == [
        ("Waar gaat het over?", "Wonen"),
        ("Wat is uw vraag?", "Mijn huis is te klein."),
        ("Wat is uw postcode?", "3210 AB 12"),
        ("Hoe heet u?", "Fatima"),
        ("Wat is uw telefoonnummer?", "06 12345678"),
        ("Wie helpt u nu al?", ""),
    ]
    assert (submission.topic.key, submission.kind, submission.language) == ("housing", "help", "nl")


def test_answers_of_a_step_that_no_longer_applies_are_not_sent(fatima: Resident) -> None:
    fatima.asks_for_help("money")
    fatima.open(fatima.url.replace("stap/5/", "stap/1/") + "&naar=check")
    fatima.fills_in(topic="housing", story="Toch iets anders.")
    fatima.sends()
    assert "letters" not in [answer["key"] for answer in Submission.objects.get().answers]


def test_the_team_is_told_without_a_word_of_the_question(
    fatima: Resident, town, django_capture_on_commit_callbacks
) -> None:
    from tests.intake_forms.factories import a_worker

    noor = a_worker("Noor", town.team_noord)
    noor.email = "noor@zandmeer.example"
    noor.save()
    fatima.asks_for_help()
    with django_capture_on_commit_callbacks(execute=True):
        fatima.sends()
    (message,) = mail.outbox
    assert message.to == ["noor@zandmeer.example"]
    assert Submission.objects.get().reference in message.body
    for secret in ("Fatima", "huis", "12345678", "Wonen"):
        assert secret not in message.body + message.subject
