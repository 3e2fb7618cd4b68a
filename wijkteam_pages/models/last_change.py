"""When what open data tells last changed, so that who copies it can ask for the rest only."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import models
from django.utils import timezone

EVERYTHING = UUID(int=0)
"""The mark of what every service tells of: the topics, the organisation."""


class LastChange(models.Model):
    """One moment for each record that others hang on: a team, a building, a municipality."""

    key = models.UUIDField(primary_key=True, editable=False)
    at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "last change"

    def __str__(self) -> str:
        return f"{self.key}: {self.at:%Y-%m-%d %H:%M}"

    @classmethod
    def mark(cls, *keys: UUID) -> None:
        """These changed now; one statement."""
        now = timezone.now()
        cls.objects.bulk_create(
            [cls(key=key, at=now) for key in keys],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["at"],
        )

    @classmethod
    def latest(cls, keys: Collection[UUID]) -> dict[UUID, datetime]:
        """When each of these last changed, and under `EVERYTHING` all of them; what is not known is left out."""
        return dict(cls.objects.filter(key__in={*keys, EVERYTHING}).values_list("key", "at"))
