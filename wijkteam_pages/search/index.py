"""Keeping the index equal to the records: one rule, "read it again", for a save, a removal and a rebuild.

A change is noted in its own transaction and written right after the commit, by reading the record again while nobody
else writes to the index. So the last reader has seen the last commit, in whatever order things happen.
"""

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from functools import partial

from django.db import transaction

from ..models.search import PendingDocument
from ..quiet_logging import describe
from .engines import database_engine, engine
from .engines.base import EngineUnavailableError
from .sources import sources

logger = logging.getLogger(__name__)
BATCH = 100


def changed(keys: Iterable[str]) -> None:
    """Notes that these documents came, changed or went, in the caller's transaction; writes them after it."""
    noted = [PendingDocument(key=key) for key in dict.fromkeys(keys)]
    if not noted:
        return
    PendingDocument.objects.bulk_create(noted, batch_size=BATCH)
    transaction.on_commit(partial(_write, [document.key for document in noted]))


def _write(keys: Collection[str]) -> None:
    """Whoever saves a page must not suffer from an index that fails; what was noted stays noted."""
    try:
        # What is noted no more was written after this change was committed.
        waiting = PendingDocument.objects.filter(key__in=keys).values_list("key", flat=True)
        for some in batches(sorted(set(waiting))):
            refresh(some)
    except Exception as error:
        logger.error("The search index could not be written and waits for run_due:\n%s", describe(error))


def refresh(keys: Collection[str]) -> None:
    """Reads these documents again and writes what is there, removes what is not."""
    with engine().settled():
        # Noted later than this means: committed later than what is read below, and written by itself.
        noted = list(PendingDocument.objects.filter(key__in=keys).values_list("pk", flat=True))
        there = {document.key: document for document in _read(keys)}
        engine().put(there.values())
        engine().remove(set(keys) - set(there))
        PendingDocument.objects.filter(pk__in=noted).delete()


def _read(keys: Iterable[str]) -> Iterator:
    by_source = defaultdict(list)
    for key in keys:
        by_source[key.partition(":")[0]].append(key)
    known = sources()
    for name, its_keys in by_source.items():
        if name in known:
            yield from known[name].documents(its_keys)


def rebuild() -> Iterator[tuple[int, int]]:
    """Writes everything again, in place: search is never empty, and no change made meanwhile is lost.

    Yields how many documents are done, of how many.
    """
    engine().prepare()
    everything = list(PendingDocument.objects.filter(key=PendingDocument.EVERYTHING))
    keys = set().union(*(source.keys() for source in sources().values()))
    # What is kept but has no source any more is read again too, and so removed.
    keys |= engine().keys()
    done = 0
    for some in batches(sorted(keys)):
        refresh(some)
        done += len(some)
        yield done, len(keys)
    PendingDocument.objects.filter(pk__in=[noted.pk for noted in everything]).delete()


def write_pending(now: datetime) -> str:
    """What `run_due` does: writes what was noted and not written, and says how much that was."""
    noted = set(PendingDocument.objects.values_list("key", flat=True).distinct())
    try:
        if PendingDocument.EVERYTHING in noted:
            done = sum(1 for _step in rebuild())
            return f"rebuilt the search index in {done} steps"
        for some in batches(sorted(noted)):
            refresh(some)
    except EngineUnavailableError:
        return "the search engine cannot be reached; what changed stays noted"
    return f"{len(noted)} documents written to the search index"


def prepare() -> None:
    """Makes the tables of the index where they are missing, and then has everything written by `run_due`."""
    if database_engine().prepare():
        PendingDocument.objects.create(key=PendingDocument.EVERYTHING)


def batches(keys: Collection[str]) -> Iterator[list[str]]:
    ordered = list(keys)
    for start in range(0, len(ordered), BATCH):
        yield ordered[start : start + BATCH]
