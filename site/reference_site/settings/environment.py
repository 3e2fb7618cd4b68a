"""What the environment says: the only place that reads it. Every variable is in docs/operating/settings.md."""

from pathlib import Path
from typing import Any

import environ

env = environ.Env()
ROOT = Path(__file__).resolve().parents[3]
VAR = Path(env("WIJKTEAM_VAR", default=str(ROOT / "var"))).resolve()

SQLITE_OPTIONS = {
    # A deferred transaction fails at once under a second writer, whatever the time-out.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def database() -> dict[str, Any]:
    """The database of DATABASE_URL; connections are kept, since opening one costs more than a page."""
    chosen = env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'db.sqlite3'}")
    if chosen["ENGINE"].endswith("sqlite3"):
        chosen["OPTIONS"] = SQLITE_OPTIONS | chosen.get("OPTIONS", {})
    return chosen | {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}


def cache() -> dict[str, Any]:
    """The cache of CACHE_URL; files by default, since all processes must see what was purged."""
    if url := env("CACHE_URL", default=""):
        chosen = env.cache_url_config(url)
        if chosen["BACKEND"].startswith("django_redis"):
            # A cache that is down makes pages slower; it must not make them fail.
            patience = {"IGNORE_EXCEPTIONS": True, "SOCKET_CONNECT_TIMEOUT": 1, "SOCKET_TIMEOUT": 1}
            chosen["OPTIONS"] = patience | chosen.get("OPTIONS", {})
        return chosen
    return {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(VAR / "cache"),
        "OPTIONS": {"MAX_ENTRIES": 5000},
    }


def email(default: str) -> dict[str, Any]:
    """Django's EMAIL_… settings from EMAIL_URL, such as ``smtp+tls://user:password@mail.example:587``."""
    return {
        **env.email_url("EMAIL_URL", default=default),
        # Sending happens in a visitor's request too: better later than slow.
        "EMAIL_TIMEOUT": 5,
        "DEFAULT_FROM_EMAIL": env("EMAIL_FROM", default="wijkteam@localhost"),
        "SERVER_EMAIL": env("EMAIL_FROM", default="wijkteam@localhost"),
    }


def admins() -> list[tuple[str, str]]:
    """Who gets a mail, without content, when something fails."""
    return [(address, address) for address in env.list("ADMIN_EMAILS", default=[])]
