"""Where a benchmark says what it found: a line to read, and a file in var/bench to compare."""

import json
import os
from pathlib import Path
from typing import Any


def told(name: str, found: dict[str, Any], remark: str) -> int:
    """Prints and writes the numbers."""
    numbers = ", ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in found.items())
    print(f"{name}: {numbers} ({remark})")
    folder = Path(os.environ.get("WIJKTEAM_VAR", "var")) / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(found, indent=2))
    return 0
