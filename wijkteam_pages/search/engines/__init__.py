"""The engines, and which one the settings choose.

``WIJKTEAM_PAGES_SEARCH_ENGINE`` names a class by its dotted path; else ``SEARCH_URL`` chooses by its scheme; else the
database answers, in the way of its vendor.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.utils.module_loading import import_string

from .base import Engine

HERE = __name__
BY_VENDOR = {"sqlite": f"{HERE}.sqlite.SqliteEngine", "postgresql": f"{HERE}.postgres.PostgresEngine"}
# A search server gets its line here: "elasticsearch+http": f"{HERE}.elasticsearch.ElasticsearchEngine".
BY_SCHEME = {"memory": f"{HERE}.memory.MemoryEngine"}

_engines: dict[tuple[str, str], Engine] = {}


def engine() -> Engine:
    """The engine that answers now; made once for each address and kept."""
    chosen = (_path(), getattr(settings, "SEARCH_URL", ""))
    if chosen not in _engines:
        _engines[chosen] = import_string(chosen[0])(chosen[1])
    return _engines[chosen]


def database_engine() -> Engine:
    """The engine of this database, also where another one answers."""
    return import_string(_of_database())("")


def _path() -> str:
    if path := getattr(settings, "WIJKTEAM_PAGES_SEARCH_ENGINE", ""):
        return path
    scheme = urlsplit(getattr(settings, "SEARCH_URL", "")).scheme
    if scheme in ("", "database"):
        return _of_database()
    if scheme in BY_SCHEME:
        return BY_SCHEME[scheme]
    known = ", ".join(["database", *BY_SCHEME])
    raise ImproperlyConfigured(f"SEARCH_URL begins with {scheme!r}; known are: {known}")


def _of_database() -> str:
    if connection.vendor in BY_VENDOR:
        return BY_VENDOR[connection.vendor]
    raise ImproperlyConfigured(f"There is no search for {connection.vendor}; use SQLite or PostgreSQL")
