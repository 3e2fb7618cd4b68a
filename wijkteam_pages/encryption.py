"""Sealing what residents and workers wrote: AES-256-GCM with a ring of keys, bound to one field of one row."""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES = 32
NONCE_BYTES = 12
FORMAT = b"\x01"


class Unreadable(Exception):
    """What is stored cannot be opened: the key is gone, or the text was changed or moved. Names no content."""


def decode_key(text: str, name: str) -> bytes:
    """Return the 32 bytes of a base64 key; ValueError names the key and what is wrong, never its value."""
    try:
        key = base64.b64decode(
            text.strip(), altchars=b"-_" if {"-", "_"} & set(text) else None, validate=True
        )
    except (binascii.Error, ValueError) as error:
        raise ValueError(f"{name} is not base64") from error
    if len(key) != KEY_BYTES:
        raise ValueError(f"{name} has {len(key)} bytes, {KEY_BYTES} are needed")
    if len(set(key)) < 8:
        raise ValueError(f"{name} is not random")
    return key


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the ring; its id is stored, readable, in front of all that it seals."""

    id: str
    secret: bytes = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Key:
        """Read ``id:base64key``."""
        id, colon, secret = text.strip().partition(":")
        if not colon or not id or len(id) > 32 or not id.isascii() or not id.isprintable():
            raise ValueError("a key is written as id:base64key, its id 1 to 32 plain characters")
        return cls(id, decode_key(secret, f"key “{id}”"))


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys that can read; the first one writes."""

    keys: tuple[Key, ...]

    def __post_init__(self) -> None:
        if not self.keys:
            raise ValueError("there is no key")
        if len({key.id for key in self.keys}) < len(self.keys):
            raise ValueError("two keys have the same id")
        if len({key.secret for key in self.keys}) < len(self.keys):
            raise ValueError("two ids have the same key")

    @classmethod
    def from_setting(cls) -> KeyRing:
        """Return the ring of ``ENCRYPTION_KEYS``; ImproperlyConfigured when one could not trust it."""
        return _ring(tuple(_entries(getattr(settings, "ENCRYPTION_KEYS", ()))))

    @property
    def writing(self) -> Key:
        return self.keys[0]

    def seal(self, plaintext: bytes, bound_to: str) -> bytes:
        """Encrypt for one place, such as ``intake_forms.note:<uuid>:text``; it opens nowhere else."""
        header = FORMAT + bytes([len(self.writing.id)]) + self.writing.id.encode()
        nonce = os.urandom(NONCE_BYTES)
        return (
            header + nonce + AESGCM(self.writing.secret).encrypt(nonce, plaintext, header + bound_to.encode())
        )

    def unseal(self, sealed: bytes, bound_to: str) -> bytes:
        """Decrypt, or raise Unreadable with the reason."""
        id, header, body = _parts(sealed)
        key = next((key for key in self.keys if key.id == id), None)
        if key is None:
            raise Unreadable(f"{bound_to} was sealed with key “{id}”, which is not in ENCRYPTION_KEYS")
        nonce, ciphertext = body[:NONCE_BYTES], body[NONCE_BYTES:]
        try:
            return AESGCM(key.secret).decrypt(nonce, ciphertext, header + bound_to.encode())
        except (InvalidTag, ValueError) as error:
            raise Unreadable(
                f"{bound_to} does not open with key “{id}”: changed, moved, or another key"
            ) from error


def key_id(sealed: bytes) -> str:
    """Return the id of the key that a sealed text needs."""
    return _parts(sealed)[0]


def seal(plaintext: bytes, bound_to: str) -> bytes:
    """Seal with the ring of the settings."""
    return KeyRing.from_setting().seal(plaintext, bound_to)


def unseal(sealed: bytes, bound_to: str) -> bytes:
    """Unseal with the ring of the settings."""
    return KeyRing.from_setting().unseal(sealed, bound_to)


def _parts(sealed: bytes) -> tuple[str, bytes, bytes]:
    if len(sealed) < 2 or sealed[:1] != FORMAT:
        raise Unreadable("this is no sealed text")
    end = 2 + sealed[1]
    try:
        return sealed[2:end].decode("ascii"), sealed[:end], sealed[end:]
    except UnicodeDecodeError as error:
        raise Unreadable("this is no sealed text") from error


def _entries(value: str | Iterable[str]) -> list[str]:
    parts = value.split(",") if isinstance(value, str) else value
    return [part for part in (str(part).strip() for part in parts) if part]


@lru_cache(maxsize=8)
def _ring(entries: tuple[str, ...]) -> KeyRing:
    try:
        return KeyRing(tuple(Key.parse(entry) for entry in entries))
    except ValueError as error:
        raise ImproperlyConfigured(f"ENCRYPTION_KEYS: {error}") from error
