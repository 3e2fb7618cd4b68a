"""What a colleague is called on the screen."""

from __future__ import annotations

from typing import Any

from django.conf import settings


def name_of(user: Any) -> str:
    """Return the full name of an account, or its user name when nobody filled one in."""
    return str(user.get_full_name() or user.get_username())


def language_of(user: Any) -> str:
    """Return the language in which an account is written to: the one it chose for the admin, or the main one."""
    profile = getattr(user, "wagtail_userprofile", None)
    return (profile.preferred_language if profile else "") or settings.LANGUAGE_CODE
