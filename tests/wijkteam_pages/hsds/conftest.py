"""A town of which Noord is open on Tuesdays; asked on a Tuesday morning."""

from types import SimpleNamespace

import pytest
import time_machine

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import ContactChannel, Topic

API = "/api/hsds/v3"


@pytest.fixture
def town(db) -> SimpleNamespace:
    """Noord is open on Tuesdays from 9 to 12 in De Kap; Oost has no hours yet."""
    with time_machine.travel("2026-11-24T10:00:00+01:00", tick=False):
        town = zandmeer.build_open_on_tuesdays()
        town.dutch = town.home.locale
        ContactChannel.objects.create(team=town.team_noord, kind="phone", value="010 555 01 00")
        town.money = Topic.objects.create(
            key="money", name="Geld", sentence="Hulp bij geld.", locale=town.dutch
        )
        yield town


@pytest.fixture
def ask(client):
    """What the API answers to a question, as JSON."""
    return lambda address, **asked: client.get(f"{API}/{address}", asked).json()


@pytest.fixture
def names(ask):
    """The names of what a list holds."""
    return lambda address, **asked: [row["name"] for row in ask(address, **asked)["contents"]]
