"""Reference numbers: short enough to read out over the phone, and nobody can guess the next one."""

from __future__ import annotations

import re
import secrets

# No vowels, so that no word appears; nothing that looks like something else (0 O, 1 I L, 2 Z, 5 S, 8 B, U V).
ALPHABET = "34679CDFGHJKMNPQRTVWXY"
LENGTH = 8
SHAPE = re.compile(rf"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}")


def make_reference() -> str:
    """Return a new reference such as ``W7K4-PQ3X``: one of 5 × 10¹⁰."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def read_reference(typed: str) -> str:
    """Return the reference as it is stored, however it was typed; '' when it cannot be one."""
    letters = re.sub(r"[\s\-–.]", "", typed).upper()
    reference = f"{letters[:4]}-{letters[4:]}"
    return reference if SHAPE.fullmatch(reference) else ""
