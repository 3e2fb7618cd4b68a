"""A town with hours, on a Tuesday morning before opening."""

import pytest
import time_machine
from django.utils import translation

from . import people


@pytest.fixture
def tuesday_morning():
    with time_machine.travel(people.MORNING, tick=False):
        yield


@pytest.fixture
def town(db, tuesday_morning):
    return people.build()


@pytest.fixture
def in_english():
    """The words as they are in the code, whatever the catalogue says of them."""
    with translation.override("en"):
        yield
