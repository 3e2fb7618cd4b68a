"""A deadline is said in words, and how pressing it is does not hang on colour."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from intake_forms.desk.deadline import deadline

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (-12, "12 days late", "late"),
        (-1, "1 day late", "late"),
        (0, "Answer today", "soon"),
        (1, "Answer tomorrow", "soon"),
        (2, "2 days left", "soon"),
        (14, "14 days left", "calm"),
    ],
)
def test_the_words_say_what_a_worker_needs_to_know(days, words, tone):
    with translation.override("en"):
        found = deadline(TODAY + timedelta(days=days), TODAY)
    assert (found.words, found.tone) == (words, tone)
