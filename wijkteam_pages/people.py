"""What a colleague is called on the screen."""

from __future__ import annotations

from typing import Any


def name_of(user: Any) -> str:
    """Return the full name of an account, or its user name when nobody filled one in."""
    return str(user.get_full_name() or user.get_username())
