"""Zandmeer for spreadsheets: two teams with hours and a question, and who may import."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from wagtail.models import Locale

from tests.wijkteam_pages.hours import people
from wijkteam_pages.models import District, Faq, Topic


@pytest.fixture
def town(db) -> SimpleNamespace:
    return built()


def built() -> SimpleNamespace:
    """The people and the hours of `hours/people.py`, with two districts, a topic and a question."""
    town = people.build()
    town.north = District.objects.create(municipality=town.town, code="WK936101", name="Noord")
    town.east = District.objects.create(municipality=town.town, code="WK936102", name="Oost")
    town.noord.districts.add(town.north)
    town.oost.districts.add(town.east)
    dutch = Locale.objects.get_or_create(language_code="nl")[0]
    town.money = Topic.objects.create(key="money", name="Geld", sentence="Hulp bij geld.", locale=dutch)
    town.costs = Faq.objects.create(
        question="Kost het geld?", answer="<p>Nee.</p>", locale=dutch, topic=town.money, sheet_key="kosten"
    )
    return town


@pytest.fixture
def sanne(client, town):
    """Communications, at her desk."""
    client.force_login(town.sanne)
    return client
