"""Each look leaves a line; without a line nobody sees anything."""

import pytest

from intake_forms import access_log
from intake_forms.access_log import first_break
from intake_forms.models import AccessLogEntry
from tests.intake_forms.desk.pages import address, do, words


def looks():
    return list(AccessLogEntry.objects.values_list("viewer_name", "action"))


def test_opening_a_request_leaves_a_line(desk, case):
    desk.get(address("case", case))
    assert looks() == [("Sanne", "opened")]
    assert AccessLogEntry.objects.get().submission == case.pk


def test_the_inbox_shows_no_answer_and_leaves_no_line(desk, case):
    page = words(desk.get(address("inbox")))
    assert case.reference in page
    assert "schulden." not in page
    assert "Fatima" not in page
    assert looks() == []


def test_contact_details_are_covered_until_the_worker_asks(desk, case):
    page = words(desk.get(address("case", case)))
    assert "010 555 01 23" not in page
    assert "fatima@zandmeer.example" not in page
    shown = words(desk.post(address("reveal", case)))
    assert "010 555 01 23" in shown
    assert looks() == [("Sanne", "opened"), ("Sanne", "revealed")]


def test_covered_details_are_not_hidden_in_the_page_either(desk, case):
    assert b"555 01" not in desk.get(address("case", case)).content


def test_a_page_with_an_error_is_a_look_too(desk, case):
    do(desk, "note", case, text="")
    assert looks() == [("Sanne", "opened")]


def test_many_looks_make_one_chain(desk, case):
    for _ in range(5):
        desk.get(address("case", case))
    assert first_break() is None


@pytest.mark.parametrize("name", ["case", "reveal"])
def test_when_the_log_cannot_be_written_nothing_is_shown(desk, case, settings, name):
    settings.ACCESS_LOG_KEY = ""
    desk.raise_request_exception = False
    ask = desk.get if name == "case" else desk.post
    answer = ask(address(name, case))
    assert answer.status_code == 500
    assert b"schulden" not in answer.content
    assert b"555 01" not in answer.content


def test_when_the_log_is_full_or_broken_nothing_is_shown(desk, case, monkeypatch):
    desk.get(address("case", case))
    access_log.AccessLogHead.objects.update(position=0)  # the next number exists already
    desk.raise_request_exception = False
    answer = desk.get(address("case", case))
    assert answer.status_code == 500
    assert b"schulden" not in answer.content


def test_no_cache_keeps_a_page_of_the_desk(desk, case):
    for page in (
        desk.get(address("case", case)),
        desk.get(address("inbox")),
        do(desk, "note", case, text=""),
    ):
        assert "no-store" in page["Cache-Control"]
        assert "private" in page["Cache-Control"]
