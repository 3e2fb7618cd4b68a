"""A record that is saved together with its lists is one change in the history, not one for each list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction


@contextmanager
def one_line_of_history(record: Any) -> Iterator[None]:
    """Of the lines that are written meanwhile the last stays, which has everything, as what the first one was."""
    past = type(record).history
    with transaction.atomic():
        before = (
            past.filter(id=record.pk).order_by("-history_id").values_list("history_id", flat=True).first()
        )
        yield
        written = past.filter(id=record.pk, history_id__gt=before or 0).order_by("history_id")
        numbers = list(written.values_list("history_id", "history_type"))
        if len(numbers) > 1:
            dropped = [number for number, _type in numbers[:-1]]
            for lists in past.model._meta.related_objects:
                lists.related_model.objects.filter(history__in=dropped).delete()
            past.filter(history_id__in=dropped).delete()
            past.filter(history_id=numbers[-1][0]).update(history_type=numbers[0][1])
