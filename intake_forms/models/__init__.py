"""What residents send, and what is done with it."""

from .access_log import AccessLogEntry, AccessLogHead, AppendOnly
from .deletion import Deletion
from .event import Event
from .note import Note
from .submission import Submission

__all__ = ["AccessLogEntry", "AccessLogHead", "AppendOnly", "Deletion", "Event", "Note", "Submission"]
