"""A resident says that the hours are not right: no account, no name, and the owner hears of it."""

import pytest
from django.core import mail
from django.test import Client

from tests.wijkteam_pages.hours.pages import publish
from wijkteam_pages.models import HoursRemark

from .conftest import ADDRESS


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_the_team_page_holds_a_link_and_nothing_that_is_for_one_visitor(town):
    publish(town)
    answer = Client().get("/nl/wijkteams/noord/")
    assert f'href="{ADDRESS}"' in text_of(answer)
    assert not answer.cookies
    assert "csrfmiddlewaretoken" not in text_of(answer)


def test_what_is_typed_is_kept_sealed_and_answered_kindly(ineke, django_db_blocker):
    answer = ineke.sends("Dinsdag was het dicht.", seen="Een briefje: terug om elf uur.")
    assert answer.status_code == 303
    thanks = text_of(ineke.client.get(answer.url))
    assert "Dank u wel voor uw bericht" in thanks
    assert "010 555 01 20" in thanks
    remark = HoursRemark.objects.get()
    assert (remark.text, remark.seen) == ("Dinsdag was het dicht.", "Een briefje: terug om elf uur.")
    raw = HoursRemark.objects.values_list("text", "seen").get()
    assert not any(b"dicht" in sealed.data or b"briefje" in sealed.data for sealed in raw)


def test_the_owner_gets_a_mail_without_a_word_of_it_once_a_day(ineke, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        ineke.sends("Dinsdag was het dicht.")
        ineke.opens_the_page().sends("De telefoon werkt niet.")
    [message] = mail.outbox
    assert message.to == ["fatima@zandmeer.example"]
    assert "Wijkteam Noord" in message.body
    assert "/beheer/uren/" in message.body
    assert "dicht" not in message.body.replace("niet", "")


def test_a_second_tap_on_send_adds_nothing(ineke):
    ineke.sends("Dinsdag was het dicht.")
    ineke.sends("Dinsdag was het dicht.", after=0)
    assert HoursRemark.objects.count() == 1
    ineke.sends("En woensdag ook.", after=5)
    assert HoursRemark.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"text": "  "}, "Eén zin is genoeg."),
        ({"text": "x" * 501}, "Dit is te lang."),
        ({"text": "Dicht.", "seen": "y" * 501}, "Dit is te lang."),
    ],
)
def test_what_cannot_be_taken_gets_a_sentence_and_is_kept(ineke, typed, words):
    answer = ineke.sends(**typed)
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert "<title>Fout:" in text_of(answer)
    assert all(value.strip() in text_of(answer) for value in typed.values())


def test_nothing_is_asked_about_the_person(ineke):
    page = text_of(ineke.client.get(ADDRESS))
    assert "Schrijf niets over uzelf of over iemand anders." in page
    for field in ('name="name"', "email", "telefoonnummer", 'type="tel"'):
        assert field not in page


def test_the_page_is_kept_nowhere_and_speaks_the_visitors_language(town):
    answer = Client().get(ADDRESS.replace("/nl/", "/en/"))
    assert "no-store" in answer["Cache-Control"]
    assert "What is not right?" in text_of(answer)


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}bedankt/"])
def test_a_team_that_is_gone_has_no_such_page(town, address):
    town.noord.is_active = False
    town.noord.save()
    assert Client().get(address).status_code == 404
