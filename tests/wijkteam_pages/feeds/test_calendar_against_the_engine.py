"""Whoever expands the calendar finds the times that the engine finds, in any schedule."""

from datetime import timedelta

import pytest
from hypothesis import given, settings

from tests.wijkteam_pages.schedule import strategies
from wijkteam_pages.wall_clock import day_of

from .reading import read, said, written

pytestmark = pytest.mark.sqlite


@given(strategies.moments())
@settings(max_examples=50, deadline=None)
def test_a_reader_of_the_feed_comes_at_the_right_time(moment):
    schedule, at = moment
    first, last = day_of(at) - timedelta(days=12), day_of(at) + timedelta(days=12)
    assert read(written(schedule, day_of(at)), first, last) == said(schedule.occurrences(first, last))
