"""Says so when search cannot work."""

from typing import Any

from django.core import checks
from django.db import DatabaseError

from .engines import database_engine


@checks.register(checks.Tags.database)
def index_is_there(databases: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    """The tables of the index; only asked when the database may be asked (`check --database default`)."""
    if "default" not in (databases or ()):
        return []
    try:
        if database_engine().is_prepared():
            return []
    except DatabaseError:
        return []  # the database itself is what is wrong, and other checks say so
    return [
        checks.Warning(
            "The tables of the search index are missing, or of another version.",
            hint="Run `manage.py rebuild_search`.",
            id="wijkteam_pages.W010",
        )
    ]
