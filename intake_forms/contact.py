"""Which answers say how to reach somebody, and the hashes by which they are found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wijkteam_pages.keyed_hash import email_hash, phone_hash

# Kinds of questions whose answers stay covered on the case page until a worker asks to see them.
CONTACT_KINDS = frozenset({"contact", "phone", "email", "postcode"})


def is_contact(answer: Mapping[str, Any]) -> bool:
    """Say whether the answer is covered until somebody asks to see it."""
    return answer.get("kind") in CONTACT_KINDS


def hashes_of(answers: Iterable[Mapping[str, Any]]) -> tuple[str, str]:
    """Return the hashes of the first phone number and the first e-mail address; '' where there is none."""
    found = {"phone": "", "email": ""}
    for name, text in _reachable(answers):
        found[name] = found[name] or (phone_hash(text) if name == "phone" else email_hash(text))
    return found["phone"], found["email"]


def _reachable(answers: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give ("phone" or "email", what was filled in), also from the parts of a group."""
    for answer in answers:
        value = answer.get("value")
        parts = value.items() if isinstance(value, Mapping) else [(answer.get("kind"), value)]
        for name, text in parts:
            if name in ("phone", "email") and isinstance(text, str):
                yield str(name), text
