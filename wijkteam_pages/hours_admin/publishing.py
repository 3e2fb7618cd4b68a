"""Put changes of hours on the site together, rehearse them, and take them back together.

A rehearsal really makes the changes, looks, and rolls them back. So what is previewed is what will be, and a rule that
a change would break says so before anything is published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from ..hours_errors import check_rules
from ..models import Activity, Municipality, Publication, PublishedChange, Team
from .history import MODELS, change_of, put_back
from .versions import ChangedMeanwhile, latest_of, version_of

Seen = TypeVar("Seen")


class Refused(Exception):
    """A rule does not allow one of the changes; `error` says which, in an editor's words."""

    def __init__(self, record: Any, error: ValidationError) -> None:
        super().__init__(str(error))
        self.record = record
        self.error = error


@dataclass(frozen=True)
class Step:
    """One change: save a record or remove it. `version` is the one that the editor saw; None does not ask."""

    record: Any
    removes: bool = False
    version: int | None = None

    def take(self) -> Any:
        """Make the change and return its line of the history. Raises Refused, or ChangedMeanwhile."""
        if self.version is not None:
            type(self.record).objects.select_for_update().filter(pk=self.record.pk).first()
            if version_of(self.record) != self.version:
                raise ChangedMeanwhile(self.record)
        key = self.record.pk
        if self.removes:
            self.record.delete()
            self.record.pk = key
            return latest_of(self.record)
        try:
            check_rules(self.record)
        except ValidationError as error:
            raise Refused(self.record, error) from error
        self.record.save()
        return latest_of(self.record)


def rehearse(steps: Sequence[Step], look: Callable[[], Seen]) -> Seen:
    """What `look` sees when the steps have been taken; nothing stays. Raises what the steps raise."""
    adding = [each.record._state.adding for each in steps]
    try:
        with transaction.atomic():
            for step in steps:
                step.take()
            seen = look()
            transaction.set_rollback(True)
    finally:
        for step, was in zip(steps, adding, strict=True):
            step.record._state.adding = was
    return seen


@transaction.atomic
def publish(
    steps: Sequence[Step],
    *,
    by: Any,
    at: datetime,
    teams: Iterable[Team] = (),
    municipality: Municipality | None = None,
    activity: Activity | None = None,
) -> Publication:
    """Take all steps, or none. It is about these teams, all of a municipality, or an activity."""
    publication = Publication.objects.create(
        made_by=by, made_at=at, municipality=municipality, activity=activity
    )
    publication.teams.set(teams)
    for step in steps:
        line = step.take()
        kind = next(name for name, model in MODELS.items() if isinstance(step.record, model))
        PublishedChange.objects.create(publication=publication, kind=kind, history_id=line.history_id)
    return publication


@transaction.atomic
def take_back(publication: Publication, *, at: datetime) -> None:
    """Make everything as it was. Raises ChangedMeanwhile or ValidationError, and then nothing is taken back."""
    lines = list(lines_of(publication))
    last = {(kind, line.id): line for kind, line in lines}
    for (_kind, key), line in last.items():
        if version_of(line.instance) != line.history_id:
            raise ChangedMeanwhile(line.instance_type(pk=key))
    for kind, line in reversed(lines):
        put_back(change_of(kind, line))
    publication.undone_at = at
    publication.save(update_fields=["undone_at"])


def lines_of(publication: Publication) -> Iterable[tuple[str, Any]]:
    """The lines of the history that a publication wrote, in their order, each with its kind."""
    changes = list(publication.changes.all())
    found: dict[tuple[str, int], Any] = {}
    for kind in {each.kind for each in changes}:
        numbers = [each.history_id for each in changes if each.kind == kind]
        past = MODELS[kind].history.filter(history_id__in=numbers).select_related("history_user")
        found |= {(kind, line.history_id): line for line in past}
    return [(each.kind, found[each.kind, each.history_id]) for each in changes]
