"""The demo's own keys: made at its first start, kept under var/, never in the repository."""

from __future__ import annotations

import base64
import json
import os
import secrets
from pathlib import Path


def _key() -> str:
    return base64.b64encode(os.urandom(32)).decode()


def kept_keys(path: Path) -> dict[str, str]:
    """Return the keys of this demo; two processes that start at once end up with the same ones."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY), encoding="utf-8") as file:
            return dict(json.load(file))
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    keys = {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ENCRYPTION_KEYS": f"demo:{_key()}",
        "LOOKUP_KEY": _key(),
        "ACCESS_LOG_KEY": _key(),
    }
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(
        os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as file:
        json.dump(keys, file, indent=2)
    try:
        os.link(draft, path)  # fails when another process was first
    except FileExistsError:
        return kept_keys(path)
    finally:
        draft.unlink()
    return keys
