"""What search has to do at each `run_due`."""

from wijkteam_pages.extension import DueTask

from .index import write_pending


def own_tasks() -> list[DueTask]:
    return [DueTask(name="Search index", run=write_pending)]
