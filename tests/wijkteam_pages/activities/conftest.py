"""A town with activities, on a Tuesday morning at eight."""

import pytest
import time_machine

from tests.wijkteam_pages.hours import people

from . import town as activities


@pytest.fixture
def tuesday_morning():
    with time_machine.travel(people.MORNING, tick=False) as clock:
        yield clock


@pytest.fixture
def town(db, tuesday_morning):
    return activities.publish(activities.build())
