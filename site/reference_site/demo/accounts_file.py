"""The passwords of the demo's accounts: made once, kept where only their owner can read them."""

import json
import os
import secrets
from pathlib import Path

from django.conf import settings

# Four groups of four, easy to read out: no letter or digit that looks like another.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, LETTERS = 4, 4


def path() -> Path:
    return Path(settings.VAR) / "demo-accounts.json"


def passwords(usernames: list[str]) -> dict[str, str]:
    """The password of each account; made now for those that have none yet."""
    known = json.loads(path().read_text(encoding="utf-8")) if path().exists() else {}
    found = {name: known.get(name) or make_password() for name in usernames}
    if found != known:
        _write(found)
    return found


def make_password() -> str:
    """A random one of 79 bits, such as `k3f9-…`."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(LETTERS)) for _ in range(GROUPS))


def _write(found: dict[str, str]) -> None:
    path().parent.mkdir(parents=True, exist_ok=True)
    path().unlink(missing_ok=True)
    handle = os.open(path(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(found, file, indent=2)
        file.write("\n")
