"""Codes that somebody writes down to go on later or to follow a request: easy to read out; a slip of the pen shows."""

from __future__ import annotations

import re
import secrets
from uuid import UUID

from wijkteam_pages.keyed_hash import keyed_hash

# The letters of references and one more: 23 is prime, so that one wrong or two swapped letters always show.
ALPHABET = "34679CDFGHJKMNPQRTVWXYZ"
RANDOM = 11  # 9 × 10¹⁴ codes
GROUP = 4


def make_code() -> str:
    """Return a new code such as ``W7K4-PQ3X-C9DT``."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM))
    return _in_groups(letters + _check_letter(letters))


def read_code(typed: str) -> str:
    """Return the code however it was typed; '' when a letter is wrong, missing or swapped."""
    letters = re.sub(r"[\s\-–.]", "", typed).upper()
    if len(letters) != RANDOM + 1 or not set(letters) <= set(ALPHABET):
        return ""
    return _in_groups(letters) if _check_letter(letters[:-1]) == letters[-1] else ""


def code_hash(code: str) -> str:
    """Return what is kept of a code: enough to know it again, not enough to make it."""
    return keyed_hash("LOOKUP_KEY", f"resume:{code}".encode())


def follow_code(request: UUID) -> str:
    """Return the code of a request, the same each time; who knows neither the key nor the code cannot make it."""
    number = int(keyed_hash("LOOKUP_KEY", f"follow:{request}".encode()), 16)
    letters = "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(RANDOM))
    return _in_groups(letters + _check_letter(letters))


def _check_letter(letters: str) -> str:
    total = sum(place * ALPHABET.index(letter) for place, letter in enumerate(letters, start=1))
    return ALPHABET[-total * pow(RANDOM + 1, -1, len(ALPHABET)) % len(ALPHABET)]


def _in_groups(letters: str) -> str:
    return "-".join(letters[place : place + GROUP] for place in range(0, len(letters), GROUP))
