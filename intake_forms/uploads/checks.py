"""What can be set wrong about files, found before the first one comes in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

from . import vault
from .scanner import Scanner, scanner

DOOR = "intake_forms.uploads.reception.InMemory"


@register(Tags.security)
def check_uploads(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Files lie where nobody serves them, come in through memory, and the scanner can be asked."""
    return [*_folder(), *_door(), *_scanner()]


def _folder() -> Iterator[CheckMessage]:
    private = vault.folder().resolve()
    # A folder of static files may stand in a pair, behind the prefix of its addresses.
    static = (root[1] if isinstance(root, list | tuple) else root for root in settings.STATICFILES_DIRS)
    served = [root for root in (settings.MEDIA_ROOT, settings.STATIC_ROOT, *static) if root]
    if any(private.is_relative_to(Path(root).resolve()) for root in served):
        yield Error(
            "INTAKE_FORMS_UPLOADS_ROOT lies inside a folder that is served to everybody.",
            hint="Choose a folder outside MEDIA_ROOT, STATIC_ROOT and STATICFILES_DIRS.",
            id="intake_forms.E201",
        )


def _door() -> Iterator[CheckMessage]:
    if not settings.FILE_UPLOAD_HANDLERS or settings.FILE_UPLOAD_HANDLERS[0] != DOOR:
        yield Warning(
            "A large file of a resident lies readable in a temporary folder while it is sent.",
            hint=f"Put {DOOR} first in FILE_UPLOAD_HANDLERS.",
            id="intake_forms.W202",
        )


def _scanner() -> Iterator[CheckMessage]:
    try:
        chosen = scanner()
    except (ImportError, TypeError, ValueError) as error:
        yield Error(
            f"The virus scanner cannot be asked: {error}",
            hint="CLAMD_URL is tcp://host:port or unix:///path; INTAKE_FORMS_SCANNER is package.module.Class.",
            id="intake_forms.E203",
        )
        return
    if chosen is not None and not isinstance(chosen, Scanner):
        yield Error(
            "INTAKE_FORMS_SCANNER is no Scanner.",
            hint="Derive it from intake_forms.uploads.scanner.Scanner.",
            id="intake_forms.E204",
        )
