"""Two workers on one request: the second is told, sees both texts, and overwrites nothing."""

import pytest

from intake_forms.models import Note
from tests.intake_forms.desk.pages import address, do, words


@pytest.fixture
def karims_browser(log_in, karim):
    return log_in(karim, own_browser=True)


def test_the_second_is_told_and_sees_both_texts(desk, karims_browser, case):
    seen = case.version
    do(karims_browser, "note", case, text="Karim: ik heb haar gesproken.")
    answer = do(desk, "note", case, text="Sanne: ik ga bellen.", version=seen)
    assert answer.status_code == 409
    assert "Karim: ik heb haar gesproken." in words(answer)
    assert "Sanne: ik ga bellen." in words(answer)
    assert [note.text for note in Note.objects.all()] == ["Karim: ik heb haar gesproken."]


def test_the_second_can_save_all_the_same(desk, karims_browser, case):
    seen = case.version
    do(karims_browser, "note", case, text="Karim: eerst.")
    do(desk, "note", case, text="Sanne: daarna.", version=seen)
    case.refresh_from_db()
    do(desk, "note", case, text="Sanne: daarna.")
    assert [note.text for note in Note.objects.all()] == ["Karim: eerst.", "Sanne: daarna."]


def test_taking_what_a_colleague_just_took_does_not_take_it_away(desk, karims_browser, case, karim):
    seen = case.version
    do(karims_browser, "take", case)
    answer = do(desk, "take", case, version=seen)
    case.refresh_from_db()
    assert answer.status_code == 409
    assert case.owner == karim
    assert "Karim" in words(answer)


def test_a_note_to_a_request_that_was_closed_meanwhile_is_kept_and_can_be_saved(desk, karims_browser, case):
    seen = case.version
    do(karims_browser, "close", case, outcome="answered")
    answer = do(desk, "close", case, outcome="helped", text="Mijn verslag", version=seen)
    assert answer.status_code == 409
    assert "Mijn verslag" in words(answer)
    assert address("note", case) in answer.content.decode()
    case.refresh_from_db()
    assert case.outcome == "answered"


def test_a_mistake_and_a_colleague_at_once_is_told_as_a_colleague(desk, karims_browser, case):
    seen = case.version
    do(karims_browser, "take", case)
    assert do(desk, "close", case, text="zonder uitkomst", version=seen).status_code == 409


def test_pressing_twice_writes_one_note(desk, case):
    seen = case.version
    do(desk, "note", case, text="Eén keer", version=seen)
    do(desk, "note", case, text="Eén keer", version=seen)
    assert Note.objects.count() == 1
