"""Zandmeer, loaded once for the tests of this folder and rolled back after them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import TestCase, override_settings


@pytest.fixture(scope="package")
def zandmeer(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Path]:
    """The folder with the town's state; the town itself is in the database."""
    var = tmp_path_factory.mktemp("var")
    with django_db_blocker.unblock(), override_settings(VAR=var), transaction.atomic():
        cache.clear()
        with TestCase.captureOnCommitCallbacks(execute=True):
            call_command("load_demo", verbosity=0)
        yield var
        transaction.set_rollback(True)
    cache.clear()
