"""A name for the present state of all content: whatever was made from the content before has another name.

Kept in Django's default cache, which all processes share. Who keeps something under `current()` never has to throw it
away: after a change nobody asks for it any more.
"""

from __future__ import annotations

import logging
from uuid import uuid4

from django.core.cache import cache
from django.db import transaction

logger = logging.getLogger(__name__)
KEY = "wijkteam-content-version"


class _Unsaid:
    """A change that the cache could not be told; it is told before anything is taken from it again."""

    waits = False


def current() -> str | None:
    """The name of the content as it is now; none when the cache is down, and then nothing is to be kept."""
    try:
        if _Unsaid.waits:
            _tell()
        version = cache.get(KEY)
        if version is None:
            cache.add(KEY, uuid4().hex, timeout=None)
            version = cache.get(KEY)
    except Exception as error:  # whatever a cache may raise, the page still comes
        logger.warning("The cache is down: %s", type(error).__name__)
        return None
    return None if _Unsaid.waits else version


def changed() -> None:
    """Something that a page shows is different now.

    Said at once, so that this process sees it, and again when the transaction is through: what another process made
    from the old records in between must not stay.
    """
    _say()
    if transaction.get_connection().in_atomic_block:
        transaction.on_commit(_say)


def _say() -> None:
    try:
        _tell()
    except Exception as error:  # saving goes on
        _Unsaid.waits = True
        logger.warning("The cache is down: %s", type(error).__name__)


def _tell() -> None:
    version = uuid4().hex
    cache.set(KEY, version, timeout=None)
    # A cache that swallows its errors says nothing; asking it again does.
    _Unsaid.waits = cache.get(KEY) is None
