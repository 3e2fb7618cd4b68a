"""A worker writes to a resident: begins with a standard text or types, sees how it will read, sends."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from intake_forms.casework import add_note
from intake_forms.models import AccessLogEntry, Event, Message, StandardText, Submission
from tests.intake_forms.desk.pages import address, do, words
from tests.intake_forms.factories import RECEIVED, a_submission, a_worker, an_account
from tests.laid_records import copied
from wijkteam_pages.models import OutboxMessage, Topic
from wijkteam_pages.roles import Role, ensure_roles, give_role


@pytest.fixture
def case(case) -> Submission:
    case.can_be_followed = True
    case.save()
    return case


def test_a_message_is_seen_before_it_is_sent_and_lies_sealed(desk, case, sanne):
    typed = {"kind": "answer", "text": "Kom dinsdag, GRASPARKIET."}
    seen = do(desk, "answer", case, move="look", **typed)
    assert "Zo leest de inwoner het Kom dinsdag, GRASPARKIET." in words(seen)
    assert not Message.objects.exists()
    changed = do(desk, "answer", case, move="change", **typed)
    assert "GRASPARKIET" in changed.content.decode()
    sent = do(desk, "answer", case, move="send", **typed)
    assert "Uw bericht staat klaar voor de inwoner" in words(sent)
    assert "Sanne stuurde de inwoner een bericht" in words(sent)
    assert "Kom dinsdag, GRASPARKIET." in words(sent), "it stands in the history"
    assert "GRASPARKIET" not in repr(copied())
    case = Submission.objects.get(pk=case.pk)
    assert (case.owner, case.status) == (sanne, "in_progress"), "who answers, takes it"
    assert Event.objects.filter(submission=case).last().kind == "answered"


def test_the_desk_says_plainly_whether_a_mail_goes_out(desk, case, noord):
    """Fatima left an address, and did not choose to be reached by mail."""
    assert "Er gaat geen mail uit" in words(desk.get(address("answer", case)))
    do(desk, "answer", case, move="send", kind="answer", text="Kom dinsdag.")
    assert not OutboxMessage.objects.exists()
    without_code = a_submission(noord)
    assert "Deze inwoner heeft geen code" in words(desk.get(address("case", without_code)))
    refused = do(desk, "answer", without_code, move="send", kind="answer", text="Kom dinsdag.")
    assert refused.status_code == 409
    assert Message.objects.filter(submission=without_code).count() == 0


def test_a_standard_text_fits_language_status_and_topic_and_fills_in_what_names_nobody(desk, case):
    case.topic = Topic.objects.create(key="money", name="Geld", sentence="Geld.")
    case.save()
    begin = "Over {nummer}: {team} belt u voor {datum}."
    fits = StandardText.objects.create(title="Wij bellen", text=begin, topic=case.topic, status="new")
    StandardText.objects.create(title="In het Pools", text="Dzień dobry", language="pl")
    StandardText.objects.create(title="Na afloop", text="Klaar", status="closed")
    page = words(desk.get(address("answer", case)))
    assert "Wij bellen" in page
    assert "In het Pools" not in page
    assert "Na afloop" not in page
    used = do(desk, "answer", case, move="use", kind="answer", standard=fits.pk, text="")
    assert f"Over {case.reference}: Wijkteam Noord belt u voor 25 november 2026." in words(used)


def test_a_standard_text_can_hold_nothing_about_a_person():
    with pytest.raises(ValidationError, match=r"\{naam\} kan niet ingevuld worden"):
        StandardText(title="Wij bellen", text="Beste {naam},").clean()


def test_communications_and_coordinators_keep_the_texts_and_workers_do_not(db):
    ensure_roles()
    for role, status in [(Role.COMMUNICATIONS, 200), (Role.COORDINATOR, 200), (Role.WORKER, 302)]:
        browser, person = Client(), an_account(role.name.title())
        give_role(person, role)
        browser.force_login(person)
        assert browser.get("/beheer/standard_texts/new/").status_code == status, role


def test_mistakes_and_a_colleague_who_was_ahead_keep_what_was_typed(desk, case, karim):
    empty = do(desk, "answer", case, move="look", kind="answer", text=" ")
    assert (empty.status_code, "Schrijf iets voor u verdergaat" in words(empty)) == (422, True)
    add_note(case=case, worker=karim, text="Gebeld.", at=RECEIVED)
    late = do(desk, "answer", case, move="send", kind="question", text="Welke bank?", version=1)
    assert (late.status_code, "Welke bank?" in late.content.decode()) == (409, True)
    assert not Message.objects.exists()


def test_another_team_finds_nothing_there_and_who_looks_is_logged(log_in, sanne, case, zuid):
    stranger = log_in(a_worker("Zara", zuid), own_browser=True)
    assert stranger.get(address("answer", case)).status_code == 404
    assert stranger.post(address("answer", case), {"move": "send", "text": "Hoi"}).status_code == 404
    log_in(sanne).get(address("answer", case))
    assert AccessLogEntry.objects.filter(viewer=str(sanne.pk)).count() == 1
