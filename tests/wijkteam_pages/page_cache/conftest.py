"""A town with hours, and the page cache switched on."""

import pytest

from tests.wijkteam_pages import zandmeer
from wijkteam_pages import kept_pages

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
    return zandmeer.build_open_on_tuesdays()


@pytest.fixture
def comes_from_cache(client, django_assert_num_queries):
    """Gets an address and makes sure that nobody asked the database."""

    def get(address, **headers):
        with django_assert_num_queries(0):
            return client.get(address, **headers)

    return get
