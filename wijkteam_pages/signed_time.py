"""When a form was shown, signed by us: what comes back without it, or in a blink, was typed by no person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from django.core import signing

HOLDS = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Stamp:
    """One showing of a form: a key of its own, and the moment, to the second."""

    key: UUID
    shown_at: datetime

    def age(self, now: datetime) -> timedelta:
        return now - self.shown_at


def stamped(form: str, now: datetime) -> str:
    """The text for a hidden field of the form with this name, shown at this aware moment."""
    return signing.dumps([uuid4().hex, int(now.timestamp())], salt=_salt(form))


def read_stamp(form: str, text: str, now: datetime) -> Stamp | None:
    """What the field holds; None when it is not ours, of another form, or older than a day."""
    try:
        key, seconds = signing.loads(text, salt=_salt(form))
        stamp = Stamp(UUID(hex=key), datetime.fromtimestamp(seconds, UTC))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return stamp if timedelta() <= stamp.age(now) + timedelta(seconds=1) <= HOLDS else None


def _salt(form: str) -> str:
    return f"wijkteam_pages.signed_time:{form}"
