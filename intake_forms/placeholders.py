"""What a standard text may leave open: things that name nobody, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping

# In the words of who writes the texts.
KNOWN = ("nummer", "team", "telefoon", "datum")
OPEN = re.compile(r"\{([^{}]*)\}")


def unknown_in(text: str) -> list[str]:
    """Return what stands between braces and cannot be filled in."""
    return [name for name in OPEN.findall(text) if name.strip() not in KNOWN]


def filled(text: str, facts: Mapping[str, str]) -> str:
    """Return the text with its placeholders filled in; one that has no fact stays, so that the worker sees it."""
    return OPEN.sub(lambda found: facts.get(found[1].strip()) or found[0], text)
