"""Whether the site can do its work, and what is down: names and words, never an address or a key."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.cache import cache
from django.db import connection

from wijkteam_pages.encryption import KeyRing
from wijkteam_pages.models import DueTaskRun, OutboxMessage
from wijkteam_pages.quiet_logging import describe

logger = logging.getLogger(__name__)

# Mail that waits for longer than this means that something stands still.
PATIENCE = timedelta(minutes=30)
# run_due is meant to run every few minutes.
SILENCE = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the site leans on; without a `needed` one no page comes, without another all go on."""

    name: str
    needed: bool
    is_up: Callable[[datetime], bool]


@dataclass(frozen=True, slots=True)
class Health:
    """The answer of all checks at one moment."""

    ready: bool
    down: list[str]

    def as_json(self) -> dict[str, object]:
        return {"ready": self.ready, "down": self.down}


def health(now: datetime) -> Health:
    """Ask everything that the site leans on how it is; an error of a check is a no."""
    down = [check for check in CHECKS if not _answers(check, now)]
    return Health(ready=not any(check.needed for check in down), down=[check.name for check in down])


def _answers(check: Check, now: datetime) -> bool:
    try:
        return check.is_up(now)
    except Exception as error:
        logger.warning("%s is down:\n%s", check.name, describe(error))
        return False


def _database(now: datetime) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _cache(now: datetime) -> bool:
    value = secrets.token_hex(8)
    cache.set("wijkteam_pages:health", value, timeout=10)
    # Another process may have written in between: what matters is that something comes back.
    return cache.get("wijkteam_pages:health") is not None


def _search(now: datetime) -> bool:
    from wijkteam_pages.search.engines import engine

    return engine().is_prepared()


def _mail(now: datetime) -> bool:
    stuck = OutboxMessage.objects.waiting().filter(created_at__lte=now - PATIENCE)
    lost = OutboxMessage.objects.given_up().exclude(to=None)
    return not stuck.exists() and not lost.exists()


def _keys(now: datetime) -> bool:
    ring = KeyRing.from_setting()
    return ring.unseal(ring.seal(b"health", "health"), "health") == b"health"


def _due(now: datetime) -> bool:
    runs = DueTaskRun.objects.all()
    # Nothing yet: a site that was only just set up.
    return not runs or (
        max(run.started_at for run in runs) > now - SILENCE and not any(run.failures for run in runs)
    )


CHECKS = [
    Check("database", True, _database),
    Check("encryption keys", True, _keys),
    Check("cache", False, _cache),
    Check("search", False, _search),
    Check("mail", False, _mail),
    Check("run_due", False, _due),
]
