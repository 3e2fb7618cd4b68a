"""Throws a demo's database away and makes an empty one."""

from pathlib import Path

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

BESIDE_IT = ("", "-wal", "-shm", "-journal")


def empty_database() -> None:
    """Everything goes: also what other parts of the suite keep, and what only migrations know how to make."""
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        connection.close()
        for ending in BESIDE_IT:
            Path(name + ending).unlink(missing_ok=True)
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
        connection.close()
    cache.clear()
    call_command("migrate", verbosity=0, interactive=False)
