"""What `export_person` and `erase_person` share: entering a request at the server, and carrying one out.

The second person approves in the admin, by an account and a log-in of their own: at one keyboard nobody can tell two
people apart.
"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import PersonRequest
from . import asking
from .forms import AskForm
from .guard import may_ask


class PersonCommand(BaseCommand):
    """Without `--request` a request is entered; with it, it is carried out."""

    kind: PersonRequest.Kind

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--as", dest="account", required=True, help=_("The account of the privacy officer.")
        )
        parser.add_argument("--request", type=UUID, help=_("The number of a request that was approved."))
        parser.add_argument("--email", default="", help=_("E-mail address"))
        parser.add_argument("--phone", default="", help=_("Phone number"))
        parser.add_argument("--name", default="", help=_("Name"))
        parser.add_argument("--ground", default="", help=_("How do you know that it is this person?"))

    def handle(self, *args: Any, **options: Any) -> None:
        officer = officer_named(options["account"])
        if options["request"] is None:
            self.enter(officer, options)
            return
        try:
            self.carry_out(options["request"], officer, options)
        except PersonRequest.DoesNotExist:
            raise CommandError(_("There is no request with this number.")) from None
        except asking.NotAllowed:
            raise CommandError(
                _("That cannot be done: somebody else must approve it first, or its month is over.")
            ) from None

    def enter(self, officer: Any, options: dict[str, Any]) -> None:
        """Enter a request; what is wrong is said as on the screen."""
        form = AskForm({**options, "kind": self.kind})
        if not form.is_valid():
            raise CommandError("\n".join(str(text) for texts in form.errors.values() for text in texts))
        made = asking.ask(
            kind=self.kind,
            person=form.person(),
            ground=form.cleaned_data["ground"],
            by=officer,
            at=timezone.now(),
        )
        self.told(made.found)
        path = reverse("wijkteam_rights:request", args=[made.pk])
        self.stdout.write(
            _("Number: %(number)s. A colleague approves it at %(path)s") % {"number": made.pk, "path": path}
        )

    def told(self, counts: list[dict[str, Any]]) -> None:
        for each in counts:
            self.stdout.write(
                _("%(label)s: %(own)s of this person, %(mentioned)s that speak of the person") % each
            )

    def carry_out(self, pk: UUID, officer: Any, options: dict[str, Any]) -> None:
        raise NotImplementedError


def officer_named(name: str) -> Any:
    """The account, where it may enter requests. Raises CommandError."""
    model = get_user_model()
    officer = model.objects.filter(**{model.USERNAME_FIELD: name}).first()
    if officer is None or not may_ask(officer):
        raise CommandError(_("%(name)s may not enter requests of persons.") % {"name": name})
    return officer
