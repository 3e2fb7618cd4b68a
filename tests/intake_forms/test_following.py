"""A resident follows a request by number and code: reads, answers, adds, withdraws, and nobody reads along."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
import time_machine
from django.test import Client

from intake_forms import answering
from intake_forms.casework import close, receive, take
from intake_forms.models import Event, Message, Submission
from intake_forms.person_data import SubmissionHolder
from intake_forms.purge import purge
from intake_forms.reminders import remind
from intake_forms.written_codes import follow_code
from tests.intake_forms.factories import a_submission, a_worker, an_answer
from tests.intake_forms.form.building import a_form, home_page, topics
from tests.intake_forms.form.resident import Resident
from tests.laid_records import copied
from tests.wijkteam_pages import zandmeer
from wijkteam_pages.extension import Person
from wijkteam_pages.keyed_hash import email_hash
from wijkteam_pages.models import OutboxMessage, Team, Topic

pytestmark = pytest.mark.django_db
ASK, STATUS, WITHDRAW = "/nl/volgen/", "/nl/volgen/stand/", "/nl/volgen/intrekken/"
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def by(way: str) -> list[dict]:
    value = {"way": way, "email": "fatima@zandmeer.example", "phone": "0105550123"}
    return [an_answer("Vertel", "Ik heb schulden."), an_answer("Contact", "…", kind="contact", value=value)]


@pytest.fixture
def town():
    with time_machine.travel(MONDAY, tick=False) as clock:
        zandmeer.build()
        home_page()
        noord = Team.objects.order_by("pk").first()
        sanne = a_worker("Sanne", noord)
        sanne.email = "sanne@zandmeer.example"
        sanne.save()
        case = a_submission(noord, can_be_followed=True, answers=by("email"))
        receive(case=case)
        take(case=case, worker=sanne, at=MONDAY)
        yield SimpleNamespace(noord=noord, sanne=sanne, case=case, clock=clock)


def writes(town, text: str, kind: str = "answer", case: Submission | None = None) -> Message:
    case = Submission.objects.get(pk=(case or town.case).pk)
    return answering.write(case=case, worker=town.sanne, kind=kind, text=text, at=MONDAY)


def fatima(town) -> Resident:
    resident = Resident(Client())
    resident.open(ASK)
    key = {"reference": town.case.reference.lower(), "code": follow_code(town.case.pk).replace("-", " ")}
    resident._arrive(resident.client.post(ASK, key, follow=True), ASK)
    return resident


def sends(resident: Resident, move: str, **typed) -> None:
    resident._arrive(resident.client.post(STATUS, {"move": move, **typed}, follow=True), STATUS)


def now(town) -> Submission:
    return Submission.objects.get(pk=town.case.pk)


# How one gets the code


def test_the_last_page_of_a_form_gives_a_code_for_a_quarter_of_an_hour(town) -> None:
    topics(home_page().locale)
    a_form(quick_exit=False)
    resident = Resident(Client())
    resident.asks_for_help()
    resident.sends()
    sent = Submission.objects.exclude(pk=town.case.pk).get()
    assert follow_code(sent.pk) in resident.text
    assert "/nl/volgen/" in resident.text
    assert follow_code(sent.pk) not in repr(copied()), "it lies nowhere, not even its hash"
    town.clock.shift(timedelta(minutes=16))
    resident.open(resident.url)
    assert (sent.reference in resident.text, follow_code(sent.pk) in resident.text) == (True, False)


@pytest.mark.parametrize(("kind", "topic"), [("concern", "housing"), ("help", "violence")])
def test_no_code_for_a_concern_and_none_for_violence_at_home(town, kind, topic) -> None:
    locale = home_page().locale
    topics(locale)
    Topic.objects.create(key="violence", name="Geweld thuis", sentence="Niet veilig.", locale=locale)
    a_form(kind=kind)
    resident = Resident(Client())
    resident.asks_for_help(topic)
    resident.sends()
    sent = Submission.objects.exclude(pk=town.case.pk).get()
    assert not sent.can_be_followed
    assert sent.reference in resident.text
    assert "volgen" not in resident.text
    key = {"reference": sent.reference, "code": follow_code(sent.pk)}
    assert Client().post(ASK, key).status_code == 422


# Getting in


def test_who_has_number_and_code_sees_how_far_it_is_and_nothing_that_was_told(town) -> None:
    writes(town, "U kunt dinsdag langskomen.")
    page = fatima(town)
    assert page.heading == f"Nummer {town.case.reference}"
    assert "is ermee bezig" in page.text
    assert "U kunt dinsdag langskomen." in page.text
    told = page.page.content.decode()
    assert not [word for word in ("schulden", "fatima", "0105550123", "Sanne") if word in told]
    assert "no-store" in page.page["Cache-Control"]
    assert 'content="noindex"' in told
    assert 'class="wijkteam-quick-exit"' in told


def test_every_wrong_pair_gets_the_same_answer_and_guessing_ends_soon(town) -> None:
    other = a_submission(town.noord, can_be_followed=True)
    hidden = a_submission(town.noord)
    right = follow_code(town.case.pk)
    pairs = [
        (town.case.reference, follow_code(other.pk)),
        ("W7K4-PQ3X", right),
        (hidden.reference, follow_code(hidden.pk)),
        ("onzin", "onzin"),
    ]
    browser, answers = Client(), []
    for reference, code in pairs:
        response = browser.post(ASK, {"reference": reference, "code": code})
        answers.append((response.status_code, str(response.context["form"].errors)))
        assert not [name for name, one in browser.cookies.items() if "volgen" in name and one.value]
    assert len(set(answers)) == 1
    assert "horen niet bij elkaar" in answers[0][1]
    for _attempt in range(7):
        last = browser.post(ASK, {"reference": town.case.reference, "code": right})
    assert last.status_code == 429
    assert "Wacht tien minuten" in last.content.decode()


def test_a_visit_ends_after_fifteen_minutes_and_with_the_quick_exit(town) -> None:
    page = fatima(town)
    town.clock.shift(timedelta(minutes=14))
    assert page.client.get(STATUS).status_code == 200, "each move begins it anew"
    assert page.client.get("/ar/volgen/stand/").status_code == 200, "in another language it is the same visit"
    town.clock.shift(timedelta(minutes=16))
    page.open(STATUS)
    assert (page.url, "U was even weg" in page.text) == (ASK, True)
    again = fatima(town)
    again.client.post("/weg/")
    assert again.client.get(STATUS)["Location"] == "/weg/"
    last = fatima(town)
    sends(last, "leave")
    assert last.client.get(WITHDRAW)["Location"] == "/weg/"


# To and fro


def test_a_question_waits_five_working_days_and_its_answer_brings_the_request_back(town) -> None:
    writes(town, "Heeft u een brief van de bank?", "question")
    case = now(town)
    assert (case.status, case.messages.get().reply_by.isoformat()) == ("waiting", "2026-11-30")
    page = fatima(town)
    assert "Antwoord alstublieft voor of op maandag 30 november" in page.text
    assert "U hoort uiterlijk" not in page.text, "it is the resident's turn"
    assert page.text.count("Heeft u een brief van de bank?") == 1
    sends(page, "reply", text="  ")
    assert page.page.status_code == 422
    assert "Schrijf eerst iets" in page.complaints
    sends(page, "reply", text="Ja, GRASPARKIET.")
    assert "Uw antwoord is bij het team" in page.text
    assert "GRASPARKIET" not in page.text, "what a resident wrote is not shown again"
    assert now(town).status == "in_progress"
    assert now(town).messages.last().text == "Ja, GRASPARKIET."
    sends(page, "reply", text="Nog eens")
    assert page.page.status_code == 409
    told = OutboxMessage.objects.get(key__startswith="resident:")
    assert (told.to, town.case.reference in told.subject) == ("sanne@zandmeer.example", True)


def test_a_question_that_nobody_answers_is_brought_to_mind_after_its_days(town) -> None:
    Submission.objects.filter(pk=town.case.pk).update(answer_by="2026-12-24")
    writes(town, "Heeft u een brief?", "question")
    OutboxMessage.objects.all().delete()
    remind(MONDAY + timedelta(days=7))
    assert not OutboxMessage.objects.exists()
    remind(MONDAY + timedelta(days=8))
    remind(MONDAY + timedelta(days=9))
    (mail,) = OutboxMessage.objects.all()
    assert (mail.to, "geen antwoord" in mail.subject) == ("sanne@zandmeer.example", True)


def test_something_is_added_and_the_request_withdrawn_with_a_second_thought(town) -> None:
    page = fatima(town)
    sends(page, "correct", text="Mijn nummer is veranderd.")
    assert "Het team heeft wat u toevoegde" in page.text
    page.open(WITHDRAW)
    assert page.heading == "Hebt u het niet meer nodig?"
    assert now(town).is_open, "looking is not doing"
    page._arrive(page.client.post(WITHDRAW, follow=True), WITHDRAW)
    assert "Wij zijn ermee gestopt" in page.text
    case = now(town)
    assert (case.status, case.outcome, case.closed_at) == ("closed", "withdrawn", MONDAY)
    assert [one.kind for one in Event.objects.filter(submission=case, actor=None)][-2:] == [
        "corrected",
        "withdrawn",
    ]
    sends(page, "correct", text="Toch nog iets")
    assert page.page.status_code == 409
    purge(MONDAY + timedelta(days=42))
    assert not Message.objects.exists(), "what was written goes with the request"


def test_afterwards_one_may_say_once_whether_it_helped(town) -> None:
    close(case=now(town), worker=town.sanne, outcome="answered", at=MONDAY)
    page = fatima(town)
    assert "Heeft het u geholpen?" in page.text
    sends(page, "rate")
    assert "Kies een van de antwoorden" in page.complaints
    sends(page, "rate", useful="partly", text="Het duurde lang.")
    assert now(town).messages.get().text == "Heeft het geholpen? Een beetje.\nHet duurde lang."
    assert "Heeft het u geholpen?" not in page.text
    sends(page, "rate", useful="no")
    assert page.page.status_code == 409


# What leaves the house


def test_a_mail_goes_only_to_who_chose_mail_and_holds_a_number_and_a_link(town) -> None:
    writes(town, "GRASPARKIET over uw schulden")
    (mail,) = OutboxMessage.objects.all()
    assert mail.to == "fatima@zandmeer.example"
    assert (town.case.reference in mail.subject, "/nl/volgen/" in mail.text) == (True, True)
    for word in ("GRASPARKIET", "schuld", follow_code(town.case.pk), town.noord.name, "Hulp vragen"):
        assert word not in mail.subject + mail.text
    quiet = a_submission(town.noord, can_be_followed=True, answers=by("phone"))
    writes(town, "Nog iets", case=quiet)
    assert OutboxMessage.objects.count() == 1


def test_who_asks_what_is_held_about_them_gets_the_messages_and_they_can_be_erased(town) -> None:
    writes(town, "U kunt dinsdag langskomen.")
    person, holder = Person(email="fatima@zandmeer.example"), SubmissionHolder()
    Submission.objects.filter(pk=town.case.pk).update(email_hash=email_hash(person.email))
    (held,) = holder.find(person)
    assert held.content["messages"] == ["U kunt dinsdag langskomen."]
    assert list(holder.erase(person, MONDAY)) == [str(town.case.pk)]
    assert not Message.objects.exists()


def test_what_is_written_lies_nowhere_in_the_clear(town) -> None:
    writes(town, "GRASPARKIET van het team", "question")
    page = fatima(town)
    sends(page, "reply", text="GRASPARKIET van Fatima")
    sends(page, "correct", text="GRASPARKIET erbij")
    assert "GRASPARKIET" not in repr(copied())
    assert "GRASPARKIET" not in page.url + repr(page.client.cookies)


def test_the_pages_speak_the_language_of_their_address(town) -> None:
    writes(town, "U kunt langskomen.")
    page = fatima(town)
    english = page.client.get("/en/volgen/stand/").content.decode()
    assert "is working on it" in english
    for language in ("ar", "tr", "uk", "pl"):
        told = page.client.get(f"/{language}/volgen/stand/").content.decode()
        assert "is working on it" not in told
        assert "is ermee bezig" not in told
