"""Noord on a Tuesday morning, with Fatima as the owner of its hours and a resident at the door."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.wijkteam_pages.hours import people

ADDRESS = "/nl/wijkteams/noord/klopt-niet/"


@pytest.fixture
def clock(db):
    with time_machine.travel(people.MORNING, tick=False) as clock:
        yield clock


@pytest.fixture
def town(clock):
    town = people.build()
    town.fatima.email = "fatima@zandmeer.example"
    town.fatima.save()
    town.noord.owner = town.fatima
    town.noord.save()
    return town


class Resident:
    """Somebody with a browser, without an account."""

    def __init__(self, clock):
        self.clock, self.client = clock, Client(enforce_csrf_checks=True)
        self.filled_in = {}

    def opens_the_page(self):
        page = self.client.get(ADDRESS).content.decode()
        self.filled_in = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
        return self

    def sends(self, text="De deur was dicht.", after=20, **more):
        """Type for so many seconds, and send."""
        self.clock.shift(timedelta(seconds=after))
        return self.client.post(ADDRESS, {**self.filled_in, "text": text, **more})


@pytest.fixture
def ineke(town, clock):
    return Resident(clock).opens_the_page()


@pytest.fixture
def hours_screen(town):
    """Noord's hours in the admin, as somebody reads them."""

    def read(user):
        client = Client()
        client.force_login(user)
        return client.get(reverse("wijkteam_hours:team", args=[town.noord.pk]))

    return read
