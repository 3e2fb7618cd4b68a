"""`manage.py export_person`: what is held about a person, as one file."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...models import PersonRequest
from ...rights import asking
from ...rights.commands import PersonCommand
from ...rights.export_file import export_of


class Command(PersonCommand):
    help = gettext_lazy(
        "Finds what is held about a person; writes it to a file once a second person approved."
    )
    kind = PersonRequest.Kind.ACCESS

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--to", type=Path, default=Path("inzage.zip"), help=_("The file to write."))

    def carry_out(self, pk: UUID, officer: Any, options: dict[str, Any]) -> None:
        path = options["to"]
        try:
            # For nobody but the account that runs this, and never over another file.
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as error:
            why = {"path": path, "why": error.strerror}
            raise CommandError(_("%(path)s cannot be written: %(why)s.") % why) from None
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(export_of(*asking.read(pk=pk, by=officer, at=timezone.now())))
        except BaseException:
            path.unlink()
            raise
        self.stdout.write(
            _("Written to %(path)s. Give it to the person and delete it here.") % {"path": path}
        )
