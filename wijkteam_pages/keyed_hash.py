"""Hashes that need a key: to find a phone number or e-mail address again, and to chain the access log."""

from __future__ import annotations

import hashlib
import hmac

import phonenumbers
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from wijkteam_pages.encryption import decode_key

REGION = "NL"


def normal_email(text: str) -> str:
    """Return an address as it is compared: no spaces around it, no capitals."""
    return text.strip().casefold()


def normal_phone(text: str) -> str:
    """Return a number as ``+31612345678``, however it was typed; '' when it is no phone number."""
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email_hash(text: str) -> str:
    """Return the hash by which an e-mail address is looked up; '' for an empty one."""
    address = normal_email(text)
    return keyed_hash("LOOKUP_KEY", f"email:{address}".encode()) if address else ""


def phone_hash(text: str) -> str:
    """Return the hash by which a phone number is looked up; '' when it is no number."""
    number = normal_phone(text)
    return keyed_hash("LOOKUP_KEY", f"phone:{number}".encode()) if number else ""


def keyed_hash(setting: str, message: bytes) -> str:
    """Return HMAC-SHA-256 in hex, with the key that the setting names."""
    return hmac.new(_key(setting), message, hashlib.sha256).hexdigest()


def _key(setting: str) -> bytes:
    try:
        return decode_key(getattr(settings, setting, ""), setting)
    except ValueError as error:
        raise ImproperlyConfigured(str(error)) from error
