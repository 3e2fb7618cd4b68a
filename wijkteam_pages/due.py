"""What has to happen by itself: every app's tasks, one after the other, one process at a time."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module

from django.conf import settings
from django.db import connection

from wijkteam_pages import outbox
from wijkteam_pages.extension import DueTask, due
from wijkteam_pages.models.due import DueLock, DueTaskRun
from wijkteam_pages.quiet_logging import describe

logger = logging.getLogger(__name__)

JOB = "run_due"
# A process that dies keeps the others away for no longer than this; every task renews it.
LEASE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one task went: what it says that it did, or the type of what stopped it."""

    task: str
    words: str
    succeeded: bool


def own_tasks() -> list[DueTask]:
    """What this app has to do at each run."""
    return [
        DueTask(name="Mail that waits", run=outbox.send_due),
        DueTask(name="Mail that is done with", run=outbox.tidy),
        DueTask(name="Log-ins that are over", run=_clear_sessions),
    ]


def _clear_sessions(now: datetime) -> str:
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    return "done"


def run_due(clock: Callable[[], datetime]) -> Iterator[Outcome]:
    """Run all tasks and yield how each went; one that fails does not stop the others.

    `clock` gives the present aware moment. Nothing is yielded when another process is at work.
    """
    holder = uuid.uuid4()
    if not DueLock.take(JOB, holder, clock(), LEASE):
        return
    try:
        for task in due():
            if not DueLock.take(JOB, holder, clock(), LEASE):
                logger.error("Another process took over while a task ran for too long")
                return
            yield run(task, clock())
    finally:
        DueLock.release(JOB, holder)


def run(task: DueTask, now: datetime) -> Outcome:
    """Run one task, note how it went, and raise nothing."""
    record, _created = DueTaskRun.objects.update_or_create(name=task.name, defaults={"started_at": now})
    try:
        outcome = Outcome(task.name, task.run(now), succeeded=True)
    except Exception as error:
        logger.error("%s failed:\n%s", task.name, describe(error))
        # A connection that broke under this task would take the next ones down with it.
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
        outcome = Outcome(task.name, type(error).__name__, succeeded=False)
    record.outcome = outcome.words[:200]
    record.failures = 0 if outcome.succeeded else record.failures + 1
    record.succeeded_at = now if outcome.succeeded else record.succeeded_at
    record.save()
    return outcome
