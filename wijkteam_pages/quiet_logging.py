"""Logging that cannot repeat what a resident typed: where something failed, never with which words."""

from __future__ import annotations

import logging
import re
import traceback
from types import TracebackType
from typing import Any

# A postcode, an e-mail address, a phone number: whatever a message quotes, these do not reach a log.
POSTCODE = re.compile(r"(?<![A-Za-z0-9])[1-9]\d{3}\s?(?:%20|\+)?[A-Za-z]{2}(?![A-Za-z0-9])")
EMAIL = re.compile(r"[^\s@<>\"'(]+@[^\s@<>\"')]+\.[A-Za-z]{2,}")
PHONE = re.compile(r"(?<![\w.:-])(?:\+31|0031|0)[\s-]?(?:\d[\s-]?){8,9}(?![\w-])")
QUERY = re.compile(r"\?[^\s\"']*")


def strip(text: str) -> str:
    """The text without query strings, postcodes, e-mail addresses and Dutch phone numbers."""
    text = QUERY.sub("?…", text)
    for pattern in (EMAIL, POSTCODE, PHONE):
        text = pattern.sub("[…]", text)
    return text


def describe(error: BaseException) -> str:
    """Type and place of an error and of what caused it, without its message, a value or a line of code."""
    parts = []
    cause: BaseException | None = error
    while cause is not None:
        frames = [
            f"  {frame.filename}:{frame.lineno} {frame.name}\n"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        parts.append(f"{''.join(frames)}{type(cause).__module__}.{type(cause).__qualname__}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\ncaused by\n".join(parts)


class QuietFormatter(logging.Formatter):
    """Formats a line without what a person typed; tracebacks keep their frames and lose their messages."""

    def formatException(  # noqa: N802 - the name is the standard library's
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        return describe(ei[1]) if ei[1] is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        # A text that another handler formatted and kept would bring the message back.
        kept, record.exc_text = record.exc_text, None
        try:
            return strip(super().format(record))
        finally:
            record.exc_text = kept


class QuietMail(logging.Handler):
    """Mails an error to ADMINS: its stripped line and where it happened.

    Django's own handler adds the POST body, cookies, local variables and settings: that is where answers are.
    """

    def emit(self, record: logging.LogRecord) -> None:
        from django.core.mail import mail_admins  # at use: logging is set up before Django is

        lines = strip(record.getMessage()).splitlines() or [""]
        error = record.exc_info[1] if record.exc_info else None
        place = strip(describe(error)) if error is not None else f"{record.pathname}:{record.lineno}"
        subject = f"{record.levelname}: {lines[0]}"[:200]
        mail_admins(subject, "\n".join([*lines, "", place]), fail_silently=True)


def configuration(level: str = "INFO", mail_admins: bool = False) -> dict[str, Any]:
    """Django's LOGGING: to standard error through the quiet formatter, errors by mail where asked for."""
    handlers = ["console", "mail_admins"] if mail_admins else ["console"]
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "quiet": {
                "()": "wijkteam_pages.quiet_logging.QuietFormatter",
                "format": "{asctime} {levelname} {name} {message}",
                "style": "{",
            }
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "quiet"},
            "mail_admins": {"class": "wijkteam_pages.quiet_logging.QuietMail", "level": "ERROR"},
        },
        "root": {"handlers": handlers, "level": level},
        "loggers": {
            # Django's own configuration gives these handlers of their own: replace them, do not add.
            "django": {"handlers": handlers, "level": level, "propagate": False},
            "django.server": {"handlers": ["console"], "level": level, "propagate": False},
            # Axes writes who failed to log in; the count is in the database.
            "axes": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        },
    }
