"""What the imports of files have to say alike."""

from collections.abc import Sequence
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SHOWN = 20


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:SHOWN])
    more = len(names) - SHOWN
    if more <= 0:
        return shown
    return ngettext("%(names)s and %(more)s more", "%(names)s and %(more)s more", more) % {
        "names": shown,
        "more": more,
    }


def unreadable_file(path: Path, error: OSError) -> str:
    """Why a file cannot be opened."""
    if isinstance(error, FileNotFoundError):
        return _("There is no file %(path)s.") % {"path": path}
    if isinstance(error, IsADirectoryError):
        return _("%(path)s is a folder. Name a file in it.") % {"path": path}
    return _("The file %(path)s cannot be read: %(why)s.") % {"path": path, "why": error.strerror or error}
