"""Whether a number or an address can be what its column says it is."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

_NUMBER = re.compile(r"[0-9+() \-./]{3,25}")


def why_no_channel(kind: str, value: str) -> str:
    """The rule that a value breaks; nothing when it will do."""
    if len(value) > 200:
        return "channel_too_long"
    if kind in ("phone", "whatsapp"):
        return "" if _NUMBER.fullmatch(value) and len(re.sub(r"\D", "", value)) >= 3 else "no_phone_number"
    if kind == "email":
        try:
            validate_email(value)
        except ValidationError:
            return "no_email_address"
    if kind in ("chat", "social") and not value.startswith("https://"):
        return "no_web_address"
    return ""
