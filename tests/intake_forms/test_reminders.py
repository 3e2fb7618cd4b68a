"""Who is reminded of a request, when, and with how few words."""

from datetime import UTC, date, datetime

import pytest

from intake_forms.models import Submission
from intake_forms.reminders import remind
from intake_forms.working_days import half_way, working_days_between
from tests.intake_forms.factories import a_submission, a_team, a_worker
from wijkteam_pages.models import HolidayDecision, Membership, OutboxMessage

Status = Submission.Status
FRIDAY = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)  # the day of receipt
TERM_ENDS = date(2026, 12, 4)  # ten working days later


def at_nine(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 8, 0, tzinfo=UTC)


@pytest.fixture
def noord(db):
    return a_team("Wijkteam Noord")


@pytest.fixture
def people(noord):
    found = {
        "Sanne": a_worker("Sanne", noord),
        "Karim": a_worker("Karim", noord),
        "Marit": a_worker("Marit", noord, role=Membership.Role.COORDINATOR),
    }
    for name, account in found.items():
        account.email = f"{name.lower()}@zandmeer.example"
        account.save()
    return found


def reminded(now: datetime) -> list[tuple[str, str]]:
    """Run the task, and give who gets what since the last time."""
    before = set(OutboxMessage.objects.values_list("key", flat=True))
    remind(now)
    return sorted((one.to, one.subject) for one in OutboxMessage.objects.exclude(key__in=before))


def test_half_of_a_term_is_counted_in_working_days():
    assert half_way(FRIDAY.date(), TERM_ENDS) == date(2026, 11, 27)
    assert half_way(FRIDAY.date(), date(2026, 11, 23)) == date(2026, 11, 23)
    assert working_days_between(date(2026, 12, 24), date(2026, 12, 28)) == 1


def test_the_coordinator_is_told_once_at_half_the_term_when_nobody_took_it(noord, people):
    case = a_submission(noord, answer_by=TERM_ENDS)
    assert reminded(at_nine(26)) == []
    ((to, subject),) = reminded(at_nine(27))
    assert (to, case.reference in subject) == ("marit@zandmeer.example", True)
    assert reminded(at_nine(30)) == []


def test_owner_and_deputy_are_told_a_working_day_before_and_once_more_when_it_is_late(noord, people):
    a_submission(
        noord, answer_by=TERM_ENDS, owner=people["Sanne"], deputy=people["Karim"], status=Status.IN_PROGRESS
    )
    both = ["karim@zandmeer.example", "sanne@zandmeer.example"]
    assert reminded(at_nine(2, 12)) == []
    assert [to for to, _subject in reminded(at_nine(3, 12))] == both
    assert reminded(at_nine(4, 12)) == []
    assert [to for to, _subject in reminded(at_nine(7, 12))] == both
    assert reminded(at_nine(8, 12)) == []


def test_on_a_day_off_nobody_is_reminded(noord, people):
    a_submission(noord, answer_by=date(2026, 12, 23))
    assert reminded(at_nine(25, 12)) == []
    assert reminded(at_nine(26, 12)) == []
    assert len(reminded(at_nine(28, 12))) == 1


def test_a_holiday_on_which_the_town_works_counts(noord, people):
    boxing_week = date(2026, 12, 25)
    a_submission(noord, answer_by=date(2026, 12, 28), owner=people["Sanne"], status=Status.IN_PROGRESS)
    HolidayDecision.objects.create(
        municipality=noord.municipality,
        day=boxing_week,
        name="Eerste Kerstdag",
        outcome="open",
        decided_at=FRIDAY,
    )
    assert reminded(at_nine(24, 12)) == []
    assert len(reminded(at_nine(25, 12))) == 1


def test_when_the_owner_no_longer_works_here_the_coordinator_is_told(noord, people):
    gone = a_worker("Vertrokken", noord, until=date(2026, 11, 20))
    a_submission(noord, answer_by=TERM_ENDS, owner=gone, status=Status.IN_PROGRESS)
    assert [to for to, _subject in reminded(at_nine(27))] == ["marit@zandmeer.example"]


def test_a_mail_holds_a_reference_and_a_link_and_nothing_of_what_was_asked(noord, people):
    case = a_submission(noord, answer_by=TERM_ENDS)
    remind(at_nine(27))
    (message,) = OutboxMessage.objects.all()
    lines = message.text.splitlines()
    assert (len(lines), case.reference in lines[0]) == (3, True)
    assert lines[2].endswith(f"/beheer/intake/{case.pk}/")
    assert "schulden" not in message.text


def test_what_is_done_reminds_nobody(noord, people):
    a_submission(noord, answer_by=TERM_ENDS, owner=people["Sanne"], status=Status.CLOSED)
    assert reminded(at_nine(7, 12)) == []
