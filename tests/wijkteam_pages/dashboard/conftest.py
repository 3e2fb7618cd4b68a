"""Noord and Oost on a Tuesday morning; Fatima keeps Noord, Sanne of communications keeps all, Bas keeps nothing."""

import pytest
import time_machine
from django.test import Client

from tests.wijkteam_pages.hours import people
from wijkteam_pages.hours_words import plain


@pytest.fixture
def town(db):
    with time_machine.travel(people.MORNING, tick=False):
        town = people.build()
        for user in (town.fatima, town.joris, town.sanne):
            user.email = f"{user.username}@zandmeer.example"
            user.save()
        town.noord.owner, town.oost.owner = town.fatima, town.joris
        town.noord.save()
        town.oost.save()
        yield town


@pytest.fixture
def screen():
    """`screen(user)` is what somebody reads at an address of the admin."""

    def read(user, address="/beheer/"):
        client = Client()
        client.force_login(user)
        answer = client.get(address)
        assert answer.status_code == 200, answer.status_code
        return " ".join(plain(answer.content.decode()).split())

    return read
