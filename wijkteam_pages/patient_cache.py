"""Django's default cache, which may be down: then nothing is found, nothing is kept, and the page still comes."""

import logging
from typing import Any

from django.core.cache import cache

logger = logging.getLogger(__name__)


def recall(key: str) -> Any:
    """What is kept under this key; None when nothing is."""
    try:
        return cache.get(key)
    except Exception as error:  # whatever a cache may raise
        logger.warning("The cache is down: %s", type(error).__name__)
        return None


def keep(key: str, value: Any, seconds: int | None) -> None:
    """Keeps a value for so many seconds, or until it is replaced."""
    try:
        cache.set(key, value, timeout=seconds)
    except Exception as error:  # whatever a cache may raise
        logger.warning("The cache is down: %s", type(error).__name__)
