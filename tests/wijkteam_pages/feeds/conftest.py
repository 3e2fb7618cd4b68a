"""A town with pages: team Noord walks in at De Kap on Tuesday mornings, team Oost nowhere yet."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import transaction

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import ContactChannel, Faq, Location, ShortAddress, WalkInSession


@pytest.fixture(scope="package")
def built(django_db_setup, django_db_blocker) -> Iterator[SimpleNamespace]:
    """Built once for the tests of this folder, and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        yield build()
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def town(db, built) -> SimpleNamespace:
    """The town as it was built, whatever another test did to its own."""
    return deepcopy(built)


def build() -> SimpleNamespace:
    town = zandmeer.build_with_pages()
    town.team_noord.hours_checked_on = date(2026, 11, 20)
    town.team_noord.save()
    town.kap = Location.objects.create(
        municipality=town.town,
        name="De Kap",
        street="Lindelaan",
        house_number="12",
        postcode="3210 AB",
        city="Zandmeer",
    )
    town.tuesday = WalkInSession.objects.create(
        team=town.team_noord, location=town.kap, weekday=1, opens=9 * 60, closes=12 * 60
    )
    ContactChannel.objects.create(team=town.team_noord, kind="phone", value="010 555 01 20")
    town.faq = Faq.objects.create(question="Kost het geld?", answer="<p>Nee.</p>", locale=town.home.locale)
    town.short = ShortAddress.objects.get(team=town.team_noord)
    town.short_oost = ShortAddress.objects.get(team=town.team_oost)
    return town
