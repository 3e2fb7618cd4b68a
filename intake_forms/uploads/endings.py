"""How files end: with their row, by a virus, or because nobody knows whose they are."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import ngettext

from intake_forms.models import Upload
from wijkteam_pages.encryption import Unreadable
from wijkteam_pages.extension import DueTask

from . import vault
from .content import Refused
from .reception import scanned

logger = logging.getLogger(__name__)

# A file whose row never came (something broke in between) is younger than this only while it is being sent.
ORPHANED = timedelta(days=1)
State = Upload.State


@receiver(post_delete, sender=Upload, dispatch_uid="intake_forms.uploads.content")
def forget_content(sender: type[Upload], instance: Upload, **kwargs: Any) -> None:
    """Whatever deletes the row, its content goes when that is certain."""
    pk = instance.pk
    transaction.on_commit(lambda: vault.remove(pk), robust=True)


def due() -> Iterator[DueTask]:
    """What `run_due` does for files."""
    yield DueTask(name="Files that wait for the virus scanner", run=scan_waiting)
    yield DueTask(name="Files that nobody holds", run=sweep)


def scan_waiting(now: datetime) -> str:
    """Scan what is in quarantine; stops at the first that has to wait longer."""
    waiting = list(Upload.objects.quarantined().values_list("pk", flat=True))
    done = 0
    for pk in waiting:
        state = _scanned(pk)
        if state is State.QUARANTINED:
            break
        Upload.objects.quarantined().filter(pk=pk).update(state=state)
        if state is State.INFECTED:
            vault.remove(pk)
        done += 1
    return ngettext("%(count)d file scanned", "%(count)d files scanned", done) % {"count": done}


def _scanned(pk: Any) -> Upload.State:
    try:
        return scanned(vault.read(pk))
    except Refused:
        return State.INFECTED
    except (vault.Missing, Unreadable):
        # Nobody can open it, so it can do no harm; the case says that it cannot be opened.
        logger.error("The file %s cannot be read", pk)
        return State.UNSCANNED


def sweep(now: datetime) -> str:
    """Remove files of a day old whose row is not there or has none to keep, and what was never finished."""
    swept = 0
    for path, pk in vault.written_before(now - ORPHANED):
        if pk is None or not Upload.objects.filter(pk=pk).exclude(state=State.INFECTED).exists():
            path.unlink(missing_ok=True)
            swept += 1
    return ngettext("%(count)d file removed", "%(count)d files removed", swept) % {"count": swept}
