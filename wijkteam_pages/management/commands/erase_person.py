"""`manage.py erase_person`: what is held about a person goes, for good."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...models import PersonRequest
from ...rights import asking
from ...rights.commands import PersonCommand


class Command(PersonCommand):
    help = gettext_lazy("Finds what is held about a person; erases it once a second person approved.")
    kind = PersonRequest.Kind.ERASURE

    def carry_out(self, pk: UUID, officer: Any, options: dict[str, Any]) -> None:
        request = asking.erase(pk=pk, by=officer, at=timezone.now())
        self.stdout.write(_("This went:"))
        self.told(request.found)
        self.stdout.write(_("This is left:"))
        self.told(request.left)
        self.stdout.write(
            _(
                "A Wmo report, and what was handed over, may not be erased before another organisation has confirmed "
                "that it has it."
            )
        )
