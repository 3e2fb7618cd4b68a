"""A deadline is said in words, and how pressing it is does not hang on colour."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from intake_forms.desk.deadline import deadline

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (-12, "8 working days late", "late"),
        (-4, "2 working days late", "late"),
        (-2, "1 working day late", "late"),
        (0, "Answer today", "soon"),
        (1, "Answer tomorrow", "soon"),
        (2, "2 working days left", "soon"),
        (7, "5 working days left", "calm"),
        (14, "10 working days left", "calm"),
    ],
)
def test_the_words_say_what_a_worker_needs_to_know(days, words, tone):
    with translation.override("en"):
        found = deadline(TODAY + timedelta(days=days), TODAY)
    assert (found.words, found.tone) == (words, tone)


def test_on_a_saturday_what_was_due_on_friday_is_late_by_no_working_day_yet():
    with translation.override("en"):
        assert deadline(date(2026, 11, 20), date(2026, 11, 21)).words == "Late"


def test_a_day_on_which_the_town_closed_does_not_count():
    with translation.override("en"):
        found = deadline(date(2026, 11, 27), TODAY, {date(2026, 11, 25)}.__contains__)
    assert found.words == "3 working days left"
