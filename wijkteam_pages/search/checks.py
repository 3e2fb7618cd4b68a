"""Says so when search cannot work."""

from typing import Any

from django.core import checks
from django.db import DatabaseError, connection

from ..models.search import PendingDocument
from .engines import database_engine


@checks.register(checks.Tags.database)
def index_is_there(databases: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    """The tables of the index; only asked when the database may be asked (`check --database default`)."""
    if "default" not in (databases or ()):
        return []
    try:
        is_migrated = PendingDocument._meta.db_table in connection.introspection.table_names()
        if not is_migrated or database_engine().is_prepared():
            return []  # before the first `migrate` there is nothing to be missed
    except DatabaseError:
        return []  # the database itself is what is wrong, and other checks say so
    return [
        checks.Warning(
            "The tables of the search index are missing, or of another version.",
            hint="Run `manage.py rebuild_search`.",
            id="wijkteam_pages.W010",
        )
    ]
