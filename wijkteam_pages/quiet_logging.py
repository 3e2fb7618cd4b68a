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


class StripForMail(logging.Filter):
    """Takes the request, its settings and the values of variables out of a record before it is mailed.

    Django's error mail holds the POST body, cookies and local variables: that is where answers are.
    """

    def filter(self, record: logging.LogRecord) -> bool | logging.LogRecord:
        bare = logging.makeLogRecord(record.__dict__)
        bare.msg, bare.args = strip(record.getMessage()), ()
        if record.exc_info and record.exc_info[1] is not None:
            bare.msg = f"{bare.msg}\n\n{describe(record.exc_info[1])}"
        bare.exc_info = bare.exc_text = bare.stack_info = None
        bare.__dict__.pop("request", None)
        return bare


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
        "filters": {"strip": {"()": "wijkteam_pages.quiet_logging.StripForMail"}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "quiet"},
            "mail_admins": {
                "class": "django.utils.log.AdminEmailHandler",
                "level": "ERROR",
                "filters": ["strip"],
                "include_html": False,
                # Django's own reporter prints the settings; ours prints nothing.
                "reporter_class": "wijkteam_pages.quiet_logging.NoReport",
            },
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


class NoReport:
    """Stands in for Django's exception report: nothing beyond the stripped message."""

    def __init__(self, request: Any, *unused: Any, **also_unused: Any) -> None:
        self.is_email = True

    def get_traceback_text(self) -> str:
        return ""

    def get_traceback_html(self) -> str:
        return ""
