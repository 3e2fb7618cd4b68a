"""Two teams, their workers, and a request to team Noord."""

import pytest
import time_machine
from django.test import Client

from intake_forms.casework import receive
from tests.intake_forms.factories import a_file, a_submission, a_team, a_worker

MONDAY = "2026-11-23 09:00+01:00"


@pytest.fixture(autouse=True)
def _monday_morning():
    with time_machine.travel(MONDAY, tick=False):
        yield


@pytest.fixture
def noord(db):
    return a_team("Wijkteam Noord")


@pytest.fixture
def zuid(db):
    return a_team("Wijkteam Zuid")


@pytest.fixture
def sanne(noord):
    return a_worker("Sanne", noord)


@pytest.fixture
def karim(noord):
    return a_worker("Karim", noord)


@pytest.fixture
def case(noord):
    case = a_submission(noord)
    a_file(case)
    receive(case=case)
    return case


@pytest.fixture
def log_in(client):
    """Log somebody in: in the test's client, or in a browser of their own."""

    def log_in(user, *, own_browser=False):
        browser = Client() if own_browser else client
        browser.force_login(user)
        return browser

    return log_in


@pytest.fixture
def desk(log_in, sanne, case):
    """Sanne's browser."""
    return log_in(sanne)
