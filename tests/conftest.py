"""What every test may lean on."""

from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from hypothesis import settings

from tests import laid_records
from tests.servers import migrated

# How long an example takes says more of the machine than of the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


ASKS_THE_DATABASE = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On a database server only what asks a database runs again: plain modules are the same there."""
    if connection.vendor == "sqlite":
        return
    same_there = [item for item in items if not asks_the_database(item)]
    items[:] = [item for item in items if asks_the_database(item)]
    config.hook.pytest_deselected(items=same_there)


def asks_the_database(item: pytest.Item) -> bool:
    """Whether a test may read or write records: it is marked so, or stands on a fixture that does."""
    return item.get_closest_marker("django_db") is not None or bool(
        ASKS_THE_DATABASE & set(item.fixturenames)
    )


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one cached."""
    cache.clear()


@pytest.fixture(scope="session")
def django_db_keepdb(request) -> bool:
    """On SQLite the database is a copy that was migrated before; the migrations then find nothing to do."""
    return connection.vendor == "sqlite" or bool(request.config.getvalue("reuse_db"))


@pytest.fixture(scope="session")
def django_db_createdb(request) -> bool:
    """Made anew with `--create-db`, and on SQLite always: as a fresh copy."""
    return connection.vendor != "sqlite" and bool(request.config.getvalue("create_db"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, request) -> None:
    """Lays the copy where the tests look for it, each process of a run its own."""
    path = Path(connection.settings_dict["TEST"]["NAME"])
    reuses = (
        request.config.getvalue("reuse_db") and not request.config.getvalue("create_db") and path.exists()
    )
    if connection.vendor == "sqlite" and not reuses:
        migrated.copy_to(path)


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
