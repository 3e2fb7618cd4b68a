"""A name for the present state of all content: whatever was made from the content before has another name.

Kept in Django's default cache, which all processes share. Who keeps something under `current()` never has to throw it
away: after a change nobody asks for it any more.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import transaction

from .patient_cache import keep, recall

KEY = "wijkteam-content-version"


class _Unsaid:
    """A change that the cache could not be told; it is told before anything is taken from it again."""

    waits = False


def current() -> str | None:
    """The name of the content as it is now; none when the cache is down, and then nothing is to be kept."""
    version: str | None = None if _Unsaid.waits else recall(KEY)
    if version is None:
        version = _say()
    return version


def changed() -> None:
    """Something that a page shows is different now.

    Said at once, so that this process sees it, and again when the transaction is through: what another process made
    from the old records in between must not stay.
    """
    _say()
    if transaction.get_connection().in_atomic_block:
        transaction.on_commit(_say)


def _say() -> str | None:
    """Gives the content a new name; asks for it back, since some caches swallow their errors."""
    keep(KEY, uuid4().hex, None)
    version: str | None = recall(KEY)
    _Unsaid.waits = version is None
    return version
