"""What every test may lean on."""

import pytest
from django.core.cache import cache
from hypothesis import settings

from tests import laid_records

# How long an example takes says more of the machine than of the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one cached."""
    cache.clear()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Keeps what the migrations laid, for the hook below."""
    with django_db_blocker.unblock():
        laid = laid_records.copied()
    LAID.update(records=laid, blocker=django_db_blocker)


LAID: dict = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item):
    """A test that commits leaves the database empty; the next one finds what the migrations laid all the same."""
    yield
    if LAID and commits(item):
        with LAID["blocker"].unblock():
            laid_records.lay_again(LAID["records"])


def commits(item: pytest.Item) -> bool:
    """Whether this test writes for real: it says so, or a server of its own thread must see what it wrote."""
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or "live_server" in item.fixturenames
