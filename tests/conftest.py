"""What every test may lean on."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one cached."""
    cache.clear()
