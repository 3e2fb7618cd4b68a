"""The door: a file on its way in stays in memory, is judged and scanned, and only then meets a form."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

from intake_forms.models import Upload
from wijkteam_pages.quiet_logging import describe

from .content import Fault, Judged, Refused, judge
from .limits import LARGEST, MOST, MOST_AT_ONCE
from .scanner import scanner

logger = logging.getLogger(__name__)

STEP = re.compile(r"/stap/\d+/$")
DRAINED = 64 * 1024  # bytes at a time
State = Upload.State


class InMemory(FileUploadHandler):
    """Keeps what is sent to a step of a form out of temporary files, where it would lie readable.

    Named first in ``FILE_UPLOAD_HANDLERS``. What is over the limit is counted and dropped, so that the form can say
    how large it was and keeps all else that was typed.
    """

    is_ours = False

    def handle_raw_input(
        self,
        input_data: Any,
        META: Mapping[str, Any],  # noqa: N803 - the name is Django's
        content_length: int,
        boundary: Any,
        encoding: Any = None,
    ) -> None:
        self.is_ours = bool(STEP.search(self.request.path)) if self.request else False
        if self.is_ours and content_length > MOST_AT_ONCE:
            # A browser shows no answer before it has sent everything.
            while input_data.read(DRAINED):
                pass
            raise RequestDataTooBig

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.is_ours:
            self.content, self.size = BytesIO(), 0
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if not self.is_ours:
            return raw_data
        self.size += len(raw_data)
        if self.size <= LARGEST:
            self.content.write(raw_data)
        elif self.content.tell():
            self.content = BytesIO()
        return None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        if not self.is_ours:
            return None
        self.content.seek(0)
        return InMemoryUploadedFile(
            self.content, self.field_name, self.file_name, self.content_type, self.size, self.charset
        )


@dataclass(frozen=True, slots=True)
class Received:
    """What came in for one question: a file with what the scanner said, or why it is not taken."""

    file: Judged | None = None
    state: Upload.State = State.QUARANTINED
    fault: Fault | None = None

    def __post_init__(self) -> None:
        if (self.file is None) == (self.fault is None):
            raise ValueError("either there is a file, or a reason why not")


def received(files: Mapping[str, UploadedFile]) -> dict[str, Received]:
    """Judge and scan what was sent, by the name of its field; takes seconds, so do it before a row is locked."""
    return {name: _received(files[name]) for name in list(files)[:MOST]}


def _received(sent: UploadedFile) -> Received:
    try:
        if (sent.size or 0) > LARGEST:
            raise Refused(Fault.TOO_LARGE)
        file = judge(sent.name or "", sent.read())
        return Received(file, scanned(file.data))
    except Refused as refused:
        return Received(fault=refused.fault)


def scanned(data: bytes) -> Upload.State:
    """What the scanner says of a file; while it is down the file waits. Raises Refused for a virus."""
    asked = scanner()
    if asked is None:
        return State.UNSCANNED
    try:
        found = asked.finds_virus(data)
    except Exception as error:
        # Whatever is wrong with a scanner, nobody may look before one has.
        logger.warning("The virus scanner is down:\n%s", describe(error))
        return State.QUARANTINED
    if found:
        raise Refused(Fault.INFECTED)
    return State.CLEAN
