"""A town with hours, and the page cache switched on."""

from datetime import date

import pytest

from tests.wijkteam_pages import zandmeer
from wijkteam_pages import kept_pages
from wijkteam_pages.models import Location, WalkInSession

NOORD = "/nl/wijkteams/noord/"
INDEX = "/nl/wijkteams/"
HOME = "/nl/"


@pytest.fixture(autouse=True)
def _switched_on(settings):
    settings.WIJKTEAM_PAGES_PAGE_CACHE = True
    kept_pages.forget_all()
    yield
    kept_pages.forget_all()


@pytest.fixture
def town():
    """Noord is open on Tuesdays from 9 to 12 in De Kap."""
    town = zandmeer.build_with_pages()
    town.team_noord.hours_checked_on = date(2026, 11, 1)
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
    return town


@pytest.fixture
def comes_from_cache(client, django_assert_num_queries):
    """Gets an address and makes sure that nobody asked the database."""

    def get(address, **headers):
        with django_assert_num_queries(0):
            return client.get(address, **headers)

    return get
