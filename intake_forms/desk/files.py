"""Handing a file to a worker: through the guard, with its line in the log, and never to be opened in the page."""

from __future__ import annotations

import logging
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from intake_forms.access_log import record
from intake_forms.desk.guard import CaseView
from intake_forms.models import AccessLogEntry, Submission, Upload
from intake_forms.uploads import vault
from intake_forms.uploads.limits import Kind
from wijkteam_pages.encryption import Unreadable

logger = logging.getLogger(__name__)


class FileView(CaseView):
    """One file of a request; what waits for the scanner or had a virus does not exist here."""

    def get(self, request: HttpRequest, pk: Any, upload: Any) -> HttpResponse:
        case = self.mine().defer("answers").get()
        file = case.uploads.to_show().filter(pk=upload).first()
        if file is None:
            raise Http404
        try:
            content = self._read(case, file)
        except (vault.Missing, Unreadable) as error:
            logger.error("The file %s cannot be read (%s)", file.pk, type(error).__name__)
            messages.error(request, _("This file cannot be opened any more. Ask the resident for it."))
            return redirect("intake_desk:case", pk=pk)
        return _as_attachment(content, case, file)

    def _read(self, case: Submission, file: Upload) -> bytes:
        """Open the seal and log who did, in one transaction: no line in the log, no file."""
        with transaction.atomic():
            record(viewer=self.request.user, submission=case, action=AccessLogEntry.Action.FILE, at=self.now)
            return vault.read(file.pk)


def _as_attachment(content: bytes, case: Submission, file: Upload) -> HttpResponse:
    """Under a name of our own, so that nothing of the resident is among the worker's downloads by name."""
    number = list(case.uploads.values_list("pk", flat=True)).index(file.pk) + 1
    return HttpResponse(
        content,
        content_type=Kind(file.kind).media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{case.reference}-{number}.{file.kind}"',
            "Content-Length": str(len(content)),
            "X-Content-Type-Options": "nosniff",
        },
    )
