"""How long a request of a person says whom it was about."""

from datetime import datetime

from django.utils.translation import ngettext

from ..extension import DueTask
from .asking import purge


def due_task() -> DueTask:
    return DueTask(name="Requests of persons", run=_run)


def _run(now: datetime) -> str:
    count = purge(now)
    return ngettext(
        "%(count)d request of a person emptied", "%(count)d requests of persons emptied", count
    ) % {"count": count}
