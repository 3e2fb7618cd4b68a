"""A town with hours, on a Tuesday morning before opening."""

import pytest
import time_machine

from . import people


@pytest.fixture
def tuesday_morning():
    with time_machine.travel(people.MORNING, tick=False):
        yield


@pytest.fixture
def town(db, tuesday_morning):
    return people.build()


@pytest.fixture
def fatima(client, town):
    """A worker of Noord, at her phone."""
    client.force_login(town.fatima)
    return client
