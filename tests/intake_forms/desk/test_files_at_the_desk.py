"""A worker gets what was sent along: as a file to keep, through the guard, with a line in the log."""

import pytest

from intake_forms.models import AccessLogEntry, Upload
from intake_forms.uploads import vault
from tests.intake_forms.desk.pages import address, words
from tests.intake_forms.factories import a_file, a_submission

pytestmark = pytest.mark.sqlite

State = Upload.State


def looks() -> list[str]:
    return list(AccessLogEntry.objects.values_list("action", flat=True))


def test_a_file_is_handed_over_as_an_attachment_under_a_name_of_ours(desk, case):
    answer = desk.get(address("file", case))
    assert answer.content == b"%PDF-1.7 een brief"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="{case.reference}-1.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert looks() == ["file"]


def test_the_page_names_the_files_and_does_not_show_them(desk, case):
    page = desk.get(address("case", case))
    assert "brief.pdf" in words(page)
    assert address("file", case) in page.content.decode()
    assert looks() == ["opened"]


def test_no_line_in_the_log_no_file(desk, case, settings):
    settings.ACCESS_LOG_KEY = ""
    desk.raise_request_exception = False
    answer = desk.get(address("file", case))
    assert (answer.status_code, b"een brief" in answer.content) == (500, False)


@pytest.mark.parametrize("state", [State.QUARANTINED, State.INFECTED])
def test_what_may_not_be_seen_is_not_there_and_the_case_says_why(desk, case, state):
    case.uploads.update(state=state)
    assert desk.get(address("file", case)).status_code == 404
    page = desk.get(address("case", case))
    assert str(state.label) in words(page) or "virus" in words(page)
    assert address("file", case) not in page.content.decode()


def test_the_file_of_another_request_is_not_there_under_this_one(desk, case, zuid):
    theirs = a_file(a_submission(zuid), b"%PDF-1.7 geheim")
    answer = desk.get(address("file", case).replace(str(case.uploads.get().pk), str(theirs.pk)))
    assert answer.status_code == 404


def test_a_file_that_is_damaged_is_said_to_be_and_is_no_error(desk, case):
    vault.remove(case.uploads.get().pk)
    answer = desk.get(address("file", case), follow=True)
    assert answer.status_code == 200
    assert "inwoner" in words(answer) or "resident" in words(answer)
    assert looks() == ["opened"], "nobody saw the file"
