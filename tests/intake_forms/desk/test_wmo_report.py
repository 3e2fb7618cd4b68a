"""A request that is marked as a Wmo report shows what the law asks, and stays until another organisation has it."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from intake_forms.models import Deletion, Event, Submission
from intake_forms.person_data import SubmissionHolder
from intake_forms.purge import KeptByLaw, delete, purge
from intake_forms.retention import deletion_day
from intake_forms.wmo import steps_of
from intake_forms.wmo_report import ticks_of
from tests.intake_forms.desk.pages import address, do, words
from tests.intake_forms.factories import a_submission
from wijkteam_pages.extension import Person

YEARS_LATER = datetime(2036, 1, 1, 3, 0, tzinfo=UTC)
FATIMA = Person(name="Fatima", email="fatima@zandmeer.example", phone="010 555 01 23")


@pytest.fixture
def report(desk, case):
    """Sanne marked the request on Monday 23 November."""
    do(desk, "take", case)
    do(desk, "wmo", case)
    case.refresh_from_db()
    return case


def test_the_dates_run_from_the_day_of_the_mark():
    steps = steps_of(date(2026, 11, 23), {})
    assert [(step.key, step.due) for step in steps] == [
        ("confirmed", None),
        ("support", None),
        ("plan", date(2026, 11, 30)),
        ("inquiry", date(2027, 1, 4)),
    ]
    assert [step.is_late(date(2026, 12, 1)) for step in steps] == [False, False, True, False]


def test_the_case_shows_the_dates_and_who_did_what(desk, report):
    page = words(desk.get(address("case", report)))
    assert report.wmo_marked_on == date(2026, 11, 23)
    for day in ("maandag 23 november 2026", "maandag 30 november 2026", "maandag 4 januari 2027"):
        assert day in page
    page = words(do(desk, "wmo_step", report, step="support"))
    assert "Gedaan op 23 november, 09:00 door Sanne" in page
    assert set(ticks_of(report)) == {"support"}
    assert do(desk, "wmo_step", report, step="support").status_code == 422
    assert do(desk, "wmo_step", report, step="verzonnen").status_code == 422


def test_a_mark_by_mistake_is_taken_off_with_a_reason(desk, report):
    do(desk, "wmo_step", report, step="support")
    assert do(desk, "no_wmo", report, text="").status_code == 422
    page = words(do(desk, "no_wmo", report, text="Zij vroeg alleen de weg."))
    report.refresh_from_db()
    assert (report.wmo_marked_on, "Zij vroeg alleen de weg." in page) == (None, True)
    do(desk, "wmo", report)
    report.refresh_from_db()
    assert (report.wmo_marked_on, dict(ticks_of(report))) == (date(2026, 11, 23), {})


def test_once_it_is_confirmed_in_writing_it_stays_a_report(desk, report):
    do(desk, "wmo_step", report, step="confirmed")
    assert do(desk, "no_wmo", report, text="Toch niet.").status_code == 409
    report.refresh_from_db()
    assert report.wmo_marked_on is not None


def test_two_workers_at_once_mark_it_once(desk, log_in, karim, case):
    seen = case.version
    do(log_in(karim, own_browser=True), "wmo", case)
    assert do(desk, "wmo", case, version=seen).status_code == 409
    assert Event.objects.filter(kind="wmo").count() == 1


@pytest.mark.parametrize("kind", ["idea", "concern", "offer"])
def test_only_a_request_for_help_can_be_a_report(desk, noord, kind):
    other = a_submission(noord, kind=kind)
    assert do(desk, "wmo", other).status_code == 409
    assert Submission.objects.get(pk=other.pk).wmo_marked_on is None


def test_it_is_never_purged_before_a_confirmed_hand_over_and_the_dry_run_says_why(desk, report):
    page = words(do(desk, "close", report, outcome="answered"))
    report.refresh_from_db()
    assert (deletion_day(report), "blijft tot een andere organisatie bevestigt" in page) == (None, True)
    assert purge(YEARS_LATER).deleted == ()
    told = StringIO()
    call_command("purge_submissions", dry_run=True, stdout=told)
    assert f"Keeps {report.reference}: a Wmo report, and no hand-over is confirmed yet" in told.getvalue()


def test_after_the_confirmed_hand_over_it_goes_on_its_day(desk, report):
    do(desk, "close", report, outcome="handed_over")
    do(desk, "confirm", report)
    report.refresh_from_db()
    due = date(2026, 12, 23)
    assert deletion_day(report) == due
    at_three = datetime(2026, 12, 23, 3, 0, tzinfo=UTC)
    assert purge(at_three - timedelta(days=1)).deleted == ()
    assert purge(at_three).deleted == ((report.reference, due),)


def test_nobody_erases_it_before_that_and_afterwards_everybody_may(desk, report):
    now = datetime(2026, 11, 24, tzinfo=UTC)
    assert list(SubmissionHolder().erase(FATIMA, now)) == []
    with pytest.raises(KeptByLaw):
        delete(report, due=None, ground=Deletion.Ground.PERSON, now=now)
    do(desk, "close", report, outcome="handed_over")
    do(desk, "confirm", report)
    assert list(SubmissionHolder().erase(FATIMA, now)) == [str(report.pk)]
