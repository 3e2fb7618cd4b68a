"""Which status may follow which."""

import pytest

from intake_forms.models import Submission
from intake_forms.moves import MAY_FOLLOW, after_taking, may_become

Status = Submission.Status


def test_every_status_has_a_place_and_every_move_leads_to_a_status():
    assert set(MAY_FOLLOW) == set(Status.values)
    assert {following for moves in MAY_FOLLOW.values() for following in moves} <= set(Status.values)


def test_no_status_follows_itself_and_nothing_becomes_new_again():
    assert not any(may_become(status, status) for status in MAY_FOLLOW)
    assert not any(may_become(status, "new") for status in MAY_FOLLOW)


def test_what_is_done_can_only_be_opened_again():
    assert all(MAY_FOLLOW[status] == ("reopened",) for status in Status.done())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("new", "in_progress"),
        ("reopened", "in_progress"),
        ("in_progress", "in_progress"),
        ("waiting", "waiting"),
    ],
)
def test_taking_begins_the_work_and_leaves_what_waits(before, after):
    assert after_taking(before) == after
