"""Hours are read the way people write them, and what is not understood is shown."""

from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from wijkteam_pages.hours_admin.fields import HoursField, typed
from wijkteam_pages.hours_text import parse_hours
from wijkteam_pages.stretch import ImpossibleHours, Stretch, merged


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("9-12", "09:00-12:00"),
        ("9 - 12 uur", "09:00-12:00"),
        ("9.00 tot 12.00 uur en 13.30 tot 17.00 uur", "09:00-12:00, 13:30-17:00"),
        ("13u30-16u", "13:30-16:00"),
        ("van 9 tot 12:30", "09:00-12:30"),
        ("9:00–12:00, 13:00–17:00", "09:00-12:00, 13:00-17:00"),
        ("Van 9 uur tot 12 uur; 13.30 uur tot 16 uur.", "09:00-12:00, 13:30-16:00"),
        ("13-17 & 9-12", "09:00-12:00, 13:00-17:00"),
        ("9-12,13-17", "09:00-12:00, 13:00-17:00"),
        ("9h-12h", "09:00-12:00"),
        ("9-12/13-17", "09:00-12:00, 13:00-17:00"),
        ("9-12\n13-17", "09:00-12:00, 13:00-17:00"),
        ("22:00-24:00", "22:00-24:00"),
        ("dag en nacht", "00:00-24:00"),
        ("dicht", ""),
        (" Gesloten. ", ""),
    ],
)
def test_hours_as_people_write_them(written, read):
    assert typed(parse_hours(written)) == read


@pytest.mark.parametrize(
    ("written", "rule", "shown"),
    [
        ("zondag", "unreadable", "zondag"),
        ("9-12 en zo", "unreadable", "zo"),
        ("9-12 misschien", "unreadable", "misschien"),
        ("9", "unreadable", "9"),
        ("", "unreadable", ""),
        ("9-", "unreadable", "9-"),
        ("12-9", "ends_before_it_begins", ""),
        ("9-25", "no_time", ""),
        ("9:75-10", "no_time", ""),
        ("9-12 en 11-13", "hours_overlap", "09:00-12:00, 11:00-13:00"),
    ],
)
def test_what_is_wrong_is_named_and_shown(written, rule, shown):
    with pytest.raises(ImpossibleHours) as refused:
        parse_hours(written)
    assert (refused.value.rule, refused.value.shown) == (rule, shown)


@given(st.lists(st.tuples(st.integers(0, 1439), st.integers(1, 240)), min_size=1, max_size=4))
def test_what_the_form_shows_is_read_back_the_same(pairs):
    hours = merged(Stretch(opens, min(opens + length, 1440)) for opens, length in pairs)
    assert parse_hours(typed(hours)) == hours


@given(st.text(max_size=60))
def test_no_text_at_all_is_an_error_of_the_server(text):
    with suppress(ValidationError):
        assert isinstance(HoursField(required=False).clean(text), tuple)
