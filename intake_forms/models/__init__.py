"""What residents send, and what is done with it."""

from .access_log import AccessLogEntry, AccessLogHead, AppendOnly
from .deletion import Deletion
from .draft import Draft
from .event import Event
from .form_page import FormPage, FormPageMixin
from .message import Message
from .note import Note
from .standard_text import StandardText
from .submission import Submission
from .transfer import Transfer
from .upload import Upload

__all__ = [
    "AccessLogEntry",
    "AccessLogHead",
    "AppendOnly",
    "Deletion",
    "Draft",
    "Event",
    "FormPage",
    "FormPageMixin",
    "Message",
    "Note",
    "StandardText",
    "Submission",
    "Transfer",
    "Upload",
]
