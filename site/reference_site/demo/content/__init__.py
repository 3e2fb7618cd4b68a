"""What Zandmeer says: plain TOML files, a subject each, with the texts by language."""

import tomllib
from pathlib import Path
from typing import Any

CONTENT: Path = Path(__file__).parent


def read(name: str) -> dict[str, Any]:
    """One content file by its name without the ending, e.g. `town` or `teams/noord`."""
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


def read_folder(name: str) -> dict[str, dict[str, Any]]:
    """All files of a folder by their keys, in the order that each gives as `sort_order`, then by key."""
    files = {path.stem: read(f"{name}/{path.stem}") for path in sorted((CONTENT / name).glob("*.toml"))}
    return dict(sorted(files.items(), key=lambda item: item[1].get("sort_order", 0)))
