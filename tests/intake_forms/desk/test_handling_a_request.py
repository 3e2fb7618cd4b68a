"""A worker takes a request, writes about it and closes it."""

import pytest

from intake_forms.models import Event, Note, Submission
from tests.intake_forms.desk.pages import address, do, words
from tests.intake_forms.factories import a_worker

Status = Submission.Status


def test_a_worker_takes_a_request(desk, case, sanne):
    page = words(do(desk, "take", case))
    case.refresh_from_db()
    assert (case.owner, case.status) == (sanne, Status.IN_PROGRESS)
    assert "Sanne" in page


def test_a_worker_writes_a_note_that_the_team_reads(desk, case, log_in, karim):
    do(desk, "note", case, text="Belt dinsdag terug.\nHeeft een map met brieven.")
    assert "Belt dinsdag terug." in words(log_in(karim).get(address("case", case)))
    assert Note.objects.get().author.first_name == "Sanne"


def test_a_worker_hands_a_request_to_a_colleague(desk, case, karim):
    do(desk, "assign", case, colleague=karim.pk)
    case.refresh_from_db()
    assert (case.owner, case.status) == (karim, Status.IN_PROGRESS)


def test_a_request_never_goes_to_somebody_outside_the_team(desk, case, zuid):
    zara = a_worker("Zara", zuid)
    answer = do(desk, "assign", case, colleague=zara.pk)
    case.refresh_from_db()
    assert answer.status_code == 422
    assert case.owner is None
    assert "Zara" not in words(answer)


def test_a_colleague_can_stand_in(desk, case, karim):
    do(desk, "take", case)
    do(desk, "deputy", case, colleague=karim.pk)
    case.refresh_from_db()
    assert case.deputy == karim
    do(desk, "deputy", case, colleague="")
    case.refresh_from_db()
    assert case.deputy is None


def test_a_deputy_who_takes_over_is_no_longer_the_deputy(desk, case, karim, log_in):
    do(desk, "take", case)
    do(desk, "deputy", case, colleague=karim.pk)
    do(log_in(karim), "take", case)
    case.refresh_from_db()
    assert (case.owner, case.deputy) == (karim, None)


def test_waiting_for_the_resident_is_a_status(desk, case):
    do(desk, "status", case, status="waiting")
    case.refresh_from_db()
    assert case.status == Status.WAITING
    assert case.owner is not None


def test_a_request_is_closed_with_an_outcome(desk, case):
    do(desk, "close", case, outcome="helped", text="Samen een plan gemaakt.")
    case.refresh_from_db()
    assert (case.status, case.outcome) == (Status.CLOSED, "helped")
    assert case.closed_at is not None
    assert Note.objects.get().text == "Samen een plan gemaakt."


def test_a_request_is_not_closed_without_an_outcome_and_keeps_what_was_typed(desk, case):
    answer = do(desk, "close", case, text="Bijna klaar.")
    case.refresh_from_db()
    assert answer.status_code == 422
    assert case.is_open
    assert "Bijna klaar." in words(answer)


def test_a_hand_over_waits_for_the_word_of_the_other_organisation(desk, case):
    page = do(desk, "close", case, outcome="handed_over")
    case.refresh_from_db()
    assert case.status == Status.HANDED_OVER
    assert address("confirm", case) in page.content.decode()
    do(desk, "confirm", case)
    case.refresh_from_db()
    assert case.handover_confirmed_at is not None


def test_a_closed_request_can_be_opened_again(desk, case):
    do(desk, "close", case, outcome="answered")
    do(desk, "reopen", case, text="Mevrouw belde weer.")
    case.refresh_from_db()
    assert (case.status, case.outcome, case.closed_at) == (Status.REOPENED, "", None)


def test_the_history_says_who_did_what_and_nothing_of_what_was_said(desk, case):
    do(desk, "take", case)
    do(desk, "note", case, text="GEHEIM")
    do(desk, "close", case, outcome="answered", text="GEHEIM")
    kinds = list(Event.objects.values_list("kind", flat=True))
    assert kinds == ["received", "taken", "noted", "noted", "closed"]
    assert "GEHEIM" not in str(list(Event.objects.values()))


def test_a_note_without_words_is_not_saved(desk, case):
    answer = do(desk, "note", case, text="   ")
    assert answer.status_code == 422
    assert not Note.objects.exists()


def test_a_note_that_is_too_long_is_kept_on_the_page(desk, case):
    answer = do(desk, "note", case, text="lang " * 2500)
    assert answer.status_code == 422
    assert "lang lang lang" in words(answer)


@pytest.mark.parametrize("status", ["closed", "new", "nonsense", ""])
def test_a_status_that_cannot_be_chosen_is_refused(desk, case, status):
    answer = do(desk, "status", case, status=status)
    case.refresh_from_db()
    assert answer.status_code == 422
    assert case.status == Status.NEW


@pytest.mark.parametrize("version", ["", "abc", "-1", "99999999999999999999", "1; DROP TABLE"])
def test_a_version_that_is_no_version_changes_nothing(desk, case, version):
    answer = do(desk, "note", case, text="Mijn tekst", version=version)
    assert answer.status_code in (409, 422)
    assert not Note.objects.exists()
    assert "Mijn tekst" in words(answer)


def test_tags_in_an_answer_or_note_are_only_text(desk, case):
    page = do(desk, "note", case, text="<script>alert(1)</script>").content
    assert b"<script>alert(1)" not in page
    assert b"&lt;script&gt;alert(1)" in page


def test_who_had_to_log_in_again_is_told_that_nothing_was_saved(desk, case):
    page = desk.get(address("note", case), follow=True)
    assert page.redirect_chain[-1][0] == address("case", case)
    assert address("note", case) in page.content.decode()


def test_the_page_can_ask_whether_the_session_is_still_there(desk, client):
    assert set(desk.get(address("session")).json()) == {"token"}
    client.logout()
    assert client.get(address("session")).status_code == 302
